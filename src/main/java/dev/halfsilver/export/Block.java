package dev.halfsilver.export;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Kind;

/**
 * Entries that follow each other and stand together on the page: those of one channel, on the
 * ground that says who could read it, or comings and goings, which are many and say little, close
 * together whichever channels they are on.
 *
 * @param ground names its ground in the style sheet
 * @param heading who could read it; empty for what everybody reads
 */
record Block(String ground, String heading, boolean comingsAndGoings) {
  static Block of(Entry entry, Sentences sentences) {
    boolean comesOrGoes = comesOrGoes(entry);
    if (comesOrGoes && entry.channel().isFront()) {
      return new Block("door", sentences.door(), true);
    }
    return new Block(ground(entry.channel()), sentences.where(entry.channel()), comesOrGoes);
  }

  /** Whether it tells of nothing but somebody coming or going. */
  static boolean comesOrGoes(Entry entry) {
    return switch (entry.event()) {
      case Kind.Coming _, Kind.Leaving _, Kind.SentAway _ -> true;
      case Control.Closed _ -> !(entry.channel() instanceof Channel.Floor);
      case Kind.Words _, Kind.Put _, Kind.Turn _, Kind.Handling _, Kind.Answering _ -> false;
    };
  }

  private static String ground(Channel channel) {
    return switch (channel) {
      case Channel.Floor _ -> "floor";
      case Channel.Aside _, Channel.Hand _, Channel.Answers _, Channel.Tallies _ -> "aside";
      case Channel.Desk _ -> "desk";
      case Channel.Backroom _, Channel.Arrivals _ -> "backroom";
      case Channel.Notes _ -> "notes";
    };
  }
}
