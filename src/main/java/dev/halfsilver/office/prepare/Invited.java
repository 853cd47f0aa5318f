package dev.halfsilver.office.prepare;

import dev.halfsilver.language.Language;
import dev.halfsilver.room.Role;
import dev.halfsilver.study.SeatNames;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Who is invited, by what the researcher calls them. */
public record Invited(List<String> participants, List<String> observers, List<String> moderators) {
  /** How many of each are wanted, as far as that was said. */
  public record Counts(OptionalInt participants, OptionalInt observers, OptionalInt moderators) {}

  public Invited {
    participants = List.copyOf(participants);
    observers = List.copyOf(observers);
    moderators = List.copyOf(moderators);
    List<String> wrong = new ArrayList<>();
    boolean _ = Group.PARTICIPANTS.check(participants.size(), wrong);
    boolean _ = Group.OBSERVERS.check(observers.size(), wrong);
    boolean _ = Group.MODERATORS.check(moderators.size(), wrong);
    refuse(wrong);
  }

  /**
   * Everybody in a list by name and, where a count is larger, so many more by their numbers. Where
   * nothing was said there is one moderator and nobody else.
   *
   * @throws IllegalArgumentException with a sentence that tells everything that is wrong
   */
  public static Invited of(List<Named> people, Counts counts, Language language) {
    List<String> wrong = new ArrayList<>();
    List<String> participants =
        Group.PARTICIPANTS.fill(people, counts.participants(), 0, language, wrong);
    List<String> observers = Group.OBSERVERS.fill(people, counts.observers(), 0, language, wrong);
    List<String> moderators =
        Group.MODERATORS.fill(people, counts.moderators(), 1, language, wrong);
    refuse(wrong);
    return new Invited(participants, observers, moderators);
  }

  private static void refuse(List<String> wrong) {
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", wrong));
    }
  }

  /** Those of one role, and how many there may be. */
  private enum Group {
    PARTICIPANTS(Role.PARTICIPANT, "participants", 1, 24),
    OBSERVERS(Role.OBSERVER, "observers", 0, 20_000),
    MODERATORS(Role.MODERATOR, "moderators", 1, 5);

    private final Role role;
    private final String many;
    private final int fewest;
    private final int most;

    Group(Role role, String many, int fewest, int most) {
      this.role = role;
      this.many = many;
      this.fewest = fewest;
      this.most = most;
    }

    boolean check(int count, List<String> wrong) {
      boolean fit = fewest <= count && count <= most;
      if (!fit) {
        wrong.add("a session has %d to %,d %s, and not %d".formatted(fewest, most, many, count));
      }
      return fit;
    }

    List<String> fill(
        List<Named> people, OptionalInt wanted, int usual, Language language, List<String> wrong) {
      List<String> names =
          people.stream().filter(person -> person.role() == role).map(Named::name).toList();
      int count = wanted.orElse(names.isEmpty() ? usual : names.size());
      if (!check(count, wrong)) {
        return names;
      }
      if (count < names.size()) {
        wrong.add(
            "the list names %d %s, and %d were asked for: say %d or leave the number away"
                .formatted(names.size(), many, count, names.size()));
        return names;
      }
      List<String> all = new ArrayList<>(names);
      all.addAll(SeatNames.numbered(role, language, names.size() + 1, count));
      return all;
    }
  }
}
