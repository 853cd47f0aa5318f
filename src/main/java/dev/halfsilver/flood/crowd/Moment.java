package dev.halfsilver.flood.crowd;

import dev.halfsilver.room.Role;
import java.util.function.Consumer;

/** What the whole crowd is doing now: it gathers how late things are and drives who talks on. */
public final class Moment {
  private static final long ORIGIN = System.nanoTime();

  private Tally tally = new Tally();
  private Consumer<Person> answered = _ -> {};
  private Clocking clocking = Clocking.NONE;

  Moment() {}

  /** Nanoseconds since this program came up. */
  public static long now() {
    return System.nanoTime() - ORIGIN;
  }

  /**
   * Begins anew.
   *
   * @param whenAnswered told of everybody who got an answer to a message
   * @param told of how late everything is, one by one
   */
  void begin(Consumer<Person> whenAnswered, Clocking told) {
    tally = new Tally();
    answered = whenAnswered;
    clocking = told;
  }

  Tally tally() {
    return tally;
  }

  void heard(Person person, long stamp) {
    long late = now() - stamp;
    boolean inFront = person.role() != Role.OBSERVER;
    tally.heard(inFront, late);
    if (inFront) {
      clocking.heard(person.group(), stamp, late);
    }
  }

  void acknowledged(Person person, long stamp) {
    long late = now() - stamp;
    tally.acked(late);
    clocking.acked(person.group(), stamp, late);
    answered.accept(person);
  }

  void refused(Person person) {
    answered.accept(person);
  }
}
