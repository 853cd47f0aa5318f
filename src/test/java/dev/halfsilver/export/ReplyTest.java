package dev.halfsilver.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.language.Language;
import dev.halfsilver.room.Backtalk;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.FrontEvent;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Observers;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Talk;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Records;
import dev.halfsilver.study.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A transcript says what was replied to: by its number, and by how it begins. */
final class ReplyTest {
  private static final MemberId ANA = new MemberId("m_Ana1");
  private static final MemberId BEN = new MemberId("m_Ben1");
  private static final MemberId OBI = new MemberId("m_Obi1");
  private static final Session SESSION = Records.session("session-1");

  private final Records records = new Records();
  private final List<Recorded> record = new ArrayList<>();

  ReplyTest() {
    floor(ANA, new Door.Entered(ANA, Role.PARTICIPANT, "Ana"));
    floor(BEN, new Door.Entered(BEN, Role.PARTICIPANT, "Ben"));
  }

  @Test
  void a_reply_stands_below_what_it_replies_to_wherever_it_is_said() throws IOException {
    floor(ANA, new Talk.Said("Mine <always> leaks."));
    floor(BEN, reply("Mine too.", 3));
    record.add(records.next(Channel.backroom(), OBI, new Observers.ObserverArrived(OBI, "Priya")));
    record.add(records.next(Channel.backroom(), OBI, new Backtalk.Remarked("Leaks!")));
    record.add(
        records.next(Channel.backroom(), OBI, new Backtalk.Remarked("Again.", OptionalLong.of(2))));

    assertThat(html())
        .contains(
            "<a href=\"#floor-3\"><span class=\"number\">3</span> <bdi>Ana</bdi></a> <q"
                + " dir=\"auto\">Mine &lt;always&gt; leaks.</q></p><p dir=\"auto\">Mine too.</p>",
            "<a href=\"#backroom-2\"><span class=\"number\">2</span> <bdi>Priya</bdi></a>");
    assertThat(jsonl())
        .contains(
            "\"replyTo\":3},\"quote\":{\"seq\":3,\"author\":\"m_Ana1\",\"name\":\"Ana\","
                + "\"text\":\"Mine <always> leaks.\"}");
  }

  @Test
  void of_what_was_taken_back_a_quote_has_no_word() throws IOException {
    floor(ANA, new Talk.Said("My sister Eve."));
    floor(BEN, reply("I know her.", 3));
    floor(ANA, new Talk.Retracted(3));

    assertThat(html())
        .contains("<bdi>Ana</bdi></a> <span class=\"mark\">taken back</span>")
        .containsOnlyOnce("My sister Eve.");
    assertThat(jsonl())
        .contains("\"quote\":{\"seq\":3,\"author\":\"m_Ana1\",\"name\":\"Ana\",\"retracted\":true}")
        .containsOnlyOnce("My sister Eve.");
  }

  @Test
  void a_quote_is_one_short_line_that_cuts_no_letter_and_turns_nothing_round() {
    String flags = "\uD83C\uDDF5\uD83C\uDDF1".repeat(30);
    assertThat(words("one\n\n two\tthree ")).isEqualTo("one two three");
    assertThat(words("word ".repeat(30))).isEqualTo("word ".repeat(15) + "word…").hasSize(80);
    assertThat(words(flags)).isEqualTo(flags.substring(0, 80) + "…");
    assertThat(words("e\u0301".repeat(60))).isEqualTo("e\u0301".repeat(40) + "…");
    assertThat(words("\u2067turned\u2069")).isEqualTo("turned");
    assertThat(words("")).isEmpty();
  }

  private static String words(String text) {
    return Quote.of(1, ANA, new Talk.Said(text), false).words();
  }

  private static Talk.Said reply(String text, long to) {
    return new Talk.Said(text, OptionalLong.of(to));
  }

  private void floor(MemberId author, FrontEvent event) {
    record.add(records.next(Channel.floor(), author, event));
  }

  private String html() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    transcript().html(out);
    return out.toString(UTF_8);
  }

  private String jsonl() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    transcript().jsonl(out);
    return out.toString(UTF_8);
  }

  private Transcript transcript() {
    return new Transcript(
        SESSION,
        List.of(),
        record,
        new Edition.Researcher(),
        Language.ENGLISH,
        ZoneOffset.UTC,
        Instant.EPOCH);
  }
}
