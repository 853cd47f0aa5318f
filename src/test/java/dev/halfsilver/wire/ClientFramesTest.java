package dev.halfsilver.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfsilver.room.Talk;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientFramesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"say\"",
        "{}",
        "{\"type\":\"say\"}",
        "{\"type\":\"nonsense\",\"id\":\"c0000001\"}",
        "{\"type\":5,\"id\":\"c0000001\"}",
        "{\"type\":\"say\",\"id\":\"short\",\"text\":\"x\"}",
        "{\"type\":\"say\",\"id\":\"c0000001\"}",
        "{\"type\":\"say\",\"id\":\"c0000001\",\"text\":null}",
        "{\"type\":\"say\",\"id\":\"c0000001\",\"text\":5}",
        "{\"type\":\"say\",\"id\":\"c0000001\",\"text\":true}",
        "{\"type\":\"say\",\"id\":\"c0000001\",\"text\":[\"x\"]}",
        "{\"type\":\"say\",\"id\":\"c0000001\",\"text\":\"x\",\"author\":\"m_other\"}",
        "{\"type\":\"say\",\"id\":\"c0000001\",\"text\":\"x\",\"text\":\"y\"}",
        "{\"type\":\"say\",\"id\":\"c0000001\",\"text\":\"x\"} {}",
        "{\"type\":\"say\",\"id\":\"c0000001\",\"text\":\"x\",\"__proto__\":{}}",
        "{\"type\":\"say\",\"id\":\"c0000001\",\"text\":\"x\",\"replyTo\":null}",
        "{\"type\":\"say\",\"id\":\"c0000001\",\"text\":\"x\",\"replyTo\":\"1\"}",
        "{\"type\":\"say\",\"id\":\"c0000001\",\"text\":\"x\",\"replyTo\":1.5}",
        "{\"type\":\"say\",\"id\":\"c0000001\",\"text\":\"x\",\"replyTo\":true}",
        "{\"type\":\"say\",\"id\":\"c0000001\",\"text\":\"x\",\"replyTo\":[1]}",
        "{\"type\":\"say\",\"id\":\"c0000001\",\"text\":\"x\",\"replyTo\":{\"text\":\"y\"}}",
        "{\"type\":\"say\",\"id\":\"c0000001\",\"replyTo\":1}",
        "{\"type\":\"note\",\"id\":\"c0000001\",\"text\":\"x\",\"replyTo\":1}",
        "{\"type\":\"retract\",\"id\":\"c0000001\",\"channel\":\"floor\",\"seq\":1.5}",
        "{\"type\":\"retract\",\"id\":\"c0000001\",\"channel\":\"floor\",\"seq\":\"1\"}",
        "{\"type\":\"retract\",\"id\":\"c0000001\",\"channel\":\"floor\",\"seq\":1e400}",
        "{\"type\":\"retract\",\"id\":\"c0000001\",\"channel\":\"nowhere\",\"seq\":1}",
        "{\"type\":\"retract\",\"id\":\"c0000001\",\"channel\":5,\"seq\":1}",
        "{\"type\":\"retract\",\"id\":\"c0000001\",\"channel\":\"floor\",\"seq\":9223372036854775808}",
        "{\"type\":\"admit\",\"id\":\"c0000001\",\"member\":\"a b\"}",
        "{\"type\":\"typing\",\"channel\":\"floor\",\"on\":\"yes\"}",
        "{\"type\":\"typing\",\"channel\":\"floor\",\"on\":1}",
        "{\"type\":\"ping\",\"more\":1}",
        "{\"type\":\"hello\",\"token\":\"t\"}",
        "{\"type\":\"hello\",\"token\":\"t\",\"have\":{\"floor\":-1}}",
        "{\"type\":\"hello\",\"token\":\"t\",\"have\":{\"floor\":1.0}}",
        "{\"type\":\"hello\",\"token\":\"t\",\"have\":{\"nowhere\":1}}",
        "{\"type\":\"hello\",\"token\":\"t\",\"have\":[1]}",
        "{\"type\":\"hello\",\"token\":{\"a\":1},\"have\":{}}",
        "{\"type\":\"hello\",\"token\":\"t\",\"have\":{},\"epoch\":null}",
        "{\"type\":\"hello\",\"token\":\"t\",\"have\":{},\"epoch\":5}",
        "{\"type\":\"hello\",\"token\":\"t\",\"have\":{},\"epoch\":\"short\"}",
        "{\"type\":\"hello\",\"token\":\"t\",\"have\":{},\"epoch\":\"not one!!\"}",
      })
  void what_the_protocol_does_not_know_is_refused(String text) {
    assertThatThrownBy(() -> ClientFrames.read(text)).isInstanceOf(MalformedFrame.class);
  }

  @Test
  void a_frame_nested_ten_thousand_deep_is_refused_without_harm() {
    String deep = "{\"type\":" + "[".repeat(10_000);
    assertThatThrownBy(() -> ClientFrames.read(deep)).isInstanceOf(MalformedFrame.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"say\",\"id\":\"c0000001\",\"text\":\"Grüße \\ud83d\\ude42\\n\"}",
        "{\"text\":\"Grüße 🙂\\n\",\"id\":\"c0000001\",\"type\":\"say\"}",
        " {\"id\" : \"c0000001\", \"typ\\u0065\" : \"s\\u0061y\", \"text\" : \"Grüße 🙂\\n\"}\n",
      })
  void a_message_is_read_the_same_however_its_frame_is_written(String text) throws Exception {
    Talk.Say said = new Talk.Say("Grüße 🙂\n");
    assertThat(ClientFrames.read(text)).isEqualTo(ClientFrame.Ask.of("c0000001", said));
  }

  @Test
  void a_reply_says_what_it_replies_to_and_any_other_message_says_nothing_of_it() throws Exception {
    assertThat(
            ClientFrames.read(
                "{\"type\":\"say\",\"id\":\"c0000001\",\"text\":\"x\",\"replyTo\":7}"))
        .isInstanceOfSatisfying(
            ClientFrame.Ask.class,
            ask -> assertThat(ask.command()).isEqualTo(new Talk.Say("x", OptionalLong.of(7))));
    assertThat(Json.MAPPER.writeValueAsString(new Talk.Say("x")))
        .isEqualTo("{\"type\":\"say\",\"text\":\"x\"}");
  }

  @Test
  void the_same_words_have_the_same_fingerprint_and_others_have_another() throws Exception {
    assertThat(fingerprint("{\"type\":\"say\",\"id\":\"c0000001\",\"text\":\"x\"}"))
        .isEqualTo(fingerprint("{\"text\":\"x\",\"id\":\"c0000002\",\"type\":\"say\"}"))
        .isNotEqualTo(fingerprint("{\"type\":\"say\",\"id\":\"c0000001\",\"text\":\"y\"}"))
        .isNotEqualTo(
            fingerprint("{\"type\":\"say\",\"id\":\"c0000001\",\"text\":\"x\",\"replyTo\":1}"))
        .isNotEqualTo(fingerprint("{\"type\":\"remark\",\"id\":\"c0000001\",\"text\":\"x\"}"));
  }

  private static String fingerprint(String text) throws MalformedFrame {
    return ((ClientFrame.Ask) ClientFrames.read(text)).fingerprint();
  }
}
