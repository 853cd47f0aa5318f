package dev.halfsilver.room;

/** What was decided about a room before anybody entered it. */
public record Setting(Terms terms, Agenda agenda) {}
