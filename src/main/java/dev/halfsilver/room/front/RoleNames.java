package dev.halfsilver.room.front;

import dev.halfsilver.room.Likeness;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names that say what somebody is here, in each of our languages. A participant who bore one could
 * speak for the moderator. Some are also people's names (Host, House, Guest), so they are kept only
 * when nothing else stands beside them.
 */
final class RoleNames {
  private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{M}]+");
  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

  private static final Set<String> NEVER_IN_A_NAME =
      drawn(
          "Moderator", "Comoderator", "Moderatorin", "Comoderatorin", "Moderation", "Comoderation");

  private static final Set<String> NEVER_A_WHOLE_NAME =
      drawn(
          "Moderator",
          "Comoderator",
          "Moderatorin",
          "Comoderatorin",
          "Moderation",
          "Comoderation",
          "Observer",
          "Beobachter",
          "Beobachterin",
          "Beobachtung",
          "Technik",
          "Gast",
          "Guest",
          "Host",
          "House",
          "Interpreter",
          "Supportperson",
          "Administrator",
          "Admin",
          "System",
          "Halfsilver");

  private RoleNames() {}

  static boolean isOne(String name) {
    return Stream.of(name, DIGIT.matcher(name).replaceAll(""))
        .flatMap(each -> Likeness.of(each).stream())
        .anyMatch(RoleNames::looksLikeOne);
  }

  private static boolean looksLikeOne(String drawn) {
    String together = NOT_A_LETTER.matcher(drawn).replaceAll("");
    return NEVER_A_WHOLE_NAME.contains(together)
        || NEVER_IN_A_NAME.contains(withoutMarks(together))
        || NOT_A_LETTER
            .splitAsStream(drawn)
            .map(RoleNames::withoutMarks)
            .anyMatch(NEVER_IN_A_NAME::contains);
  }

  private static String withoutMarks(String word) {
    return word.replaceAll("\\p{M}", "");
  }

  private static Set<String> drawn(String... words) {
    return List.of(words).stream()
        .flatMap(word -> Likeness.of(word).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
