package dev.halfsilver.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.language.Language;
import dev.halfsilver.language.Phrases;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Command;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Event;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Place;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Talk;
import dev.halfsilver.room.Terms;
import dev.halfsilver.room.activity.Fact;
import dev.halfsilver.room.activity.Figure;
import dev.halfsilver.room.activity.Tally;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/protocol.md is true: what it shows can be sent, and is what is sent. */
class ProtocolTest {
  private static final MemberId ANA = new MemberId("m_Xy12ab");
  private static final Tally TALLY =
      new Tally(
          3,
          1,
          List.of(
              new Figure.Bars(
                  Figure.Measure.PEOPLE,
                  List.of("A", "B", "None"),
                  List.of(new Figure.Series("", List.of(2.0, 1.0, 0.0))))),
          List.of(new Fact(Fact.Name.CHANGED, 1)));

  @Test
  void every_frame_shown_from_a_client_can_be_read() throws Exception {
    Set<String> commands = new TreeSet<>();
    for (String example : ProtocolDocument.examples("client")) {
      if (ClientFrames.read(example) instanceof ClientFrame.Ask ask) {
        commands.add(Names.of(ask.command().getClass()));
      }
    }
    assertThat(commands).containsExactlyElementsOf(new Names<>(Command.class).all().keySet());
  }

  @Test
  void every_event_is_shown_and_is_stored_and_sent_as_shown() throws Exception {
    Set<String> events = new TreeSet<>();
    for (String example : ProtocolDocument.examples("event")) {
      Event event = Json.MAPPER.readValue(example, Event.class);
      assertThat(Json.MAPPER.<JsonNode>valueToTree(event)).hasToString(example);
      assertThat(EventJson.read(EventJson.stored(event))).isEqualTo(event);
      events.add(Names.of(event.getClass()));
    }
    assertThat(events).containsExactlyElementsOf(new Names<>(Event.class).all().keySet());
  }

  @Test
  void every_frame_shown_from_the_server_is_what_it_sends() {
    List<String> sent =
        List.of(
                Frames.welcome(
                    "1f9a0c3e",
                    new Member(ANA, Role.PARTICIPANT, "Ana"),
                    "A new way to refill",
                    5,
                    new Terms("2026-11", "This session is recorded and may be observed.", true)),
                Frames.LIVE,
                Frames.entry(
                    new Entry(
                        Channel.floor(),
                        42,
                        Instant.ofEpochMilli(1_790_000_000_000L),
                        ANA,
                        new Talk.Said("Mine always leaks."))),
                Frames.ack("c0000009-0000", new Place(Channel.floor(), 42)),
                Frames.refused("c0000009-0000", Refusal.PAUSED),
                Frames.refused("c0000009-0000", Refusal.TOO_FREQUENT, Duration.ofMillis(400)),
                Frames.typing(Channel.floor(), ANA, true),
                Frames.present(Channel.floor(), List.of(ANA, new MemberId("m_Mo11aa"))),
                Frames.tally("closest", 1, TALLY),
                Frames.figures("closest", 1, TALLY.figures()),
                Frames.PONG,
                Frames.reconnect(Duration.ofMillis(4200)))
            .stream()
            .map(ProtocolTest::payload)
            .toList();
    assertThat(sent).isEqualTo(ProtocolDocument.examples("server"));
  }

  @Test
  void the_refusals_listed_are_the_refusals_there_are() {
    assertThat(ProtocolDocument.rowsUnder("Refusal codes"))
        .isEqualTo(
            Arrays.stream(Refusal.values())
                .map(
                    r ->
                        "| `"
                            + r.code()
                            + "` | "
                            + Phrases.in(Language.ENGLISH).of("refused." + r.code())
                            + " |")
                .toList());
  }

  @Test
  void the_close_codes_listed_are_the_close_codes_there_are() {
    List<String> listed =
        ProtocolDocument.rowsUnder("Close codes").stream()
            .map(row -> cells(row).get(1) + " " + cells(row).get(2))
            .toList();
    assertThat(listed)
        .isEqualTo(
            Arrays.stream(CloseCode.values())
                .map(c -> c.number() + " `" + c.reason() + "`")
                .toList());
  }

  @Test
  void a_frame_of_any_size_says_its_length_as_the_standard_wants() {
    for (int length : new int[] {0, 125, 126, 65_535, 65_536, 70_000}) {
      byte[] bytes = Frame.of(new byte[length]).bytes();
      int header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
      assertThat(bytes).hasSize(header + length);
      assertThat(bytes[0]).isEqualTo((byte) 0x81);
    }
  }

  private static List<String> cells(String row) {
    return Pattern.compile("\\|").splitAsStream(row).map(String::strip).toList();
  }

  /** A frame's text, without its header. */
  static String payload(Frame frame) {
    byte[] bytes = frame.bytes();
    int header = bytes[1] == 126 ? 4 : bytes[1] == 127 ? 10 : 2;
    String text = new String(bytes, header, bytes.length - header, StandardCharsets.UTF_8);
    assertThat(node(text)).isNotNull();
    return text;
  }

  private static JsonNode node(String text) {
    try {
      return Json.MAPPER.readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
