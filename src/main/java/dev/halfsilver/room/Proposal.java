package dev.halfsilver.room;

/**
 * An event that a decision makes, before it has its number and its time.
 *
 * @param author whose deed it is: mostly of whoever asked, but not always of them alone
 * @param channel the one channel it belongs on
 */
public record Proposal(MemberId author, Channel channel, Event event) {}
