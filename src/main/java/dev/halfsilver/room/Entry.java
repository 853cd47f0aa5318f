package dev.halfsilver.room;

import java.time.Instant;

/**
 * An event in its place.
 *
 * @param seq 1, 2, 3, … without gaps in this channel
 * @param at when the server accepted it, in whole milliseconds; never earlier than the entry before
 *     it in the same half of the room
 * @param author who did it, as the server knows them
 */
public record Entry(Channel channel, long seq, Instant at, MemberId author, Event event) {}
