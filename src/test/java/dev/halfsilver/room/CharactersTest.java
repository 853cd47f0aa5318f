package dev.halfsilver.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.Characters.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in a text, and what may not. */
class CharactersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Mine always leaks.\n\tEvery time.",
        "\u0645\u0631\u062D\u0628\u0627 \u064A\u0627 Ana, \u0643\u064A\u0641"
            + " \u0627\u0644\u062D\u0627\u0644\u061F",
        "\u05E9\u05C1\u05B8\u05DC\u05D5\u05B9\u05DD 123 abc",
        "\u0646\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
        "\uD83D\uDC69\u200D\u2764\uFE0F\u200D\uD83D\uDC69 \uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08"
            + " 1\uFE0F\u20E3",
        "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F",
        "Viê\u0323t Nam, e\u0302\u0301",
        "\u0F67\u0F71\u0F74\u0F83 \u1000\u103B\u103D\u103E\u102D\u102F\u1037",
        "\u200Eleft \u200Fright \u061C",
        "\u2068\u0645\u0631\u064A\u0645\u2069 said \u2066yes \u2067no\u2069\u2069",
        "\u202B\u0645\u0631\u064A\u0645\u202C",
        "\uFFFC\uFFFD",
        "soft\u00ADhyphen, zero\u200Bwidth"
      })
  void what_people_write_is_fit(String text) {
    assertThat(Characters.flawIn(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u202Etxet desrever\u202C",
        "\u202Dabc\u202C",
        "a\u202Bb",
        "a\u2066b",
        "a\u2068b\nc\u2069",
        "a\u2069b",
        "a\u202Cb",
        "\u2066\u202Ba\u2069\u202C"
      })
  void a_direction_that_is_turned_and_not_turned_back_is_found(String text) {
    assertThat(Characters.flawIn(text)).contains(Flaw.DIRECTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000",
        "\u0007",
        "\r",
        "\u0085",
        "\u2028",
        "\u2029",
        "\uE000",
        "\uF8FF",
        "\uDB80\uDC00",
        "\uDBFF\uDFFD",
        "\uFDD0",
        "\uFDEF",
        "\uFFFE",
        "\uFFFF",
        "\uD83F\uDFFE",
        "\uDBFF\uDFFF",
        "\uFFF9",
        "\uFFFB",
        "\uD800"
      })
  void what_cannot_be_shown_everywhere_is_found(String text) {
    assertThat(Characters.flawIn("a" + text + "b")).contains(Flaw.UNSHOWABLE);
  }

  @Test
  void marks_upon_marks_are_found_whatever_stands_between_them() {
    assertThat(Characters.flawIn("a" + "\u0301".repeat(6))).isEmpty();
    assertThat(Characters.flawIn("a" + "\u0301".repeat(7))).contains(Flaw.MARKS);
    assertThat(Characters.flawIn("a" + "\u0301\u200D".repeat(7))).contains(Flaw.MARKS);
    assertThat(Characters.flawIn("a\u0301".repeat(100))).isEmpty();
  }
}
