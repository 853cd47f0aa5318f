package dev.halfsilver.export;

import dev.halfsilver.store.Recorded;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A record as one edition shows it, to be gone through entry by entry. What must be known before
 * the first line is written is gathered in two readings: first what was taken back or replied to,
 * since that decides what is shown, then what the head of the document tells.
 */
final class Reading {
  private final Transcript transcript;
  private final Retractions retractions = new Retractions();
  private final Replies replies = new Replies();
  private final Outline outline;
  private long last;

  private Reading(Transcript transcript) {
    this.transcript = transcript;
    this.outline = new Outline(transcript.edition(), transcript.seats());
  }

  static Reading of(Transcript transcript) {
    Reading reading = new Reading(transcript);
    for (Recorded recorded : transcript.record()) {
      reading.retractions.read(recorded.entry());
      reading.replies.read(recorded.entry());
      reading.last = recorded.order();
    }
    for (Shown shown : reading.entries()) {
      reading.outline.read(shown);
    }
    return reading;
  }

  Outline outline() {
    return outline;
  }

  /** What the edition shows, in order; each turn goes through the record again. */
  Iterable<Shown> entries() {
    return this::iterator;
  }

  private Iterator<Shown> iterator() {
    Projection projection = new Projection(transcript.edition(), retractions, replies);
    return StreamSupport.stream(transcript.record().spliterator(), false)
        .takeWhile(recorded -> recorded.order() <= last)
        .map(recorded -> projection.next(recorded.entry()))
        .flatMap(Optional::stream)
        .iterator();
  }
}
