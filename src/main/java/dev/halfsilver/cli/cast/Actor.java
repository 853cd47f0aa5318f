package dev.halfsilver.cli.cast;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.office.prepare.Preparation.Invitation;
import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.room.activity.RolePlay;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One scripted person: comes in, waits to be admitted, and answers what is asked and does what
 * there is to do about as fast as people. Observers write behind the mirror instead. When nothing
 * was asked for a while, they say one of the things that people then say.
 */
final class Actor implements Runnable {
  private static final Duration LONGEST_TYPING = Duration.ofSeconds(18);
  private static final Duration SIGNAL = Duration.ofSeconds(3);
  private static final long LETTERS_PER_WORD = 6L;

  /** How one steps out of a role does not depend on which roles there were. */
  private static final RolePlay NO_ROLES = new RolePlay(List.of());

  private final Script script;
  private final Script.Part part;
  private final Invitation invitation;
  private final Line line;
  private final Tempo tempo;
  private final Queue<String> smalltalk;
  private final Replies replies;

  /** Activities that they talk about as soon as all answers are before everybody. */
  private final Set<String> toTalkAbout = new HashSet<>();

  private boolean live;
  private boolean talking;
  private Instant patientUntil = Instant.MAX;

  Actor(Script script, Script.Part part, Invitation invitation, Line line, Tempo tempo) {
    this.script = script;
    this.part = part;
    this.invitation = invitation;
    this.line = line;
    this.tempo = tempo;
    this.replies = new Replies(part.answers(), script.offhand(), new Random());
    this.smalltalk = new ArrayDeque<>(part.smalltalk());
  }

  @Override
  public void run() {
    try {
      tempo.pause(500, 6_000);
      JsonNode entered = line.open(invitation.link());
      comeIn(entered.path("session").path("terms").path("version").asText());
      Optional<JsonNode> heard = line.hear(patience());
      while (!heard.equals(Optional.of(Line.OVER))) {
        if (heard.isPresent()) {
          hear(heard.get());
        } else {
          chat();
        }
        heard = line.hear(patience());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException | CompletionException _) {
      // Without a server there is nobody to play for.
    }
  }

  private boolean isObserver() {
    return invitation.seat().role() == Role.OBSERVER;
  }

  private void comeIn(String terms) {
    line.send(
        isObserver()
            ? line.command("observe")
            : line.command("join").put("name", part.name()).put("terms", terms));
  }

  private void hear(JsonNode frame) throws InterruptedException {
    switch (frame.path("type").asText()) {
      case "live" -> live = true;
      case "entry" -> {
        JsonNode event = frame.path("event");
        if (frame.path("channel").asText().equals("floor")) {
          happened(event);
        } else if (live && event.path("type").asText().equals("briefed")) {
          play(event);
        }
      }
      default -> {}
    }
  }

  private void happened(JsonNode event) throws InterruptedException {
    switch (event.path("type").asText()) {
      case "started", "resumed" -> {
        talking = true;
        bePatient();
      }
      case "paused", "closed" -> talking = false;
      case "asked", "shown" -> {
        if (live && !part.answers().containsKey(event.path("item").asText())) {
          answer(event.path("item").asText());
          bePatient();
        }
      }
      case "opened" -> {
        if (live) {
          doIt(event);
          bePatient();
        }
      }
      case "revealed" -> {
        if (toTalkAbout.remove(event.path("activity").asText())) {
          answer(event.path("activity").asText());
        }
      }
      default -> {}
    }
  }

  private void bePatient() {
    patientUntil = Instant.now().plus(between(60_000, 300_000));
  }

  /** How long to go on listening before saying something unasked. */
  private Duration patience() {
    if (!live || !talking || smalltalk.isEmpty()) {
      return Duration.ofHours(1);
    }
    Duration left = Duration.between(Instant.now(), patientUntil);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private void chat() throws InterruptedException {
    if (live && talking && !smalltalk.isEmpty()) {
      utter(smalltalk.remove());
      bePatient();
    }
  }

  private void answer(String item) throws InterruptedException {
    if (!part.to(item).isEmpty()) {
      tempo.pause(1_500, 9_000);
      utter(part.to(item));
    }
  }

  private void utter(List<String> messages) throws InterruptedException {
    for (String words : messages) {
      utter(words);
      tempo.pause(800, 2_500);
    }
  }

  /**
   * Does what there is to do. A question in the talk is answered by talking; a role is played once
   * one is told which.
   */
  private void doIt(JsonNode opened) throws InterruptedException {
    String item = opened.path("activity").asText();
    int round = opened.path("round").asInt();
    Activity activity = activity(opened.path("definition"));
    boolean inTalk = activity.task().inTalk();
    if (isObserver()) {
      if (!inTalk) {
        answer(item);
      }
      return;
    }
    boolean talks = inTalk && !part.to(item).isEmpty() && !replies.passes(item, round);
    if (!talks && activity.task().parts().isEmpty()) {
      tempo.pause(4_000, 15_000);
      send(replies.to(item, round, activity.task()));
      talkAbout(item, round, activity.masking());
    }
  }

  /** Says what they have to say of it, the first time, when others see what they answered. */
  private void talkAbout(String item, int round, Masking masking) throws InterruptedException {
    if (round > 1 || replies.passes(item, round)) {
      return;
    }
    switch (masking) {
      case OPEN, AFTER_OWN -> answer(item);
      case UNTIL_REVEALED -> toTalkAbout.add(item);
      case NEVER -> {}
    }
  }

  /** Speaks as somebody else for a while, and is themselves again. */
  private void play(JsonNode briefed) throws InterruptedException {
    String item = briefed.path("activity").asText();
    tempo.pause(4_000, 15_000);
    utter(
        script
            .roles()
            .getOrDefault(briefed.path("role").asText(), List.of(replies.somethingToSay())));
    tempo.pause(20_000, 40_000);
    send(replies.to(item, briefed.path("round").asInt(), NO_ROLES));
  }

  private static Activity activity(JsonNode definition) {
    try {
      return Json.MAPPER.treeToValue(definition, Activity.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no activity: " + definition, e);
    }
  }

  private void send(Activities.Command command) {
    ObjectNode frame = Json.MAPPER.valueToTree(command);
    line.send(line.command(frame.path("type").asText()).setAll(frame));
  }

  private void utter(String words) throws InterruptedException {
    type(words);
    line.send(line.command(isObserver() ? "remark" : "say").put("text", words));
  }

  /** Takes as long as they would, and lets the others see that they are writing. */
  private void type(String words) throws InterruptedException {
    long millis = words.length() * 60_000L / (part.wordsPerMinute() * LETTERS_PER_WORD);
    long left = Math.min(millis, LONGEST_TYPING.toMillis());
    while (left > 0) {
      line.send(
          line.frame("typing").put("channel", isObserver() ? "backroom" : "floor").put("on", true));
      long step = Math.min(left, SIGNAL.toMillis());
      tempo.pause(Duration.ofMillis(step));
      left -= step;
    }
  }

  private static Duration between(long least, long most) {
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(least, most));
  }
}
