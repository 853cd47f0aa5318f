/**
 * The rules of a room, decided without clock, chance, network or disk: it uses nothing but {@code
 * java.*}.
 */
@NullMarked
package dev.halfsilver.room;

import org.jspecify.annotations.NullMarked;
