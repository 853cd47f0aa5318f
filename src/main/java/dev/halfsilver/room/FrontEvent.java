package dev.halfsilver.room;

/** What happened on the floor, in an aside or at the desk: each facet of the front has its own. */
public sealed interface FrontEvent extends Event
    permits Door.Event,
        Talk.Event,
        Stage.Event,
        Control.Event,
        Pace.Event,
        Hands.Event,
        Activities.Event {}
