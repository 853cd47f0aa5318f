/**
 * What is said on the wire and how it is written down as bytes; it may use {@code room}, {@code
 * study} and {@code insight}.
 */
@NullMarked
package dev.halfsilver.wire;

import org.jspecify.annotations.NullMarked;
