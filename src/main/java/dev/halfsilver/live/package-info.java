/**
 * Rooms while they are open and who hears what in them; it may use {@code store} and what stands
 * before it.
 */
@NullMarked
package dev.halfsilver.live;

import org.jspecify.annotations.NullMarked;
