/**
 * A server as bare as can be, to measure ours against: it only passes on what is said, once it is
 * on disk.
 */
@NullMarked
package dev.halfsilver.flood.bare;

import org.jspecify.annotations.NullMarked;
