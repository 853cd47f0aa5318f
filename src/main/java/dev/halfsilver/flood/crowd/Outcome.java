package dev.halfsilver.flood.crowd;

/**
 * What came of one load.
 *
 * @param seconds from the first message until the last of them was everywhere
 */
public record Outcome(double seconds, Tally tally, Verdict verdict) {}
