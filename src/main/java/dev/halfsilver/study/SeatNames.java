package dev.halfsilver.study;

import dev.halfsilver.language.Language;
import dev.halfsilver.language.Phrases;
import dev.halfsilver.room.Role;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What seats are called that were made by number, for people whom nobody has named yet. */
public final class SeatNames {
  private static final List<Role> ROLES = List.of(Role.PARTICIPANT, Role.OBSERVER, Role.MODERATOR);

  private static final Pattern NUMBERED =
      Pattern.compile(
          Stream.of(Language.values())
              .flatMap(language -> ROLES.stream().map(role -> word(role, language)))
              .map(Pattern::quote)
              .collect(Collectors.joining("|", "(?:", ")(?: \\d+)?")));

  private SeatNames() {}

  /** Names for the seats of a role from {@code first} to {@code last}: {@code Participant 3}. */
  public static List<String> numbered(Role role, Language language, int first, int last) {
    String what = word(role, language);
    return IntStream.rangeClosed(first, last)
        .mapToObj(number -> last == 1 ? what : what + " " + number)
        .toList();
  }

  private static String word(Role role, Language language) {
    return Phrases.in(language).of("seat." + role.name().toLowerCase(Locale.ROOT));
  }

  /** Whether a name is only a seat's number, and nobody's own. */
  public static boolean isNumbered(String name) {
    return NUMBERED.matcher(name).matches();
  }
}
