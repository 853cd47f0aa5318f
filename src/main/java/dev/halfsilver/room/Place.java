package dev.halfsilver.room;

/** Where an entry stands. */
public record Place(Channel channel, long seq) {}
