package dev.halfsilver.flood.crowd;

import dev.halfsilver.room.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The people of one room and what they have said together, so that each of them can be asked
 * whether they heard exactly that.
 */
final class Group {
  private final List<Person> people = new ArrayList<>();
  private long last;
  private long sent;
  private long refused;
  private final Heard acknowledged = new Heard();

  void add(Person person) {
    people.add(person);
  }

  List<Person> people() {
    return people;
  }

  Stream<Person> people(Role role) {
    return people.stream().filter(person -> person.role() == role);
  }

  /** The name of the next message: the moment it is meant for, moved on if it is taken. */
  long stamp(long moment) {
    last = Math.max(last + 1, moment);
    sent++;
    return last;
  }

  void acknowledged(long stamp) {
    acknowledged.add(stamp);
  }

  void refused() {
    refused++;
  }

  long sent() {
    return sent;
  }

  long acknowledged() {
    return acknowledged.count();
  }

  long refusals() {
    return refused;
  }

  /** Whether nothing is under way any more. */
  boolean isSettled() {
    return acknowledged.count() + refused >= sent
        && people.stream().allMatch(person -> person.heard().count() >= acknowledged.count());
  }

  /** How many people did not hear exactly what was acknowledged, all in the same order. */
  long misled() {
    Heard first = people.getFirst().heard();
    return people.stream()
        .filter(
            person ->
                !person.heard().isSameSet(acknowledged)
                    || person.heard().order() != first.order()
                    || person.gaps() > 0)
        .count();
  }
}
