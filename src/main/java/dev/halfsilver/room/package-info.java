/**
 * The vocabulary of a room: channels, members, commands, events, refusals. The rules are in {@code
 * room.front} and {@code room.back}, and {@code room.whole} joins them. All of it is decided
 * without clock, chance, network or disk, and uses nothing but {@code java.*}.
 */
@NullMarked
package dev.halfsilver.room;

import org.jspecify.annotations.NullMarked;
