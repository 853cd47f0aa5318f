package dev.halfsilver.flood.crowd;

import dev.halfsilver.room.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The people of one room and what they have said together, so that each of them can be asked
 * whether they heard exactly that.
 */
final class Group {
  private final List<Person> people = new ArrayList<>();
  private final List<Person> talkers = new ArrayList<>();
  private long last;
  private long sent;
  private long refused;
  private final Heard acknowledged = new Heard();

  void add(Person person) {
    people.add(person);
    if (person.role() == Role.PARTICIPANT) {
      talkers.add(person);
    }
  }

  List<Person> people() {
    return people;
  }

  Stream<Person> people(Role role) {
    return people.stream().filter(person -> person.role() == role);
  }

  /** Whose turn it is to talk. */
  Person talker(int turn) {
    return talkers.get(turn % talkers.size());
  }

  /** The name of the next message: the moment it is meant for, moved on if it is taken. */
  long stamp(Person author, long moment) {
    last = Stamp.next(last, moment, talkers.indexOf(author));
    sent++;
    return last;
  }

  /** Whether {@code person} is who has said the message with this stamp. */
  boolean isBy(Person person, long stamp) {
    return author(stamp) == person;
  }

  /** Who has said the message with this stamp; nobody when it cannot be one of theirs. */
  @Nullable Person author(long stamp) {
    int number = Stamp.author(stamp);
    return number < talkers.size() ? talkers.get(number) : null;
  }

  void acknowledged(long stamp, long seq) {
    acknowledged.add(stamp, seq);
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

  /** How many people did not hear exactly what was acknowledged, all alike and in one order. */
  long misled() {
    Heard first = people.getFirst().heard();
    return people.stream()
        .filter(
            person ->
                !person.heard().isSameSet(acknowledged)
                    || person.heard().order() != first.order()
                    || person.mistakes() > 0)
        .count();
  }
}
