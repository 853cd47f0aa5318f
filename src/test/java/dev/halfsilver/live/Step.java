package dev.halfsilver.live;

import dev.halfsilver.room.BackCommand;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Command;
import dev.halfsilver.room.Member;

/** One thing that somebody does in a history. */
sealed interface Step {
  Member by();

  /** They connect, and either say what they have seen before or begin anew. */
  record Come(Member by, boolean resumes) implements Step {}

  record Go(Member by) implements Step {}

  record Ask(Member by, String id, Command command) implements Step {}

  record Write(Member by, Channel channel, boolean on) implements Step {}

  /** Whether it happens behind the mirror. What participants try there happens in front of it. */
  default boolean isBehindTheMirror() {
    return switch (by().role()) {
      case OBSERVER -> true;
      case PARTICIPANT -> false;
      case MODERATOR, HOST ->
          switch (this) {
            case Come _, Go _ -> false;
            case Ask step -> step.command() instanceof BackCommand;
            case Write step -> !step.channel().isFront();
          };
    };
  }
}
