package dev.halfsilver.room;

/** An event and the one channel it belongs on, before it has its number and its time. */
public record Happening(Channel channel, Event event) {}
