package dev.halfsilver.room;

import java.util.OptionalLong;

/** What is written behind the mirror. */
public interface Backtalk {
  /** What is asked of the talk behind the mirror. */
  sealed interface Command extends BackCommand {}

  /**
   * Says something to those behind the mirror.
   *
   * @param replyTo the number in the backroom of the message that this is a reply to, if it is one
   */
  record Remark(String text, OptionalLong replyTo) implements Command {
    public Remark(String text) {
      this(text, OptionalLong.empty());
    }
  }

  /** Writes a note for oneself. */
  record Note(String text) implements Command {}

  /** What was written behind the mirror. */
  sealed interface Event extends BackEvent {}

  /**
   * In the backroom: a message.
   *
   * @param replyTo the number there of the message that this is a reply to; absent when it is a
   *     reply to none, as all were in version 1
   */
  record Remarked(String text, OptionalLong replyTo) implements Event, Kind.Message {
    public Remarked(String text) {
      this(text, OptionalLong.empty());
    }
  }

  /** In the author's notes. */
  record Noted(String text) implements Event, Kind.Words {}
}
