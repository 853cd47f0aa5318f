package dev.halfsilver.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.study.Session;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Masking: whatever the others answer, what a participant receives before it is shown to them is
 * the same, byte for byte. And the proof that this test would notice: every deliberate leak is
 * found by it.
 */
class MaskingTest {
  private static final long HISTORIES = 1_000;
  private static final Pattern OWN_EVENT =
      Pattern.compile("\"author\":\"([^\"]*)\",\"event\":\\{\"type\":\"(answered|passed)\"");
  private static final Pattern SHARED =
      Pattern.compile(
          "\"channel\":\"([^\"]*)\",\"seq\":\\d+,\"at\":\\d+,\"author\":\"([^\"]*)\","
              + "\"event\":\\{\"type\":\"shared\"");

  @ParameterizedTest
  @EnumSource(
      value = Masking.class,
      names = {"AFTER_OWN", "UNTIL_REVEALED", "NEVER"})
  void what_others_answer_never_changes_a_byte_before_it_is_shown(Masking masking) {
    assertThat(firstLeak(MaskingTest::sound, masking)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(MaskingLeak.class)
  void every_deliberate_leak_is_caught(MaskingLeak leak) {
    assertThat(
            Arrays.stream(Masking.values())
                .filter(masking -> masking != Masking.OPEN)
                .flatMap(masking -> firstLeak(leak::into, masking).stream())
                .findFirst())
        .isPresent();
  }

  @ParameterizedTest
  @EnumSource(Masking.class)
  void nobody_is_ever_sent_what_another_wrote_on_their_own_answers(Masking masking) {
    for (long seed = 1; seed <= HISTORIES; seed++) {
      Map<MemberId, String> seen =
          play(MaskingTest::sound, Masked.random(masking, seed, seed).whole());
      for (MemberId member : Set.of(Group.ANA.id(), Group.BEN.id(), Group.CAI.id())) {
        Matcher own = OWN_EVENT.matcher(seen.getOrDefault(member, ""));
        while (own.find()) {
          assertThat(own.group(1)).as("seed %d", seed).isEqualTo(member.value());
        }
      }
    }
  }

  /** So that the tests above cannot pass because nobody ever answers or sees anything. */
  @Test
  void the_histories_show_answers_where_they_are_to_be_seen() {
    assertThat(whereAnaSawOthers(Masking.OPEN)).contains("floor");
    assertThat(whereAnaSawOthers(Masking.AFTER_OWN)).contains("answers/m_ana_", "floor");
    assertThat(whereAnaSawOthers(Masking.UNTIL_REVEALED)).containsExactly("floor");
    assertThat(whereAnaSawOthers(Masking.NEVER)).isEmpty();
  }

  private static Set<String> whereAnaSawOthers(Masking masking) {
    Set<String> where = new HashSet<>();
    for (long seed = 1; seed <= HISTORIES; seed++) {
      String seen =
          play(MaskingTest::sound, Masked.random(masking, seed, seed).whole()).get(Group.ANA.id());
      Matcher shared = SHARED.matcher(seen);
      while (shared.find()) {
        if (!shared.group(2).equals(Group.ANA.id().value())) {
          where.add(shared.group(1));
        }
      }
    }
    return where;
  }

  private static Halves sound(Session session) {
    return Halves.of(session, Play.LIMITS);
  }

  private static Map<MemberId, String> play(Function<Session, Halves> room, History history) {
    return Play.through(room.apply(Group.session(false)), history);
  }

  private static Optional<String> firstLeak(Function<Session, Halves> room, Masking masking) {
    return LongStream.rangeClosed(1, HISTORIES)
        .parallel()
        .mapToObj(seed -> leakIn(room, masking, seed))
        .flatMap(Optional::stream)
        .findAny();
  }

  /** Plays a history three times: others answer this, others answer that, others do not answer. */
  private static Optional<String> leakIn(
      Function<Session, Halves> room, Masking masking, long seed) {
    String seen = seenByAna(room, masking, seed, seed);
    for (long answers : new long[] {-seed, 0}) {
      String otherwise = seenByAna(room, masking, seed, answers);
      if (!seen.equals(otherwise)) {
        return Optional.of(
            "%s, seed %d: Ana\n%s\ninstead of\n%s".formatted(masking, seed, seen, otherwise));
      }
    }
    return Optional.empty();
  }

  private static String seenByAna(
      Function<Session, Halves> room, Masking masking, long seed, long answers) {
    return play(room, Masked.random(masking, seed, answers).beforeItIsShown()).get(Group.ANA.id());
  }
}
