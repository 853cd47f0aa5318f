package dev.halfsilver.room;

/**
 * What happened. It is stored for ever and has no rules of its own: what was fit when it came is
 * never judged again.
 *
 * <p>An event is declared in its facet, and is of one {@link Kind}.
 */
public sealed interface Event
    permits FrontEvent,
        BackEvent,
        Kind.Words,
        Kind.Put,
        Kind.Coming,
        Kind.Leaving,
        Kind.SentAway,
        Kind.Turn,
        Kind.Handling,
        Kind.Answering {}
