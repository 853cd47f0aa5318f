package dev.halfsilver.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.language.Language;
import dev.halfsilver.language.Phrases;
import dev.halfsilver.room.Backtalk;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Event;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Observers;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Stage;
import dev.halfsilver.room.Stimulus;
import dev.halfsilver.room.Talk;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Records;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A page says everything that is not somebody's own words in the language that it is asked for. */
final class GermanTranscriptTest {
  private static final MemberId MO = new MemberId("m_Mo11");
  private static final MemberId ANA = new MemberId("m_Ana1");
  private static final MemberId OBI = new MemberId("m_Obi1");
  private static final Channel WITH_ANA = new Channel.Aside(ANA);
  private static final Session SESSION = Records.session("session-1");
  private static final List<Seat> SEATS =
      List.of(
          new Seat(MO, SESSION.id(), Role.MODERATOR, "Mo", false),
          new Seat(ANA, SESSION.id(), Role.PARTICIPANT, "Ana", false),
          new Seat(OBI, SESSION.id(), Role.OBSERVER, "Obi", false));

  private final Records records = new Records();
  private final List<Recorded> record = new ArrayList<>();

  @Test
  void a_page_in_german_has_its_headings_and_sentences_in_german() throws IOException {
    assertThat(html(Language.GERMAN, new Edition.Researcher()))
        .contains(
            "<html lang=\"de\">",
            "<p class=\"kicker\">Transkript · Fassung für das Forschungsteam</p>",
            "<dt>Geplant</dt>",
            "<dt>Teilnehmende</dt><dd dir=\"auto\">1 von 1 Eingeladenen waren da</dd>",
            "21. September 2026",
            "Ana kam in den Warteraum.",
            "Mo hat die Moderation übernommen.",
            "<span class=\"part\">Teil 1 von 2</span>",
            "Gezeigt: Text",
            "Ana hat Beitrag 6 zurückgenommen.",
            "<span class=\"mark\">zurückgenommen</span>",
            "Hinter der Scheibe",
            "Privat: Ana und die Moderation",
            "die Uhrzeit in Europe/Berlin (Mitteleuropäische Zeit, UTC+02:00).",
            "<h2>Redeanteile</h2>",
            "<h2>Antworten</h2>",
            "Worin die Teilnehmenden eingewilligt haben");
  }

  @Test
  void nothing_that_is_said_in_english_is_left_on_a_page_in_german() throws IOException {
    List<String> english = saidOnlyIn(Language.ENGLISH, Language.GERMAN);
    for (Edition edition : List.of(new Edition.Researcher(), new Edition.Client())) {
      String page = seen(html(Language.GERMAN, edition));
      assertThat(english.stream().filter(page::contains)).isEmpty();
    }
    assertThat(english)
        .as("what would be found")
        .filteredOn(seen(html(Language.ENGLISH, new Edition.Researcher()))::contains)
        .hasSizeGreaterThan(40);
  }

  @Test
  void lines_for_programs_are_the_same_in_every_language() throws IOException {
    assertThat(jsonl(Language.GERMAN)).isEqualTo(jsonl(Language.ENGLISH));
  }

  /** What is read, without the words of the guide and the terms, which are the researcher's own. */
  private static String seen(String page) {
    return page.replaceFirst("(?s)<p class=\"terms\".*?</p>", "")
        .replaceAll("(?s)<dt>\\w+</dt><dd dir=\"auto\">A new way to refill</dd>", "")
        .replaceAll("<[^>]*>", "\n");
  }

  /** Pieces of sentences between the places that are filled, where the languages differ. */
  private static List<String> saidOnlyIn(Language one, Language other) {
    return Phrases.in(one).names().stream()
        .filter(name -> name.startsWith("transcript."))
        .filter(name -> !Phrases.in(one).of(name).equals(Phrases.in(other).of(name)))
        .flatMap(name -> Pattern.compile("\\{\\w+}").splitAsStream(Phrases.in(one).of(name)))
        .map(String::strip)
        .filter(words -> words.length() > 4)
        .filter(
            words ->
                Phrases.in(other).names().stream()
                    .noneMatch(name -> Phrases.in(other).of(name).contains(words)))
        .toList();
  }

  private List<Recorded> everything() {
    if (record.isEmpty()) {
      Channel floor = Channel.floor();
      put(WITH_ANA, ANA, new Door.Agreed("Ana", "standard-0"));
      put(Channel.desk(), ANA, new Door.Arrived(ANA, "Ana"));
      put(floor, MO, new Door.Entered(MO, Role.MODERATOR, "Mo"));
      put(floor, MO, new Door.Entered(ANA, Role.PARTICIPANT, "Ana"));
      put(floor, MO, new Control.Started());
      put(floor, MO, new Stage.Asked("first-name", 1, "…?"));
      put(floor, ANA, new Talk.Said("…"));
      put(floor, ANA, new Talk.Said("… …", OptionalLong.of(5)));
      put(floor, ANA, new Talk.Retracted(6));
      Stimulus idea = new Stimulus("s_1", Stimulus.Kind.TEXT, "…", "", "…");
      put(floor, MO, new Stage.Shown("idea", 2, idea));
      put(floor, MO, new Stage.TakenDown("idea"));
      put(Channel.backroom(), OBI, new Observers.ObserverArrived(OBI, "Obi"));
      put(Channel.backroom(), OBI, new Backtalk.Remarked("…"));
      put(Channel.backroom(), OBI, new Observers.ObserverLeft(OBI));
      put(new Channel.Notes(MO), MO, new Backtalk.Noted("…"));
      put(WITH_ANA, MO, new Talk.Muted(ANA));
      put(WITH_ANA, MO, new Talk.Unmuted(ANA));
      put(floor, MO, new Control.Paused());
      put(floor, MO, new Control.Resumed());
      put(floor, ANA, new Door.Left(ANA));
      put(floor, MO, new Control.Closed());
    }
    return record;
  }

  private void put(Channel channel, MemberId author, Event event) {
    record.add(records.next(channel, author, event));
  }

  private String html(Language language, Edition edition) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    transcript(language, edition).html(out);
    return out.toString(UTF_8).replaceFirst("(?s)<style>.*</style>", "").replace("&#39;", "'");
  }

  private String jsonl(Language language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    transcript(language, new Edition.Researcher()).jsonl(out);
    return out.toString(UTF_8);
  }

  private Transcript transcript(Language language, Edition edition) {
    return new Transcript(
        SESSION,
        SEATS,
        everything(),
        edition,
        language,
        ZoneId.of("Europe/Berlin"),
        Instant.parse("2026-11-22T10:00:00Z"));
  }
}
