/** What joins the two halves of a room. */
@NullMarked
package dev.halfsilver.room.whole;

import org.jspecify.annotations.NullMarked;
