package dev.halfsilver.office.prepare;

import dev.halfsilver.room.Role;
import dev.halfsilver.room.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Somebody who is invited by name. */
public record Named(Role role, String name) {
  /**
   * What is wrong with each of a list, in its order, in a sentence to act on. Two people of a room
   * may not have names that others would take for the same.
   */
  public static List<Optional<String>> flaws(List<Named> people) {
    Set<String> seen = new HashSet<>();
    List<Optional<String>> flaws = new ArrayList<>();
    for (Named person : people) {
      if (person.name().isBlank()) {
        flaws.add(Optional.of("the name is missing"));
      } else if (!Words.isFitName(person.name())) {
        flaws.add(
            Optional.of(
                "the name must be 1 to %d characters that can be seen, on one line"
                    .formatted(Words.LONGEST_NAME)));
      } else if (isSeen(person.name(), seen)) {
        flaws.add(
            Optional.of(
                "“%s” is there twice; add something, such as an initial, by which people can tell them apart"
                    .formatted(person.name())));
      } else {
        flaws.add(Optional.empty());
      }
    }
    return flaws;
  }

  private static boolean isSeen(String name, Set<String> seen) {
    Set<String> looks = Words.looks(name);
    boolean before = looks.stream().anyMatch(seen::contains);
    seen.addAll(looks);
    return before;
  }
}
