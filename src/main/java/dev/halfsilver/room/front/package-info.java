/**
 * The rules of the half that participants can see or that goes to them. Nothing here can see {@code
 * room.back}, or an event or command of that half: what participants get cannot depend on it.
 */
@NullMarked
package dev.halfsilver.room.front;

import org.jspecify.annotations.NullMarked;
