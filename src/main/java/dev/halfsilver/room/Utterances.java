package dev.halfsilver.room;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who said what where, newest first: what replying and retracting need to know. Immutable, and it
 * shares its older part with the state before it, so that one more message costs the same in a long
 * session as in a short one.
 */
public final class Utterances {
  public static final Utterances NONE = new Utterances(Optional.empty(), Optional.empty());

  /** One message. */
  private record Utterance(Place place, MemberId author) {}

  private final Optional<Utterance> newest;
  private final Optional<Utterances> older;

  private Utterances(Optional<Utterance> newest, Optional<Utterances> older) {
    this.newest = newest;
    this.older = older;
  }

  public Utterances plus(Place place, MemberId author) {
    return new Utterances(Optional.of(new Utterance(place, author)), Optional.of(this));
  }

  /**
   * Whose message stands at {@code place}, if one does. Takes the longer the more was said since,
   * and no time for a place that is still to come.
   */
  public Optional<MemberId> authorAt(Place place) {
    for (Utterances at = this; at.newest.isPresent(); at = at.older.orElseThrow()) {
      Place said = at.newest.orElseThrow().place();
      if (said.channel().equals(place.channel()) && said.seq() <= place.seq()) {
        return at.newest.filter(_ -> said.equals(place)).map(Utterance::author);
      }
    }
    return Optional.empty();
  }

  /** Why {@code replyTo} cannot be replied to on {@code channel}: only a message there can. */
  public Optional<Refusal> whyNoReply(Channel channel, OptionalLong replyTo) {
    return replyTo.isEmpty() || authorAt(new Place(channel, replyTo.getAsLong())).isPresent()
        ? Optional.empty()
        : Optional.of(Refusal.NO_SUCH_MESSAGE);
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
