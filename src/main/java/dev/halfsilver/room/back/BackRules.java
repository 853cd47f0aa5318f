package dev.halfsilver.room.back;

import dev.halfsilver.room.BackCommand;
import dev.halfsilver.room.Backtalk;
import dev.halfsilver.room.Decision;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.Observers;

/** Decides what happens behind the mirror. It stays open after the session is closed. */
public final class BackRules {
  private BackRules() {}

  public static Decision decide(BackRoom room, Member by, BackCommand command) {
    return switch (command) {
      case Observers.Command c -> ObserversFacet.decide(room, by, c);
      case Backtalk.Command c -> BacktalkRules.decide(room, by, c);
    };
  }
}
