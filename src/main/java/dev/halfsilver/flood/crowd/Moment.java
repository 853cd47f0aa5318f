package dev.halfsilver.flood.crowd;

import dev.halfsilver.room.Role;
import java.util.function.Consumer;

/** What the whole crowd is doing now: it gathers how late things are and drives who talks on. */
final class Moment {
  private static final long ORIGIN = System.nanoTime();

  private Tally tally = new Tally();
  private Consumer<Person> answered = _ -> {};

  /** Nanoseconds since this program came up. */
  static long now() {
    return System.nanoTime() - ORIGIN;
  }

  /**
   * Begins anew.
   *
   * @param whenAnswered told of everybody who got an answer to a message
   */
  void begin(Consumer<Person> whenAnswered) {
    tally = new Tally();
    answered = whenAnswered;
  }

  Tally tally() {
    return tally;
  }

  void heard(Person person, long stamp) {
    tally.heard(person.role() != Role.OBSERVER, now() - stamp);
  }

  void acknowledged(Person person, long stamp) {
    tally.acked(now() - stamp);
    answered.accept(person);
  }

  void refused(Person person) {
    answered.accept(person);
  }
}
