package dev.halfsilver.flood.crowd;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Has people talk for a while. */
final class Talk {
  private final Lines lines;
  private final Moment moment;
  private final List<Person> talkers;

  Talk(Lines lines, Moment moment, List<Person> talkers) {
    this.lines = lines;
    this.moment = moment;
    this.talkers = talkers;
  }

  /** Each message at its moment, whatever became of those before. */
  void paced(Load.Paced load) throws InterruptedException {
    begin(_ -> {});
    long count = load.perSecond() * load.lasting().toMillis() / 1_000;
    long gap = 1_000_000_000L / load.perSecond();
    long first = Moment.now() + gap;
    for (long i = 0; i < count; i++) {
      long intended = first + i * gap;
      waitUntil(intended);
      Person talker = talkers.get((int) (i % talkers.size()));
      lines.execute(() -> talker.say(intended));
    }
  }

  /** The next message when one was answered, so that as many as asked for are under way. */
  void saturated(Load.Saturated load) throws InterruptedException {
    long end = Moment.now() + load.lasting().toNanos();
    begin(
        person -> {
          long now = Moment.now();
          if (now < end) {
            person.say(now);
          }
        });
    lines.execute(
        () -> {
          for (int i = 0; i < load.window(); i++) {
            talkers.forEach(person -> person.say(Moment.now()));
          }
        });
    waitUntil(end);
    lines.ask(() -> true);
  }

  private void begin(Consumer<Person> whenAnswered) {
    lines.ask(
        () -> {
          moment.begin(whenAnswered, Clocking.NONE);
          return true;
        });
  }

  private static void waitUntil(long then) throws InterruptedException {
    for (long left = then - Moment.now(); left > 0; left = then - Moment.now()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      LockSupport.parkNanos(left);
    }
  }
}
