package dev.halfsilver.room;

/** What somebody asks of a room. */
public sealed interface Command permits FrontCommand, BackCommand {}
