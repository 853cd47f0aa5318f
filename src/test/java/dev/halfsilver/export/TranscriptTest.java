package dev.halfsilver.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.room.BackEvent;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.FrontEvent;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Stimulus;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Records;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.Session;
import dev.halfsilver.wire.EventJson;
import dev.halfsilver.wire.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class TranscriptTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final String EVIL = "</p><script>alert('x')</script><img src=x onerror=\"y\">&";
  private static final MemberId MO = new MemberId("m_Mo11");
  private static final MemberId ANA = new MemberId("m_Ana1");
  private static final MemberId OBI = new MemberId("m_Obi1");
  private static final Session SESSION = Records.session("session-1");
  private static final Channel WITH_ANA = new Channel.Aside(ANA);
  private static final List<Seat> SEATS =
      List.of(
          new Seat(MO, SESSION.id(), Role.MODERATOR, "Mo", false),
          new Seat(ANA, SESSION.id(), Role.PARTICIPANT, "Seat 1", false),
          new Seat(new MemberId("m_Ben1"), SESSION.id(), Role.PARTICIPANT, "Seat 2", false),
          new Seat(OBI, SESSION.id(), Role.OBSERVER, "Priya", false));

  private final List<Recorded> entries = talk();

  @Test
  void lines_hold_every_entry_once_and_in_order() throws IOException {
    List<JsonNode> lines = lines(Scope.everything());

    assertThat(lines).hasSize(1 + entries.size());
    for (int i = 0; i < entries.size(); i++) {
      Recorded recorded = entries.get(i);
      JsonNode line = lines.get(i + 1);
      assertThat(line.get("order").longValue()).isEqualTo(recorded.order());
      assertThat(line.get("channel").textValue()).isEqualTo(recorded.entry().channel().toString());
      assertThat(line.get("seq").longValue()).isEqualTo(recorded.entry().seq());
      assertThat(Instant.parse(line.get("at").textValue())).isEqualTo(recorded.entry().at());
      assertThat(line.get("event").toString())
          .isEqualTo(EventJson.toNode(recorded.entry().event()).toString());
    }
  }

  @Test
  void the_first_line_says_what_follows() throws IOException {
    JsonNode header = lines(Scope.everything()).getFirst();

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
        lines(Scope.everything()).stream()
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
    assertThat(jsonl(Scope.everything())).isEqualTo(jsonl(Scope.everything()));
    assertThat(html(Scope.everything())).isEqualTo(html(Scope.everything()));
  }

  @Test
  void before_the_mirror_nothing_tells_what_is_behind_it() throws IOException {
    List<Recorded> unwatched = entries.stream().filter(r -> r.entry().channel().isFront()).toList();
    Scope scope = Scope.beforeTheMirror();

    assertThat(write(new Transcript(SESSION, SEATS, entries, scope, NOW)::jsonl))
        .isEqualTo(
            write(new Transcript(SESSION, SEATS.subList(0, 3), unwatched, scope, NOW)::jsonl))
        .doesNotContain("backroom", "Priya");
    assertThat(write(new Transcript(SESSION, SEATS, entries, scope, NOW)::html))
        .isEqualTo(write(new Transcript(SESSION, SEATS.subList(0, 3), unwatched, scope, NOW)::html))
        .doesNotContain("Priya", "Observers");
  }

  @Test
  void a_moderator_does_not_take_home_somebody_elses_notes() throws IOException {
    Member mo = new Member(MO, Role.MODERATOR, "Mo");

    assertThat(jsonl(Scope.of(mo, SESSION.terms())))
        .contains("Listen to how she says refill.")
        .doesNotContain("Only for me.", "notes/");
  }

  @Test
  void the_page_holds_every_entry_once_and_in_order() throws IOException {
    Matcher ids =
        Pattern.compile("<div class=\"line [a-z ]+\" id=\"([^\"]+)\">")
            .matcher(html(Scope.everything()));
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
  void the_page_has_only_its_own_markup() throws IOException {
    String page = html(Scope.everything());

    assertThat(page)
        .contains("default-src 'none'; style-src 'unsafe-inline'")
        .contains("&lt;/p&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
        .contains("<bdi class=\"who\">Ana &lt;b&gt;</bdi>")
        .doesNotContain("<script", "<img", "<b>", "http://", "https://", "url(");
    assertThat(page.split("onerror=\"", -1)).hasSize(1);
  }

  @Test
  void the_page_is_ordered_by_parts_and_questions() throws IOException {
    assertThat(html(Scope.everything()))
        .containsSubsequence(
            "<h1 dir=\"auto\">Refills, group 1</h1>",
            "<dt>Held</dt><dd dir=\"auto\">21 September 2026",
            "<dt>Participants</dt><dd dir=\"auto\">1 came of 2 invited</dd>",
            "<th scope=\"row\"><bdi>Ana &lt;b&gt;</bdi></th><td>participant</td><td>3</td>",
            "<td>did not come</td>",
            "<section class=\"block aside\">",
            "Privately: Ana &lt;b&gt; and the moderators",
            "<span class=\"part\">Part 1 of 2</span> Warm-up</h2>",
            "<h3 dir=\"auto\">Who are you?</h3>",
            "<section class=\"block backroom\">",
            "Behind the mirror",
            "Part 2 of 2</span> The idea</h2>",
            "Shown: image",
            "The bottle",
            "A tall green bottle.",
            "<s>Forget this.</s> <span class=\"mark\">retracted</span>",
            "<h2>What participants agreed to</h2>",
            "may be observed live");
  }

  private static List<Recorded> talk() {
    Records records = new Records();
    Channel floor = Channel.floor();
    Stimulus bottle =
        new Stimulus("s_1", Stimulus.Kind.IMAGE, "The bottle", "A tall green bottle.", "");
    return List.of(
        records.next(floor, MO, new FrontEvent.Entered(MO, Role.MODERATOR, "Mo")),
        records.next(WITH_ANA, ANA, new FrontEvent.Agreed("Ana <b>", "standard-1")),
        records.next(Channel.desk(), ANA, new FrontEvent.Arrived(ANA, "Ana <b>")),
        records.next(Channel.backroom(), OBI, new BackEvent.ObserverArrived(OBI, "Priya")),
        records.next(floor, MO, new FrontEvent.Entered(ANA, Role.PARTICIPANT, "Ana <b>")),
        records.next(floor, MO, new FrontEvent.Started()),
        records.next(floor, MO, new FrontEvent.Asked("first-name", 1, "Who are you?")),
        records.next(floor, ANA, new FrontEvent.Said(EVIL)),
        records.next(
            Channel.backroom(), OBI, new BackEvent.Remarked("Listen to how she says refill.")),
        records.next(new Channel.Notes(OBI), OBI, new BackEvent.Noted("Only for me.")),
        records.next(floor, MO, new FrontEvent.Shown("see-bottle", 2, bottle)),
        records.next(floor, ANA, new FrontEvent.Said("Forget this.")),
        records.next(WITH_ANA, ANA, new FrontEvent.Said("I named my sister.")),
        records.next(floor, ANA, new FrontEvent.Retracted(7)),
        records.next(floor, MO, new FrontEvent.TakenDown("see-bottle")),
        records.next(floor, MO, new FrontEvent.Asked("first-look", 2, "What do you see?")),
        records.next(floor, MO, new FrontEvent.Closed()));
  }

  private List<JsonNode> lines(Scope scope) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : jsonl(scope).lines().toList()) {
      lines.add(Json.MAPPER.readTree(line));
    }
    return lines;
  }

  private String jsonl(Scope scope) throws IOException {
    return write(new Transcript(SESSION, SEATS, entries, scope, NOW)::jsonl);
  }

  private String html(Scope scope) throws IOException {
    return write(new Transcript(SESSION, SEATS, entries, scope, NOW)::html);
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
