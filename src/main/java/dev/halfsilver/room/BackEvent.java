package dev.halfsilver.room;

/** What happened behind the mirror: each facet of the back has its own. */
public sealed interface BackEvent extends Event permits Observers.Event, Backtalk.Event {}
