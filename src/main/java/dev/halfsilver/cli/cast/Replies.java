package dev.halfsilver.cli.cast;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.room.Activities;
import dev.halfsilver.room.activity.Answer;
import dev.halfsilver.room.activity.Passing;
import dev.halfsilver.room.activity.Task;
import dev.halfsilver.room.activity.TextMarks;
import dev.halfsilver.wire.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How one scripted person answers in activities. The script has answers as they travel, without
 * their kind; a mark in a text names its {@code words} in place of where they stand.
 */
final class Replies {
  private static final String PASS = "pass";
  private static final int ONE_IN_SO_MANY_PASSES = 12;

  private final Map<String, List<JsonNode>> scripted;
  private final Improvised improvised;
  private final RandomGenerator random;

  /**
   * Knows what one person answers.
   *
   * @param scripted by the item of the guide: the answer of each round, and the last for all later
   */
  Replies(Map<String, List<JsonNode>> scripted, Script.Offhand offhand, RandomGenerator random) {
    this.scripted = scripted;
    this.improvised = new Improvised(offhand, random);
    this.random = random;
  }

  /** What they do when it is opened: they answer or pass. */
  Activities.Command to(String activity, int round, Task<?> task) {
    Optional<JsonNode> own = scripted(activity, round);
    return (own.isPresent() ? passing(own.get()) : whim())
        .<Activities.Command>map(why -> new Activities.Pass(activity, round, why))
        .orElseGet(
            () ->
                new Activities.GiveAnswer(
                    activity,
                    round,
                    own.map(node -> answer(node, task)).orElseGet(() -> improvised.to(task))));
  }

  /** Whether the script has them pass. */
  boolean passes(String activity, int round) {
    return scripted(activity, round).flatMap(Replies::passing).isPresent();
  }

  /** A sentence that is never out of place. */
  String somethingToSay() {
    return improvised.sentence();
  }

  private Optional<JsonNode> scripted(String activity, int round) {
    List<JsonNode> rounds = scripted.getOrDefault(activity, List.of());
    return rounds.isEmpty()
        ? Optional.empty()
        : Optional.of(rounds.get(Math.min(round, rounds.size()) - 1));
  }

  private static Optional<Passing> passing(JsonNode node) {
    return node.has(PASS)
        ? Optional.of(Passing.valueOf(node.path(PASS).asText().toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** Now and then somebody has nothing to add. */
  private Optional<Passing> whim() {
    return random.nextInt(ONE_IN_SO_MANY_PASSES) == 0
        ? Optional.of(Passing.NOTHING_TO_ADD)
        : Optional.empty();
  }

  private static Answer answer(JsonNode scripted, Task<?> task) {
    ObjectNode node = scripted.deepCopy();
    node.set("kind", Json.MAPPER.<ObjectNode>valueToTree(task).path("kind"));
    if (task instanceof TextMarks marks) {
      node.path("marks").forEach(mark -> place((ObjectNode) mark, marks.text()));
    }
    try {
      return Json.MAPPER.treeToValue(node, Answer.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the script has an answer that is none: " + node, e);
    }
  }

  private static void place(ObjectNode mark, String text) {
    String words = mark.path("words").asText();
    int from = text.indexOf(words);
    mark.remove("words");
    mark.put("from", from).put("to", from + words.length());
  }
}
