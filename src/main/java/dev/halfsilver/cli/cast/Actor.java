package dev.halfsilver.cli.cast;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.room.Role;
import dev.halfsilver.web.prepare.Preparation.Invitation;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One scripted person: comes in, waits to be admitted, and answers what is asked about as fast as
 * they type. Observers write behind the mirror instead.
 */
final class Actor implements Runnable {
  private static final Duration LONGEST_TYPING = Duration.ofSeconds(18);
  private static final Duration SIGNAL = Duration.ofSeconds(3);
  private static final long LETTERS_PER_WORD = 6L;

  private final Script.Part part;
  private final Invitation invitation;
  private final Line line;
  private boolean live;

  Actor(Script.Part part, Invitation invitation, Line line) {
    this.part = part;
    this.invitation = invitation;
    this.line = line;
  }

  @Override
  public void run() {
    try {
      Thread.sleep(between(500, 6_000));
      JsonNode entered = line.open(invitation.link());
      comeIn(entered.path("session").path("terms").path("version").asText());
      JsonNode heard = line.hear();
      while (!heard.equals(Line.OVER)) {
        hear(heard);
        heard = line.hear();
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
        String type = event.path("type").asText();
        if (live
            && frame.path("channel").asText().equals("floor")
            && (type.equals("asked") || type.equals("shown"))) {
          answer(event.path("item").asText());
        }
      }
      default -> {}
    }
  }

  private void answer(String item) throws InterruptedException {
    Thread.sleep(between(1_500, 9_000));
    for (String words : part.to(item)) {
      type(words);
      if (isObserver()) {
        line.send(line.command("remark").put("text", words));
      } else {
        line.send(line.command("say").put("text", words));
      }
      Thread.sleep(between(800, 2_500));
    }
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
