package dev.halfsilver.flood.bare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The bare server takes as little of a frame as it can, but must take the right bytes. */
final class JsonStringsTest {
  @Test
  void finds_a_value_by_its_name_wherever_it_stands() {
    String frame = "{ \"text\" : \"id\", \"have\":{\"floor\":41}, \"id\":\"say-1\" }";
    assertThat(value("id", frame)).isEqualTo("say-1");
    assertThat(value("text", frame)).isEqualTo("id");
  }

  @Test
  void leaves_words_quoted_as_they_came() {
    assertThat(value("text", "{\"text\":\"She said \\\"no\\\" \\\\\",\"id\":\"x\"}"))
        .isEqualTo("She said \\\"no\\\" \\\\");
  }

  @Test
  void accepts_nothing_that_lacks_what_it_needs() {
    assertThatThrownBy(() -> value("id", "{\"text\":\"\\\"id\\\":\"}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> value("id", "{\"id\":\"say"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String value(String name, String frame) {
    byte[] bytes = frame.getBytes(StandardCharsets.UTF_8);
    int from = JsonStrings.value(BareFrames.ascii(name), bytes, 0, bytes.length);
    int to = JsonStrings.end(bytes, from, bytes.length);
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
