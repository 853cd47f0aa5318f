package dev.halfsilver.room.front;

import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.Answer;
import dev.halfsilver.room.activity.Masking;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One time that an activity was opened.
 *
 * @param number 1 for the first time
 * @param definition as everybody sees it
 * @param due when its time is over; nothing where it has all the time
 * @param responses what each participant answered, in the order in which they first did
 * @param roles as whom each speaks who plays a role
 */
public record Round(
    String activity,
    int number,
    Activity definition,
    Masking masking,
    boolean revealed,
    boolean ended,
    Optional<Instant> due,
    Map<MemberId, Response> responses,
    Map<MemberId, String> roles) {

  /**
   * What somebody answered.
   *
   * @param answer their answer as it is now; nothing when they pass
   * @param sharedOn where others see an answer of theirs
   */
  public record Response(Optional<Answer> answer, Set<Channel> sharedOn) {
    private static final Response NONE = new Response(Optional.empty(), Set.of());

    private Response with(Optional<Answer> changed) {
      return new Response(changed, sharedOn);
    }

    private Response shared(Channel channel, boolean on) {
      Set<Channel> changed = new HashSet<>(sharedOn);
      boolean _ = on ? changed.add(channel) : changed.remove(channel);
      return new Response(answer, Set.copyOf(changed));
    }
  }

  static Round opened(Activities.Opened event, Instant at) {
    Activity definition = event.definition();
    return new Round(
        event.activity(),
        event.round(),
        definition,
        definition.masking(),
        false,
        false,
        definition.seconds() == 0
            ? Optional.empty()
            : Optional.of(at.plusSeconds(definition.seconds())),
        Map.of(),
        Map.of());
  }

  Round answered(MemberId author, Answer answer) {
    return with(author, response(author).with(Optional.of(answer)));
  }

  Round passed(MemberId author) {
    return with(author, response(author).with(Optional.empty()));
  }

  Round shared(MemberId author, Channel channel, boolean on) {
    return responses.containsKey(author)
        ? with(author, response(author).shared(channel, on))
        : this;
  }

  private Response response(MemberId author) {
    return responses.getOrDefault(author, Response.NONE);
  }

  private Round with(MemberId author, Response response) {
    return with(put(responses, author, response), roles);
  }

  Round briefed(MemberId member, String role) {
    return with(responses, put(roles, member, role));
  }

  private Round with(Map<MemberId, Response> responded, Map<MemberId, String> given) {
    return new Round(activity, number, definition, masking, revealed, ended, due, responded, given);
  }

  private static <T> Map<MemberId, T> put(Map<MemberId, T> map, MemberId member, T value) {
    Map<MemberId, T> changed = new LinkedHashMap<>(map);
    changed.put(member, value);
    return Collections.unmodifiableMap(changed);
  }

  Round masked(Masking changed) {
    return new Round(activity, number, definition, changed, revealed, ended, due, responses, roles);
  }

  Round shown() {
    return new Round(activity, number, definition, masking, true, ended, due, responses, roles);
  }

  Round over() {
    return new Round(activity, number, definition, masking, revealed, true, due, responses, roles);
  }

  /** The same after a pause, which takes no time from anybody. */
  Round later(Duration paused) {
    return new Round(
        activity,
        number,
        definition,
        masking,
        revealed,
        ended,
        due.map(at -> at.plus(paused)),
        responses,
        roles);
  }

  boolean is(String id, int round) {
    return activity.equals(id) && number == round;
  }

  /** Whether everybody sees answers as they come. */
  public boolean isOpenToAll() {
    return revealed || masking == Masking.OPEN;
  }

  /** Whether what participants say to the group is their answer to it. */
  boolean isInTalk() {
    return definition.task().inTalk();
  }

  /** Somebody's answer as it is now. */
  Optional<Answer> answerOf(MemberId member) {
    return response(member).answer();
  }

  /** Where others see an answer of somebody, always in the same order. */
  Stream<Channel> sharedOn(MemberId member) {
    return response(member).sharedOn().stream().sorted(Comparator.comparing(Channel::toString));
  }

  boolean hasResponse(MemberId member) {
    return responses.containsKey(member);
  }

  /** Those who answered and did not pass, in the order in which they first did. */
  Stream<MemberId> answering() {
    return responses.entrySet().stream()
        .filter(each -> each.getValue().answer().isPresent())
        .map(Map.Entry::getKey);
  }
}
