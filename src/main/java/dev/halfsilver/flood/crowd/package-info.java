/** The make-believe people: how they come in, talk, listen, and notice what went wrong. */
@NullMarked
package dev.halfsilver.flood.crowd;

import org.jspecify.annotations.NullMarked;
