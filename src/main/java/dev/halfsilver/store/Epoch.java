package dev.halfsilver.store;

/**
 * The history that the records of a data folder are. It is another one from the moment at which a
 * backup is restored.
 *
 * @param name 8 to 64 characters of {@code A-Z a-z 0-9 _ -}, chosen at random
 * @param isFirst whether these records never were another history
 */
public record Epoch(String name, boolean isFirst) {}
