package dev.halfsilver.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.language.Language;
import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Event;
import dev.halfsilver.room.Families;
import dev.halfsilver.room.FrontEvent;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Pace;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Stage;
import dev.halfsilver.room.Stimulus;
import dev.halfsilver.room.Talk;
import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.Answer;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.room.activity.OpenAnswer;
import dev.halfsilver.room.activity.Passing;
import dev.halfsilver.room.activity.Poll;
import dev.halfsilver.room.activity.RolePlay;
import dev.halfsilver.room.activity.Stands;
import dev.halfsilver.store.CommandRef;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Records;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.Session;
import dev.halfsilver.wire.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is handed on tells of the discussion, and in no byte of anything else. */
final class ClientEditionTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final MemberId MO = new MemberId("m_Mo11");
  private static final MemberId ANA = new MemberId("m_Ana1");
  private static final MemberId BEN = new MemberId("m_Ben1");
  private static final MemberId OBI = new MemberId("m_Obi1");
  private static final MemberId EVE = new MemberId("m_Eve1");
  private static final Session SESSION = Records.session("session-1");
  private static final List<Channel> ELSEWHERE =
      List.of(
          new Channel.Aside(ANA),
          new Channel.Aside(EVE),
          new Channel.Hand(ANA),
          new Channel.Answers(ANA),
          new Channel.Answers(EVE),
          Channel.tallies(),
          Channel.desk(),
          Channel.backroom(),
          Channel.arrivals(),
          new Channel.Notes(OBI),
          new Channel.Notes(MO));
  private static final List<Seat> SEATS =
      List.of(
          seat(MO, Role.MODERATOR, "Moderator secret"),
          seat(ANA, Role.PARTICIPANT, "Ana secret"),
          seat(BEN, Role.PARTICIPANT, "Ben secret"),
          seat(EVE, Role.PARTICIPANT, "Eve secret"),
          seat(OBI, Role.OBSERVER, "Obi secret"));

  private static final Activity PLAY =
      new Activity(
          "Speak as them.",
          Masking.NEVER,
          0,
          new RolePlay(List.of(new RolePlay.Part("The old sponge", ""))));

  /** The discussion: who did what, in order, a second apart. */
  private static final List<Entry> DISCUSSION = discussion();

  @Test
  void every_kind_of_event_is_asked_on_every_kind_of_channel() {
    Set<Class<?>> shown = new HashSet<>();
    for (Event event : everyKindOfEvent()) {
      for (Channel channel : ELSEWHERE) {
        assertThat(project(new Entry(channel, 1, NOON, ANA, event)))
            .as("%s on %s", event, channel)
            .isEmpty();
      }
      project(new Entry(Channel.floor(), 1, NOON, ANA, event))
          .forEach(e -> shown.add(e.entry().event().getClass()));
    }
    assertThat(ELSEWHERE.stream().map(Object::getClass).distinct())
        .hasSize(Channel.class.getPermittedSubclasses().length - 1);
    assertThat(shown)
        .containsExactlyInAnyOrder(
            Door.Entered.class,
            Door.Left.class,
            Talk.Said.class,
            Talk.SaidInRole.class,
            Activities.Opened.class,
            Activities.Masked.class,
            Activities.Shared.class,
            Activities.Revealed.class,
            Activities.Ended.class,
            Stage.Asked.class,
            Stage.Shown.class,
            Stage.TakenDown.class,
            Pace.Slowed.class,
            Control.Started.class,
            Control.Paused.class,
            Control.Resumed.class,
            Control.Closed.class);
  }

  @Test
  void whatever_else_happened_the_bytes_are_the_same() throws IOException {
    List<Recorded> alone = numbered(DISCUSSION);
    String jsonl = jsonl(alone);
    String html = html(alone);
    for (int seed = 0; seed < 200; seed++) {
      List<Recorded> history = numbered(amid(DISCUSSION, new Random(seed)));
      assertThat(history).hasSizeGreaterThan(alone.size());
      assertThat(jsonl(history)).as("seed %d", seed).isEqualTo(jsonl);
      assertThat(html(history)).as("seed %d", seed).isEqualTo(html);
    }
  }

  @Test
  void it_holds_the_discussion_numbered_without_a_gap() throws IOException {
    List<Recorded> history = numbered(amid(DISCUSSION, new Random(1)));
    String html = html(history);
    List<String> lines = jsonl(history).lines().toList();

    assertThat(lines).hasSize(1 + DISCUSSION.size() + 1);
    for (int i = 1; i <= DISCUSSION.size(); i++) {
      assertThat(lines.get(i))
          .startsWith("{\"order\":%d,\"channel\":\"floor\",\"seq\":%d,".formatted(i, i));
      assertThat(html).contains("id=\"floor-" + i + "\"");
    }
    assertThat(html)
        .contains(
            "<a href=\"#floor-6\"><span class=\"number\">6</span> <bdi>Ana</bdi></a>"
                + " <q dir=\"auto\">Ana, hello.</q>")
        .contains("Green, like moss.", "<dt>Participants</dt><dd dir=\"auto\">2</dd>")
        .doesNotContain("secret", "m_Eve1", "Invited as", "did not come", "Observers");
    assertThat(lines.get(7))
        .contains(
            "\"event\":{\"type\":\"said\",\"text\":\"Hello, Ana.\",\"replyTo\":6}",
            "\"quote\":{\"seq\":6,\"author\":\"m_Ana1\",\"name\":\"Ana\",\"text\":\"Ana,"
                + " hello.\"}");
    assertThat(lines.getFirst())
        .doesNotContain("secret", "m_Eve1", "m_Obi1", "invited", "observer");
  }

  @Test
  void what_came_of_a_masked_activity_shows_in_no_line_and_no_figure() throws IOException {
    List<Recorded> history = numbered(amid(DISCUSSION, new Random(1)));
    JsonNode result = Json.MAPPER.readTree(jsonl(history).lines().toList().getLast());

    assertThat(result.get("activity").textValue()).isEqualTo("closest");
    assertThat(result.at("/tally/answered").intValue()).isEqualTo(2);
    assertThat(result.get("tally").has("passed")).isFalse();
    assertThat(jsonl(history))
        .containsOnlyOnce("\"type\":\"result\"")
        .doesNotContain("passed", "rather_not", "unshared");
    assertThat(html(history))
        .contains("Activity: <bdi>Which one?</bdi></a></th><td>2 of 2</td>")
        .doesNotContain("And you?</bdi></a></th><td>");
  }

  private static List<Entry> discussion() {
    Stimulus bottle = new Stimulus("s_1", Stimulus.Kind.IMAGE, "The bottle", "Tall.", "");
    List<Entry> made = new ArrayList<>();
    put(made, MO, new Door.Entered(MO, Role.MODERATOR, "Mo"));
    put(made, ANA, new Door.Entered(ANA, Role.PARTICIPANT, "Ana"));
    put(made, BEN, new Door.Entered(BEN, Role.PARTICIPANT, "Ben"));
    put(made, MO, new Control.Started());
    put(made, MO, new Stage.Asked("first-name", 1, "Who are you?"));
    put(made, ANA, new Talk.Said("Ana, hello."));
    put(made, BEN, new Talk.Said("Hello, Ana.", OptionalLong.of(6)));
    put(made, MO, new Control.Paused());
    put(made, MO, new Control.Resumed());
    put(made, MO, new Stage.Shown("see-bottle", 2, bottle));
    put(made, BEN, new Talk.Said("Green, like moss."));
    put(made, MO, new Stage.TakenDown("see-bottle"));
    put(made, MO, new Activities.Opened("closest", 1, 2, poll(Masking.UNTIL_REVEALED)));
    put(made, MO, new Activities.Revealed("closest", 1));
    put(made, ANA, new Activities.Shared("closest", 1, choice(0)));
    put(made, BEN, new Activities.Shared("closest", 1, choice(1)));
    put(made, ANA, new Activities.Shared("closest", 1, choice(1)));
    put(made, MO, new Activities.Ended("closest", 1));
    put(made, MO, new Activities.Opened("alone", 1, 2, poll(Masking.NEVER)));
    put(made, MO, new Activities.Ended("alone", 1));
    put(made, MO, new Activities.Opened("own:21", 1, 2, stands(6)));
    put(made, MO, new Activities.Ended("own:21", 1));
    put(made, MO, new Activities.Opened("play", 1, 2, PLAY));
    put(made, BEN, new Talk.SaidInRole("I was here first.", OptionalLong.of(6), "The old sponge"));
    put(made, ANA, new Talk.Said("So you were.", OptionalLong.of(24)));
    put(made, BEN, new Door.Left(BEN));
    put(made, MO, new Control.Closed());
    return made;
  }

  private static Activity poll(Masking masking) {
    return new Activity("Which one?", masking, 0, new Poll(List.of("A", "B"), 1, 1));
  }

  private static Poll.Choice choice(int option) {
    return new Poll.Choice(List.of(option));
  }

  /** What somebody said, to be agreed with. */
  private static Activity stands(long said) {
    Stands.Statement statement = new Stands.Statement("", OptionalLong.of(said));
    return new Activity("And you?", Masking.NEVER, 0, new Stands(List.of(statement)));
  }

  private static void put(List<Entry> made, MemberId author, FrontEvent event) {
    Instant at = NOON.plusSeconds(made.size() + 1);
    made.add(new Entry(Channel.floor(), made.size() + 1, at, author, event));
  }

  /**
   * The same discussion with anything else in between: events of every kind elsewhere, messages
   * that are taken back, somebody who only waits, and moderators who let people in and out.
   */
  private static List<Entry> amid(List<Entry> discussion, Random random) {
    List<Event> events = everyKindOfEvent();
    List<Entry> all = new ArrayList<>();
    List<Entry> takenBack = new ArrayList<>();
    for (Entry entry : discussion) {
      all.add(letIn(entry, random));
      while (random.nextInt(3) > 0) {
        Channel channel = ELSEWHERE.get(random.nextInt(ELSEWHERE.size()));
        Event event = events.get(random.nextInt(events.size()));
        all.add(new Entry(channel, 0, entry.at(), EVE, event));
      }
      answersNobodyElseSaw(all, entry, random);
      if (!takenBack.isEmpty() && random.nextBoolean()) {
        replyToSomethingSecret(all, takenBack.getLast());
      }
      if (random.nextInt(3) == 0) {
        Entry said = secret(1_000 + all.size(), entry.at());
        all.add(said);
        takenBack.add(said);
      }
      if (!takenBack.isEmpty() && random.nextBoolean()) {
        all.add(retraction(takenBack.removeLast(), entry.at()));
      }
    }
    takenBack.forEach(said -> all.add(retraction(said, said.at())));
    return all;
  }

  /**
   * Answers and passes in what was opened, on their authors' own channels, and an answer that
   * everybody saw until its author passed.
   */
  private static void answersNobodyElseSaw(List<Entry> all, Entry entry, Random random) {
    if (!(entry.event() instanceof Activities.Event e)) {
      return;
    }
    int round = e.round();
    while (random.nextBoolean()) {
      Event event =
          random.nextBoolean()
              ? new Activities.Answered(e.activity(), round, choice(random.nextInt(2)))
              : new Activities.Passed(e.activity(), round, Passing.RATHER_NOT);
      MemberId author = random.nextBoolean() ? ANA : EVE;
      all.add(new Entry(new Channel.Answers(author), 0, entry.at(), author, event));
    }
    if (random.nextBoolean() && !(e instanceof Activities.Opened)) {
      Event copy = new Activities.Shared(e.activity(), round, choice(random.nextInt(2)));
      Event taken = new Activities.Unshared(e.activity(), round);
      all.add(new Entry(Channel.floor(), 0, entry.at(), EVE, copy));
      all.add(new Entry(Channel.floor(), 0, entry.at(), EVE, taken));
    }
  }

  /** The last message becomes a reply to one that is no part of the client's edition. */
  private static void replyToSomethingSecret(List<Entry> all, Entry secret) {
    for (int i = all.size() - 1; i > all.indexOf(secret); i--) {
      Entry entry = all.get(i);
      if (entry.channel() instanceof Channel.Floor
          && entry.event() instanceof Talk.Said said
          && said.replyTo().isEmpty()
          && entry.seq() < 1_000) {
        Talk.Said reply = new Talk.Said(said.text(), OptionalLong.of(secret.seq()));
        all.set(i, new Entry(entry.channel(), entry.seq(), entry.at(), entry.author(), reply));
        return;
      }
    }
  }

  private static Entry letIn(Entry entry, Random random) {
    boolean movesSomebody =
        entry.event() instanceof Door.Entered || entry.event() instanceof Door.Left;
    MemberId author = movesSomebody && random.nextBoolean() ? MO : entry.author();
    return new Entry(entry.channel(), entry.seq(), entry.at(), author, entry.event());
  }

  /** A message and its retraction find each other by {@code mark} until they are numbered. */
  private static Entry secret(long mark, Instant at) {
    return new Entry(Channel.floor(), mark, at, ANA, new Talk.Said("a secret"));
  }

  private static Entry retraction(Entry said, Instant at) {
    return new Entry(Channel.floor(), said.seq(), at, MO, new Talk.Retracted(0));
  }

  private static List<Recorded> numbered(List<Entry> entries) {
    Map<Channel, Long> heads = new HashMap<>();
    Map<Long, Long> places = new HashMap<>();
    Map<String, String> own = new HashMap<>();
    List<Recorded> recorded = new ArrayList<>();
    for (Entry entry : entries) {
      long seq = heads.merge(entry.channel(), 1L, Long::sum);
      Event event = entry.event();
      if (event instanceof Talk.Said said && entry.channel() instanceof Channel.Floor) {
        places.put(entry.seq(), seq);
        event = new Talk.Said(said.text(), placed(said.replyTo(), places));
      } else if (event instanceof Talk.SaidInRole said
          && entry.channel() instanceof Channel.Floor) {
        places.put(entry.seq(), seq);
        OptionalLong replyTo = placed(said.replyTo(), places);
        event = new Talk.SaidInRole(said.text(), replyTo, said.role());
      } else if (event instanceof Activities.Opened e && entry.channel() instanceof Channel.Floor) {
        Activity definition = e.definition().withSaid(n -> placed(OptionalLong.of(n), places));
        own.put(e.activity(), e.activity().startsWith("own:") ? "own:" + seq : e.activity());
        event = new Activities.Opened(own.get(e.activity()), e.round(), e.part(), definition);
      } else if (event instanceof Activities.Ended e && entry.channel() instanceof Channel.Floor) {
        event = new Activities.Ended(own.get(e.activity()), e.round());
      } else if (event instanceof Talk.Retracted && entry.channel() instanceof Channel.Floor) {
        event = new Talk.Retracted(places.getOrDefault(entry.seq(), 0L));
      }
      recorded.add(
          new Recorded(
              recorded.size() + 1,
              new CommandRef("command-" + recorded.size(), "print"),
              0,
              new Entry(entry.channel(), seq, entry.at(), entry.author(), event)));
    }
    return recorded;
  }

  private static OptionalLong placed(OptionalLong replyTo, Map<Long, Long> places) {
    return replyTo.isPresent()
        ? OptionalLong.of(places.getOrDefault(replyTo.getAsLong(), 0L))
        : replyTo;
  }

  private static List<Shown> project(Entry entry) {
    return new Projection(new Edition.Client(), new Retractions(), new Replies())
        .next(entry).stream().toList();
  }

  /** One event of each kind there is, whatever is added to them. */
  private static List<Event> everyKindOfEvent() {
    return Families.all(Event.class).stream()
        .map(ClientEditionTest::some)
        .map(Event.class::cast)
        .toList();
  }

  private static Object some(Class<?> type) {
    try {
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      Object[] values = Arrays.stream(types).map(ClientEditionTest::value).toArray();
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " cannot be made", e);
    }
  }

  private static Object value(Class<?> type) {
    if (type == String.class) {
      return "a secret";
    } else if (type == MemberId.class) {
      return EVE;
    } else if (type == Role.class) {
      return Role.PARTICIPANT;
    } else if (type == long.class) {
      return 1L;
    } else if (type == OptionalLong.class) {
      return OptionalLong.of(1);
    } else if (type == int.class) {
      return 1;
    } else if (type == Stimulus.class) {
      return new Stimulus("s_2", Stimulus.Kind.TEXT, "a secret", "", "a secret");
    } else if (type == Activity.class) {
      return stands(1);
    } else if (type == Answer.class) {
      return new OpenAnswer.Writing(List.of("a secret"));
    } else if (type == Masking.class) {
      return Masking.OPEN;
    } else if (type == Passing.class) {
      return Passing.RATHER_NOT;
    }
    throw new AssertionError("say here what a " + type + " can be");
  }

  private static Seat seat(MemberId id, Role role, String name) {
    return new Seat(id, SESSION.id(), role, name, false);
  }

  private static String jsonl(List<Recorded> record) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    transcript(record).jsonl(out);
    return out.toString(UTF_8);
  }

  private static String html(List<Recorded> record) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    transcript(record).html(out);
    return out.toString(UTF_8);
  }

  private static Transcript transcript(List<Recorded> record) {
    return new Transcript(
        SESSION,
        SEATS,
        record,
        new Edition.Client(),
        Language.ENGLISH,
        ZoneOffset.UTC,
        NOON.plusSeconds(9_000));
  }
}
