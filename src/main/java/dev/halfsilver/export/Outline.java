package dev.halfsilver.export;

import dev.halfsilver.insight.Answers;
import dev.halfsilver.insight.Results;
import dev.halfsilver.insight.RoundKey;
import dev.halfsilver.insight.Sightings;
import dev.halfsilver.insight.Voice;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Kind;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.activity.Tally;
import dev.halfsilver.study.Seat;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the head of a document tells of the entries below it, gathered before they are written. */
final class Outline {
  private final Cast cast;
  private final Map<String, Long> heads = new TreeMap<>();
  private final Map<MemberId, Integer> messages = new HashMap<>();
  private final Voice.Count voices = new Voice.Count();
  private final Answers.Count answers = new Answers.Count();
  private final Results results = new Results();
  private final Sightings sightings = new Sightings();
  private final Edition edition;
  private @Nullable Instant started;
  private @Nullable Instant closed;
  private long entries;

  Outline(Edition edition, List<Seat> seats) {
    this.edition = edition;
    this.cast = new Cast(edition, seats, Member.HOUSE.name());
  }

  void read(Shown shown) {
    Entry entry = shown.entry();
    entries++;
    cast.read(entry);
    heads.merge(entry.channel().toString(), entry.seq(), Math::max);
    answers.read(entry);
    results.read(entry);
    sightings.read(entry);
    if (shown.retractedBy().isEmpty()) {
      voices.read(entry);
    }
    messages.merge(entry.author(), isMessage(entry) ? 1 : 0, Integer::sum);
    if (entry.event() instanceof Control.Started && started == null) {
      started = entry.at();
    }
    if (entry.event() instanceof Control.Closed && closed == null) {
      closed = entry.at();
    }
  }

  private static boolean isMessage(Entry entry) {
    return entry.event() instanceof Kind.Message;
  }

  long entries() {
    return entries;
  }

  /** The last number of each channel. */
  Map<String, Long> heads() {
    return heads;
  }

  /** Everybody, under all their names. */
  Cast cast() {
    return cast;
  }

  /** Whether anything was done by them. */
  boolean came(MemberId id) {
    return messages.containsKey(id);
  }

  int messages(MemberId id) {
    return messages.getOrDefault(id, 0);
  }

  Optional<Instant> started() {
    return Optional.ofNullable(started);
  }

  Optional<Instant> closed() {
    return Optional.ofNullable(closed);
  }

  Map<MemberId, Voice> voices() {
    return voices.shares();
  }

  /** What came of activities, where that is shown. */
  List<Results.Result> results() {
    return results.all().stream().filter(one -> Projection.shows(edition, one)).toList();
  }

  /** What came of a round, if that is shown. */
  Optional<Results.Result> result(RoundKey round) {
    return results.of(round).filter(one -> Projection.shows(edition, one));
  }

  /** What came of the round before, if there was one and that is shown. */
  Optional<Results.Result> before(Results.Result result) {
    return results.before(result).filter(one -> Projection.shows(edition, one));
  }

  /** What the answers of a round come to. */
  Tally tally(Results.Result result) {
    return results.tally(result);
  }

  /** The other participants who saw somebody's answer, each with when they first did. */
  Map<MemberId, Instant> seenBy(Results.Result result, MemberId author) {
    return sightings.of(result.key(), author);
  }

  /** Who has answered what was put to the group, where that is shown. */
  List<Answers> answers() {
    return answers.toWhatWasPut().stream()
        .filter(
            one ->
                one.round().flatMap(results::of).stream()
                    .allMatch(result -> Projection.shows(edition, result)))
        .toList();
  }
}
