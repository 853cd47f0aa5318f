package dev.halfsilver.export;

import dev.halfsilver.room.Access;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.Terms;

/** Which channels a transcript shows. What it leaves out must not show in any number either. */
@FunctionalInterface
public interface Scope {
  boolean includes(Channel channel);

  /** The whole record, everybody's own notes included: for the researcher. */
  static Scope everything() {
    return _ -> true;
  }

  /** Without anything that is behind the mirror. */
  static Scope beforeTheMirror() {
    return Channel::isFront;
  }

  /** What this reader may read in the room: nobody takes home what they could not see there. */
  static Scope of(Member reader, Terms terms) {
    return channel -> Access.mayRead(reader, channel, terms);
  }

  default boolean showsWhatIsBehindTheMirror() {
    return includes(Channel.backroom());
  }
}
