package dev.halfsilver.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LiftsTest {
  /** Version 2 has a colour, and version 3 has two names instead of one. */
  private static final Lifts LIFTS =
      new Lifts(
          List.of(
              first -> first.put("colour", "none"),
              second -> {
                String name = second.remove("name").textValue();
                int space = name.indexOf(' ');
                return second
                    .put("first", name.substring(0, space))
                    .put("last", name.substring(space + 1));
              }));

  @Test
  void each_version_goes_through_the_steps_that_came_after_it() throws Exception {
    assertThat(lifted("{\"v\":1,\"name\":\"Ana Ruiz\"}"))
        .isEqualTo("{\"colour\":\"none\",\"first\":\"Ana\",\"last\":\"Ruiz\"}");
    assertThat(lifted("{\"v\":2,\"name\":\"Ana Ruiz\",\"colour\":\"red\"}"))
        .isEqualTo("{\"colour\":\"red\",\"first\":\"Ana\",\"last\":\"Ruiz\"}");
    assertThat(lifted("{\"v\":3,\"colour\":\"red\",\"first\":\"Ana\",\"last\":\"Ruiz\"}"))
        .isEqualTo("{\"colour\":\"red\",\"first\":\"Ana\",\"last\":\"Ruiz\"}");
    assertThat(LIFTS.begun()).hasToString("{\"v\":3}");
  }

  @Test
  void what_a_newer_program_wrote_is_not_guessed_at() {
    assertThatThrownBy(() -> lifted("{\"v\":4}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a stored document of version 4, which only a newer Halfsilver can read");
  }

  private static String lifted(String stored) throws Exception {
    return LIFTS.lift((ObjectNode) Json.MAPPER.readTree(stored)).toString();
  }
}
