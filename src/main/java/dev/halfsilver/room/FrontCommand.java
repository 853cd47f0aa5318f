package dev.halfsilver.room;

/**
 * What is asked of the half of the room that participants can see or that goes to them: each facet
 * of the front has its own.
 */
public sealed interface FrontCommand extends Command
    permits Door.Command,
        Talk.Command,
        Stage.Command,
        Control.Command,
        Pace.Command,
        Hands.Command,
        Activities.Command {}
