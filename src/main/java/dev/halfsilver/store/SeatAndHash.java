package dev.halfsilver.store;

import dev.halfsilver.study.Seat;

/**
 * A new seat and what opens it.
 *
 * @param secretHash SHA-256 of the secret in its link; the secret itself is kept nowhere
 */
@SuppressWarnings("ArrayRecordComponent")
public record SeatAndHash(Seat seat, byte[] secretHash) {}
