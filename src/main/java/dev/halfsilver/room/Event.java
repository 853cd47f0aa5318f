package dev.halfsilver.room;

/**
 * What happened. It is stored for ever and has no rules of its own: what was fit when it came is
 * never judged again.
 */
public sealed interface Event permits FrontEvent, BackEvent {}
