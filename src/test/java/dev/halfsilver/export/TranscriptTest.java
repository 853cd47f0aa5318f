package dev.halfsilver.export;

import static dev.halfsilver.export.TalkOnRecord.ANA;
import static dev.halfsilver.export.TalkOnRecord.MO;
import static dev.halfsilver.export.TalkOnRecord.SEATS;
import static dev.halfsilver.export.TalkOnRecord.SESSION;
import static dev.halfsilver.export.TalkOnRecord.talk;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.language.Language;
import dev.halfsilver.language.Phrases;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.Role;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Records;
import dev.halfsilver.wire.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class TranscriptTest {
  private static final ZoneOffset UTC = ZoneOffset.UTC;
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private final List<Recorded> entries = talk();

  @Test
  void lines_hold_every_entry_once_and_in_order() throws IOException {
    List<JsonNode> lines = lines(new Edition.Researcher());

    assertThat(lines).hasSize(1 + entries.size());
    for (int i = 0; i < entries.size(); i++) {
      Recorded recorded = entries.get(i);
      JsonNode line = lines.get(i + 1);
      assertThat(line.get("order").longValue()).isEqualTo(recorded.order());
      assertThat(line.get("channel").textValue()).isEqualTo(recorded.entry().channel().toString());
      assertThat(line.get("seq").longValue()).isEqualTo(recorded.entry().seq());
      assertThat(Instant.parse(line.get("at").textValue())).isEqualTo(recorded.entry().at());
      assertThat(line.get("event").toString())
          .isEqualTo(Json.MAPPER.valueToTree(recorded.entry().event()).toString());
    }
  }

  @Test
  void the_first_line_says_what_follows() throws IOException {
    JsonNode header = lines(new Edition.Researcher()).getFirst();

    assertThat(header.get("topic").textValue()).isEqualTo("A new way to refill");
    assertThat(header.get("generatedAt").textValue()).isEqualTo("2026-11-22T10:00:00.000Z");
    assertThat(header.get("entries").intValue()).isEqualTo(entries.size());
    assertThat(header.get("channels").toString())
        .isEqualTo(
            "{\"aside/m_Ana1\":2,\"backroom\":2,\"desk\":1,\"floor\":11,\"notes/m_Obi1\":1}");
    assertThat(header.get("people")).hasSize(4);
    assertThat(header.at("/people/1/name").textValue()).isEqualTo("Ana <b>");
  }

  @Test
  void a_line_says_who_and_whether_it_was_taken_back() throws IOException {
    JsonNode line =
        lines(new Edition.Researcher()).stream()
            .filter(l -> l.at("/event/text").asText().equals("Forget this."))
            .findFirst()
            .orElseThrow();

    assertThat(line.get("author").textValue()).isEqualTo("m_Ana1");
    assertThat(line.get("name").textValue()).isEqualTo("Ana <b>");
    assertThat(line.get("role").textValue()).isEqualTo("participant");
    assertThat(line.get("retracted").booleanValue()).isTrue();
  }

  @Test
  void the_same_record_gives_the_same_bytes() throws IOException {
    assertThat(jsonl(new Edition.Researcher())).isEqualTo(jsonl(new Edition.Researcher()));
    assertThat(html(new Edition.Researcher())).isEqualTo(html(new Edition.Researcher()));
  }

  @Test
  void a_moderator_does_not_take_home_somebody_elses_notes() throws IOException {
    Member mo = new Member(MO, Role.MODERATOR, "Mo");

    assertThat(jsonl(new Edition.Moderator(mo, SESSION.terms(), SESSION.policy())))
        .contains("Listen to how she says refill.")
        .doesNotContain("Only for me.", "notes/");
  }

  @Test
  void the_page_holds_every_entry_once_and_in_order() throws IOException {
    Matcher ids =
        Pattern.compile("<div class=\"line [a-z ]+\" id=\"([^\"]+)\">")
            .matcher(html(new Edition.Researcher()));
    List<String> found = new ArrayList<>();
    while (ids.find()) {
      found.add(ids.group(1));
    }
    assertThat(found)
        .isEqualTo(
            entries.stream()
                .map(Recorded::entry)
                .map(entry -> entry.channel() + "-" + entry.seq())
                .toList());
  }

  @Test
  void comings_and_goings_stand_close_together_whichever_channels_they_are_on() throws IOException {
    String page = html(new Edition.Researcher());

    String door = page.substring(page.indexOf("block door close"));
    assertThat(door.substring(0, door.indexOf("</section>")))
        .containsSubsequence(
            "Mo took the moderator’s place.",
            "Ana &lt;b&gt; agreed to the terms “standard-1”.",
            "Ana &lt;b&gt; came to the waiting room.");
    assertThat(page).contains("<section class=\"block backroom close\">");
  }

  @Test
  void the_page_tells_numbers_the_time_on_the_screens_and_the_time_of_day() throws IOException {
    assertThat(html(new Edition.Researcher()))
        .contains(
            "<a class=\"number\" href=\"#floor-5\">5</a><time"
                + " datetime=\"2026-09-21T14:13:28Z\"><span class=\"elapsed\">0:02</span> <span"
                + " class=\"clock\">14:13:28</span></time><bdi class=\"who\">Ana &lt;b&gt;</bdi>",
            "<span class=\"clock\">14:13:21</span>",
            "Ana &lt;b&gt; took message 7 back.",
            "the time of day in UTC.",
            "<p class=\"day\">21 September 2026</p>");
  }

  @Test
  void the_clock_can_be_of_any_zone() throws IOException {
    ZoneId tokyo = ZoneId.of("Asia/Tokyo");
    Transcript transcript =
        new Transcript(
            SESSION, SEATS, entries, new Edition.Researcher(), Language.ENGLISH, tokyo, NOW);

    assertThat(write(transcript::html))
        .contains(
            "<dd dir=\"auto\">21 September 2026, 23:13 UTC+09:00",
            "<time datetime=\"2026-09-21T14:13:28Z\"><span class=\"elapsed\">0:02</span> <span"
                + " class=\"clock\">23:13:28</span></time>",
            "the time of day in Asia/Tokyo (Japan Time, UTC+09:00).");
    assertThat(write(transcript::jsonl)).isEqualTo(jsonl(new Edition.Researcher()));
  }

  @Test
  void the_first_page_says_which_edition_it_is() throws IOException {
    Member mo = new Member(MO, Role.MODERATOR, "Mo");
    for (Edition edition :
        List.of(
            new Edition.Researcher(),
            new Edition.Moderator(mo, SESSION.terms(), SESSION.policy()),
            new Edition.Client())) {
      assertThat(html(edition))
          .containsSubsequence(
              "</style>", phrase(edition, "title"), phrase(edition, "contents"), "<h2>People</h2>");
      assertThat(lines(edition).getFirst().get("edition").textValue()).isEqualTo(edition.code());
    }
  }

  @Test
  void everybody_is_listed_under_all_the_names_they_had() throws IOException {
    List<Recorded> again = new ArrayList<>(entries);
    again.add(
        new Recorded(
            100,
            again.getLast().command(),
            0,
            new Entry(
                Channel.desk(),
                2,
                again.getLast().entry().at(),
                ANA,
                new Door.Arrived(ANA, "Anna"))));
    Transcript transcript =
        new Transcript(SESSION, SEATS, again, new Edition.Researcher(), Language.ENGLISH, UTC, NOW);

    assertThat(write(transcript::html))
        .contains(
            "<bdi>Anna</bdi> <span class=\"earlier\">earlier <bdi>Ana &lt;b&gt;</bdi></span>"
                + "</th><td><bdi>Seat 1</bdi></td>");
    JsonNode ana = Json.MAPPER.readTree(write(transcript::jsonl).lines().findFirst().orElseThrow());
    assertThat(ana.at("/people/1").toString())
        .isEqualTo(
            "{\"member\":\"m_Ana1\",\"name\":\"Anna\",\"role\":\"participant\","
                + "\"invitedAs\":\"Seat 1\",\"names\":[\"Ana <b>\",\"Anna\"]}");
  }

  @Test
  void what_came_while_it_was_written_is_left_for_the_next() throws IOException {
    List<Recorded> growing = new ArrayList<>(entries);
    Records records = new Records();
    Recorded later = records.said("too late");
    Iterable<Recorded> record =
        () -> {
          growing.add(new Recorded(growing.size() + 1, later.command(), 0, later.entry()));
          return List.copyOf(growing).iterator();
        };

    String lines =
        write(
            new Transcript(
                    SESSION, SEATS, record, new Edition.Researcher(), Language.ENGLISH, UTC, NOW)
                ::jsonl);
    assertThat(
            Json.MAPPER.readTree(lines.lines().findFirst().orElseThrow()).get("entries").asLong())
        .isEqualTo(lines.lines().count() - 1)
        .isEqualTo(entries.size() + 1);
  }

  @Test
  void the_page_has_only_its_own_markup() throws IOException {
    String page = html(new Edition.Researcher());

    assertThat(page)
        .contains("default-src 'none'; style-src 'unsafe-inline'")
        .contains("&lt;/p&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
        .contains("<bdi class=\"who\">Ana &lt;b&gt;</bdi>")
        .doesNotContain("<script", "<img", "<b>", "http://", "https://", "url(");
    assertThat(page.split("onerror=\"", -1)).hasSize(1);
  }

  @Test
  void the_page_is_ordered_by_parts_and_questions() throws IOException {
    assertThat(html(new Edition.Researcher()))
        .containsSubsequence(
            "<h1 dir=\"auto\">Refills, group 1</h1>",
            "<dt>Held</dt><dd dir=\"auto\">21 September 2026",
            "<dt>Participants</dt><dd dir=\"auto\">1 came of 2 invited</dd>",
            "<bdi>Ana &lt;b&gt;</bdi></th><td><bdi>Seat 1</bdi></td>"
                + "<td>participant</td><td>3</td>",
            "<td>did not come</td>",
            "<section class=\"block door close\">",
            "Coming and going",
            "<span class=\"part\">Part 1 of 2</span> Warm-up</h2>",
            "<h3 dir=\"auto\">Who are you?</h3>",
            "<section class=\"block backroom\">",
            "Behind the mirror",
            "Part 2 of 2</span> The idea</h2>",
            "Shown: image",
            "The bottle",
            "A tall green bottle.",
            "<s>Forget this.</s> <span class=\"mark\">taken back</span>",
            "<section class=\"block aside\">",
            "Privately: Ana &lt;b&gt; and the moderators",
            "<h2>What participants agreed to</h2>",
            "may be observed live");
  }

  private static String phrase(Edition edition, String part) {
    return Phrases.in(Language.ENGLISH).of("transcript.edition." + edition.code() + "." + part);
  }

  private List<JsonNode> lines(Edition edition) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : jsonl(edition).lines().toList()) {
      lines.add(Json.MAPPER.readTree(line));
    }
    return lines;
  }

  private String jsonl(Edition edition) throws IOException {
    return write(
        new Transcript(SESSION, SEATS, entries, edition, Language.ENGLISH, UTC, NOW)::jsonl);
  }

  private String html(Edition edition) throws IOException {
    return write(
        new Transcript(SESSION, SEATS, entries, edition, Language.ENGLISH, UTC, NOW)::html);
  }

  private interface Writing {
    void to(ByteArrayOutputStream out) throws IOException;
  }

  private static String write(Writing writing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writing.to(out);
    return out.toString(UTF_8);
  }
}
