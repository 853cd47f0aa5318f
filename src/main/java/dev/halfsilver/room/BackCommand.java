package dev.halfsilver.room;

/**
 * What is asked of the half of the room that is behind the mirror: each facet of the back has its
 * own.
 */
public sealed interface BackCommand extends Command permits Observers.Command, Backtalk.Command {}
