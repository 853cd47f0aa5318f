package dev.halfsilver.cli.cast;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.office.prepare.Preparation.Invitation;
import dev.halfsilver.room.Role;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One scripted person: comes in, waits to be admitted, and answers what is asked about as fast as
 * they type. Observers write behind the mirror instead. When nothing was asked for a while, they
 * say one of the things that people then say.
 */
final class Actor implements Runnable {
  private static final Duration LONGEST_TYPING = Duration.ofSeconds(18);
  private static final Duration SIGNAL = Duration.ofSeconds(3);
  private static final long LETTERS_PER_WORD = 6L;

  private final Script.Part part;
  private final Invitation invitation;
  private final Line line;
  private final Queue<String> smalltalk;
  private boolean live;
  private boolean talking;
  private Instant patientUntil = Instant.MAX;

  Actor(Script.Part part, Invitation invitation, Line line) {
    this.part = part;
    this.invitation = invitation;
    this.line = line;
    this.smalltalk = new ArrayDeque<>(part.smalltalk());
  }

  @Override
  public void run() {
    try {
      Thread.sleep(between(500, 6_000));
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
        if (frame.path("channel").asText().equals("floor")) {
          happened(frame.path("event"));
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
        if (live) {
          answer(event.path("item").asText());
          bePatient();
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
    Thread.sleep(between(1_500, 9_000));
    for (String words : part.to(item)) {
      utter(words);
      Thread.sleep(between(800, 2_500));
    }
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
      Thread.sleep(step);
      left -= step;
    }
  }

  private static Duration between(long least, long most) {
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(least, most));
  }
}
