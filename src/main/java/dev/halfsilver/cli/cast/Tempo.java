package dev.halfsilver.cli.cast;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How fast the scripted people are.
 *
 * @param times how many times as fast as people
 */
public record Tempo(int times) {
  /** As fast as people. */
  public static final Tempo HUMAN = new Tempo(1);

  /** Lets some time pass, in milliseconds of people's. */
  void pause(long least, long most) throws InterruptedException {
    pause(Duration.ofMillis(ThreadLocalRandom.current().nextLong(least, most)));
  }

  void pause(Duration people) throws InterruptedException {
    Thread.sleep(people.dividedBy(times));
  }
}
