package dev.halfsilver.room;

/** What happened. Stored for ever: fields are added, never renamed or given another meaning. */
public sealed interface Event permits FrontEvent, BackEvent {}
