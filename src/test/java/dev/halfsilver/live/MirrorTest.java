package dev.halfsilver.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.Door;
import dev.halfsilver.room.Event;
import dev.halfsilver.room.Families;
import dev.halfsilver.room.FrontEvent;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Observers;
import dev.halfsilver.study.Session;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The mirror: whatever happens behind it, what a participant receives is the same, byte for byte.
 * And the proof that this test would notice: every deliberate leak is found by it.
 */
class MirrorTest {
  private static final long HISTORIES = 10_000;
  private static final int STEPS = 40;

  /** Where participants read nothing. */
  private static final Set<Class<?>> AT_THE_DESK = Set.of(Door.Arrived.class, Door.Removed.class);

  private static final Pattern REPLY_BEHIND = Pattern.compile("\"remarked\",[^}]*\"replyTo\":");

  @Test
  void what_happens_behind_the_mirror_never_changes_a_byte_of_what_participants_get() {
    assertThat(firstLeak(MirrorTest::sound, HISTORIES)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Leak.class)
  void every_deliberate_leak_is_caught(Leak leak) {
    assertThat(firstLeak(leak::into, HISTORIES)).isPresent();
  }

  @Test
  void the_histories_reach_everything_that_can_happen() {
    Set<String> ofAnybody = new HashSet<>();
    Families.all(Event.class).stream()
        .filter(type -> !type.equals(Observers.ObserverIntroduced.class)) // Needs a crowd.
        .forEach(type -> ofAnybody.add(inEntries(type)));
    boolean repliedBehind = false;
    Set<String> ofParticipants =
        new HashSet<>(
            Set.of(
                "\"type\":\"ack\"",
                "\"replyTo\":",
                "\"author\":\"house\",\"event\":{\"type\":\"paused\"}",
                "\"type\":\"refused\"",
                "\"type\":\"typing\"",
                "\"type\":\"present\"",
                "closed 4403"));
    Families.all(FrontEvent.class).stream()
        .filter(type -> !AT_THE_DESK.contains(type))
        .forEach(type -> ofParticipants.add(inEntries(type)));
    for (long seed = 0;
        seed < HISTORIES && !(repliedBehind && ofAnybody.isEmpty() && ofParticipants.isEmpty()); ) {
      Map<MemberId, String> seen =
          Play.through(sound(Group.session(true)), History.random(seed++, STEPS));
      seen.values().forEach(bytes -> ofAnybody.removeIf(bytes::contains));
      ofParticipants.removeIf(seen.get(Group.ANA.id())::contains);
      repliedBehind |= REPLY_BEHIND.matcher(seen.get(Group.RUTH.id())).find();
    }
    assertThat(ofAnybody).isEmpty();
    assertThat(ofParticipants).isEmpty();
    assertThat(repliedBehind).isTrue();
  }

  private static String inEntries(Class<?> event) {
    return "\"event\":{\"type\":\"" + Families.name(event) + "\"";
  }

  private static Halves sound(Session session) {
    return Halves.of(session, Play.LIMITS);
  }

  private static Optional<String> firstLeak(Function<Session, Halves> room, long histories) {
    return LongStream.range(0, histories)
        .parallel()
        .mapToObj(seed -> leakIn(room, seed))
        .flatMap(Optional::stream)
        .findAny();
  }

  private static Optional<String> leakIn(Function<Session, Halves> room, long seed) {
    Session session = Group.session(seed % 2 == 0);
    History history = History.random(seed, STEPS);
    Map<MemberId, String> with = Play.through(room.apply(session), history);
    Map<MemberId, String> without = Play.through(room.apply(session), history.inFrontOnly());
    for (Member participant : Group.PARTICIPANTS) {
      String seen = with.get(participant.id());
      if (!seen.equals(without.get(participant.id()))) {
        return Optional.of(
            "seed "
                + seed
                + ": "
                + participant.name()
                + "\n"
                + seen
                + "\ninstead of\n"
                + without.get(participant.id()));
      }
    }
    return Optional.empty();
  }
}
