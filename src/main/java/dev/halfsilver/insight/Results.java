package dev.halfsilver.insight;

import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.Answer;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.room.activity.Passing;
import dev.halfsilver.room.activity.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of activities: counted from entries alone, in a room that is running as in a
 * transcript.
 */
public final class Results {
  /** By activity and round, in the order in which they were opened. */
  private final Map<RoundKey, Result> results = new LinkedHashMap<>();

  /**
   * One round of an activity.
   *
   * @param part the part of the discussion it belongs to
   * @param definition as everybody saw it
   * @param openToAll whether everybody sees answers as they come
   * @param seen whether everybody saw answers at any time
   * @param responses what each participant answered, in the order in which they first did
   */
  public record Result(
      String activity,
      int round,
      int part,
      Activity definition,
      boolean openToAll,
      boolean seen,
      Map<MemberId, Response> responses) {

    private static Result opened(Activities.Opened e) {
      boolean open = e.definition().masking() == Masking.OPEN;
      return new Result(e.activity(), e.round(), e.part(), e.definition(), open, open, Map.of());
    }

    public RoundKey key() {
      return new RoundKey(activity, round);
    }

    /** Those who answered and did not pass, with their last answers. */
    public Stream<Map.Entry<MemberId, Response>> answering() {
      return responses.entrySet().stream().filter(each -> each.getValue().last().isPresent());
    }

    private Optional<Answer> answerOf(MemberId member) {
      return Optional.ofNullable(responses.get(member)).flatMap(Response::last);
    }

    private Result with(MemberId author, Response response) {
      Map<MemberId, Response> changed = new LinkedHashMap<>(responses);
      changed.put(author, response);
      return new Result(activity, round, part, definition, openToAll, seen, changed);
    }

    private Result openToAll(boolean open) {
      return new Result(activity, round, part, definition, open, seen || open, responses);
    }
  }

  /**
   * What somebody answered.
   *
   * @param first their first answer, which no other one influenced unless they had passed before or
   *     answers were open; nothing when they only passed
   * @param last their answer as it is now; nothing when they pass
   * @param passing how they pass, if they do
   */
  public record Response(Optional<Answer> first, Optional<Answer> last, Optional<Passing> passing) {
    private static final Response NONE =
        new Response(Optional.empty(), Optional.empty(), Optional.empty());

    private Response answering(Answer answer) {
      return new Response(
          first.or(() -> Optional.of(answer)), Optional.of(answer), Optional.empty());
    }

    private Response takenBack() {
      return new Response(first, Optional.empty(), Optional.empty());
    }

    private Response passing(Passing how) {
      return new Response(first, Optional.empty(), Optional.of(how));
    }
  }

  /** Reads the next entry. */
  public void read(Entry entry) {
    if (!(entry.event() instanceof Activities.Event event)) {
      return;
    }
    if (event instanceof Activities.Opened e) {
      results.put(RoundKey.of(e), Result.opened(e));
    } else {
      results.computeIfPresent(RoundKey.of(event), (_, result) -> after(result, entry, event));
    }
  }

  private static Result after(Result result, Entry entry, Activities.Event event) {
    Response before = result.responses().getOrDefault(entry.author(), Response.NONE);
    return switch (event) {
      case Activities.Answered e -> result.with(entry.author(), before.answering(e.answer()));
      case Activities.Passed e -> result.with(entry.author(), before.passing(e.why()));
      case Activities.Masked e -> result.openToAll(e.masking() == Masking.OPEN);
      case Activities.Revealed _ -> result.openToAll(true);
      // Copies say the same again, but in an edition without the answers they are all there is.
      case Activities.Shared e ->
          entry.channel() instanceof Channel.Floor
              ? result.with(entry.author(), before.answering(e.answer()))
              : result;
      case Activities.Unshared _ ->
          entry.channel() instanceof Channel.Floor && before.last().isPresent()
              ? result.with(entry.author(), before.takenBack())
              : result;
      case Activities.Opened _, Activities.Briefed _, Activities.Ended _ -> result;
    };
  }

  /** All of them, in the order in which they were opened. */
  public List<Result> all() {
    return new ArrayList<>(results.values());
  }

  public Optional<Result> of(RoundKey key) {
    return Optional.ofNullable(results.get(key));
  }

  /** The round before, if there was one. */
  public Optional<Result> before(Result result) {
    return of(new RoundKey(result.activity(), result.round() - 1));
  }

  /** What the answers of a round come to. */
  public Tally tally(Result result) {
    Optional<Result> before = before(result);
    List<Map.Entry<MemberId, Response>> answering = result.answering().toList();
    return Tally.of(
        result.definition().task(),
        answering.stream().map(each -> each.getValue().last().orElseThrow()).toList(),
        (int) result.responses().values().stream().filter(r -> r.passing().isPresent()).count(),
        answering.stream()
            .map(each -> change(each.getValue().first(), each.getValue().last()))
            .toList(),
        before.stream()
            .flatMap(
                round -> answering.stream().filter(e -> round.answerOf(e.getKey()).isPresent()))
            .map(e -> change(before.get().answerOf(e.getKey()), e.getValue().last()))
            .toList());
  }

  private static Tally.Change change(Optional<Answer> before, Optional<Answer> after) {
    return new Tally.Change(before.orElseThrow(), after.orElseThrow());
  }
}
