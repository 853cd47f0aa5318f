package dev.halfsilver.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.FrontEvent;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Talk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class InsightTest {
  private static final MemberId RUTH = new MemberId("m_ruth");
  private static final MemberId ANA = new MemberId("m_ana_");
  private static final MemberId BEN = new MemberId("m_ben_");

  private final List<Entry> floor = new ArrayList<>();

  @Test
  void share_of_voice_counts_participants_words_on_the_floor_that_still_stand() {
    enter();
    says(RUTH, "A long introduction that does not count");
    says(ANA, "three words here");
    says(ANA, "taken back");
    says(BEN, "one");
    put(ANA, new Talk.Retracted(5));
    assertThat(Voice.shares(floor))
        .containsExactly(
            Map.entry(ANA, new Voice(1, 3, 0.75)), Map.entry(BEN, new Voice(1, 1, 0.25)));
  }

  @Test
  void nobody_has_a_share_of_silence() {
    enter();
    assertThat(Voice.shares(floor)).containsEntry(ANA, new Voice(0, 0, 0));
  }

  @Test
  void what_is_said_in_a_role_is_nobodys_and_has_no_share() {
    enter();
    says(ANA, "one");
    put(BEN, new Talk.SaidInRole("I was here first", OptionalLong.empty(), "The old sponge"));
    assertThat(Voice.shares(floor))
        .containsExactly(Map.entry(ANA, new Voice(1, 1, 1)), Map.entry(BEN, new Voice(0, 0, 0)));
  }

  @Test
  void words_are_counted_in_any_script_and_emoji_are_none() {
    assertThat(Voice.words("it's well-made, 3 times \uD83D\uDC9A")).isEqualTo(4);
    assertThat(Voice.words("G\u0142osuj\u0119 za \u00F3smym")).isEqualTo(3);
    assertThat(Voice.words("  \n ")).isZero();
  }

  private void enter() {
    put(RUTH, new Door.Entered(ANA, Role.PARTICIPANT, "Ana"));
    put(RUTH, new Door.Entered(BEN, Role.PARTICIPANT, "Ben"));
  }

  private void says(MemberId author, String text) {
    put(author, new Talk.Said(text));
  }

  private void put(MemberId author, FrontEvent event) {
    floor.add(new Entry(Channel.floor(), floor.size() + 1, Instant.EPOCH, author, event));
  }
}
