package dev.halfsilver.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.ActivityExamples;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.room.activity.Task;
import dev.halfsilver.room.whole.Room;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A room in a test: people do things in it, and the answer to the last of them is looked at. */
public final class Scene {
  public static final Member RUTH = new Member(new MemberId("m_ruth"), Role.MODERATOR, "Ruth");
  public static final Member ANA = new Member(new MemberId("m_ana_"), Role.PARTICIPANT, "Ana");
  public static final Member BEN = new Member(new MemberId("m_ben_"), Role.PARTICIPANT, "Ben");
  public static final Member PRIYA = new Member(new MemberId("m_priya"), Role.OBSERVER, "Priya");
  public static final Channel ANAS = new Channel.Aside(ANA.id());

  private static final Setting SETTING =
      new Setting(
          new Terms("2026-11", "Recorded, may be observed.", false),
          Policy.STANDARD,
          new Agenda(
              3,
              Stream.concat(
                      Stream.of(
                          Map.entry("q", question("What comes to mind?", Masking.OPEN)),
                          Map.entry("why", question("Why that?", Masking.OPEN)),
                          Map.entry("first", question("Your first word?", Masking.AFTER_OWN)),
                          Map.entry(
                              "see",
                              new Agenda.Item.Showing(
                                  3,
                                  new Stimulus(
                                      "s_1", Stimulus.Kind.TEXT, "Concept", "", "A bottle.")))),
                      ActivityExamples.TASKS.entrySet().stream()
                          .map(task -> Map.entry(task.getKey(), doing(task.getValue()))))
                  .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
              Map.of(
                  "s_pic",
                  new Stimulus("s_pic", Stimulus.Kind.IMAGE, "The bottle", "A bottle.", ""),
                  "s_film",
                  new Stimulus("s_film", Stimulus.Kind.VIDEO, "The film", "It is filled.", ""))),
          Map.of(
              RUTH.id(), "Ruth", ANA.id(), "Ana", BEN.id(), "Ben", new MemberId("m_dan_"), "Dan"));

  private static Agenda.Item question(String text, Masking masking) {
    return new Agenda.Item.Question(2, text, masking);
  }

  /** An activity of the guide, by the name of its kind. */
  private static Agenda.Item doing(Task<?> task) {
    return new Agenda.Item.Doing(2, new Activity("Do this.", Masking.AFTER_OWN, 0, task));
  }

  private Room room = Room.prepared(SETTING);
  private final List<Entry> entries = new ArrayList<>();
  private Member lastBy = RUTH;
  private Decision last = Decision.refused(Refusal.NO_CHANGE);
  private Instant now = Instant.ofEpochMilli(1_000);

  /** Ruth leads, Ana and Ben are in, and the discussion is live. */
  public static Scene live() {
    return ready().when(RUTH, new Control.Start()).happens();
  }

  /** Ruth leads, Ana and Ben are in, and nothing has started. */
  public static Scene ready() {
    return new Scene().when(RUTH, new Door.Lead()).enters(ANA).enters(BEN);
  }

  public Scene enters(Member participant) {
    return when(participant, join(participant.name()))
        .happens()
        .when(RUTH, new Door.Admit(participant.id()))
        .happens();
  }

  public static Door.Join join(String name) {
    return new Door.Join(name, "2026-11");
  }

  public Scene at(Instant time) {
    now = time;
    return this;
  }

  public Scene when(Member by, Command command) {
    lastBy = by;
    last = room.decide(by, command, now);
    if (last instanceof Decision.Accepted accepted) {
      for (Entry entry : room.entries(accepted.proposals(), now)) {
        room = room.evolve(entry);
        entries.add(entry);
      }
    }
    return this;
  }

  public Scene happens() {
    assertThat(last).isInstanceOf(Decision.Accepted.class);
    return this;
  }

  /** The last command made exactly this. */
  public Scene happens(Channel channel, Event event) {
    assertThat(last).isEqualTo(Decision.accepted(lastBy, channel, event));
    return this;
  }

  public Scene happens(Proposal... proposals) {
    assertThat(last).isEqualTo(Decision.accepted(proposals));
    return this;
  }

  public Scene isRefused(Refusal refusal) {
    assertThat(last).isEqualTo(Decision.refused(refusal));
    return this;
  }

  /** It would be accepted so much later. */
  public Scene isRefused(Refusal refusal, Duration retryAfter) {
    assertThat(last).isEqualTo(new Decision.Refused(refusal, Optional.of(retryAfter)));
    return this;
  }

  public Room room() {
    return room;
  }

  public List<Entry> entries() {
    return entries;
  }

  /** The room that the same entries give when they are read again. */
  public Room replayed() {
    Room again = Room.prepared(SETTING);
    for (Entry entry : entries) {
      again = again.evolve(entry);
    }
    return again;
  }
}
