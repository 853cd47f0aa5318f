package dev.halfsilver.room.front;

import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Place;
import java.util.Objects;
import java.util.Optional;

/**
 * Who said what where, newest first: what retracting needs to know. Immutable, and it shares its
 * older part with the state before it, so that one more message costs the same in a long session as
 * in a short one.
 */
final class Utterances {
  static final Utterances NONE = new Utterances(Optional.empty(), Optional.empty());

  /** One message. */
  private record Utterance(Place place, MemberId author) {}

  private final Optional<Utterance> newest;
  private final Optional<Utterances> older;

  private Utterances(Optional<Utterance> newest, Optional<Utterances> older) {
    this.newest = newest;
    this.older = older;
  }

  Utterances plus(Place place, MemberId author) {
    return new Utterances(Optional.of(new Utterance(place, author)), Optional.of(this));
  }

  /** Whose message stands at {@code place}, if one does. */
  Optional<MemberId> authorAt(Place place) {
    for (Utterances at = this; at.newest.isPresent(); at = at.older.orElseThrow()) {
      if (at.newest.orElseThrow().place().equals(place)) {
        return at.newest.map(Utterance::author);
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Utterances that)) {
      return false;
    }
    Utterances mine = this;
    Utterances theirs = that;
    while (mine != theirs) {
      if (!mine.newest.equals(theirs.newest)) {
        return false;
      }
      mine = mine.older.orElse(NONE);
      theirs = theirs.older.orElse(NONE);
    }
    return true;
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(newest);
  }
}
