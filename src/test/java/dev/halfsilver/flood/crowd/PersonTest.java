package dev.halfsilver.flood.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A crowd that did not notice a mistake would make every figure worthless. */
final class PersonTest {
  private final Group group = new Group();
  private final Moment moment = new Moment();
  private final Person ana = person("m_ana");
  private final Person ben = person("m_ben");

  // Ana's and Ben's, who have said one message each.
  private static final long FIRST = 7 * Stamp.AUTHORS;
  private static final long SECOND = 8 * Stamp.AUTHORS + 1;

  @BeforeEach
  void both_say_something() {
    assertThat(group.stamp(ana, FIRST)).isEqualTo(FIRST);
    assertThat(group.stamp(ben, SECOND)).isEqualTo(SECOND);
  }

  @Test
  void is_content_when_both_heard_the_same() {
    both(entry(1, FIRST), entry(2, SECOND));
    assertThat(group.isSettled()).isTrue();
    assertThat(verdict().isClean()).as(verdict().sentence()).isTrue();
    assertThat(verdict().delivered()).isEqualTo(4);
  }

  @Test
  void is_content_when_an_entry_is_written_differently_and_says_the_same() {
    String spaced = entry(2, SECOND).replace("\"said\",", "\"said\", ");
    both(entry(1, FIRST), spaced);
    assertThat(verdict().isClean()).as(verdict().sentence()).isTrue();
  }

  @Test
  void notices_what_was_dropped() {
    answered();
    hearsWhatWasSaid(ana);
    hears(ben, entry(1, FIRST));
    assertThat(group.isSettled()).isFalse();
    assertThat(verdict().misled()).isEqualTo(1);
    assertThat(verdict().isClean()).isFalse();
  }

  @Test
  void notices_what_was_doubled() {
    answered();
    hearsWhatWasSaid(ana);
    hears(ben, entry(1, FIRST), entry(2, SECOND), entry(3, SECOND));
    assertThat(verdict().misled()).isEqualTo(1);
    assertThat(verdict().isClean()).isFalse();
  }

  @Test
  void notices_what_was_doubled_in_place_of_something_else() {
    misleads(entry(1, FIRST), entry(2, FIRST));
  }

  @Test
  void notices_what_was_swapped() {
    misleads(entry(1, SECOND), entry(2, FIRST));
  }

  @Test
  void notices_what_was_swapped_for_all_of_them() {
    both(entry(1, SECOND), entry(2, FIRST));
    assertThat(verdict().isClean()).isFalse();
  }

  @Test
  void notices_a_wrong_stamp() {
    misleads(entry(1, FIRST), entry(2, SECOND + 10 * Stamp.AUTHORS));
    assertThat(verdict().sentence()).startsWith("NOT RIGHT");
  }

  @Test
  void notices_a_stamp_that_is_none() {
    misleads(entry(1, FIRST), entry(2, SECOND).replace(Stamp.text(SECOND), "x".repeat(16)));
  }

  @Test
  void notices_a_lost_acknowledgement() {
    hears(ana, ack(1, FIRST));
    hears(ana, entry(1, FIRST), entry(2, SECOND));
    hears(ben, entry(1, FIRST), entry(2, SECOND));
    assertThat(group.isSettled()).isFalse();
    assertThat(verdict().isClean()).isFalse();
  }

  @Test
  void notices_an_acknowledgement_to_somebody_else() {
    hears(ana, ack(1, FIRST), ack(2, SECOND));
    hearsWhatWasSaid(ana);
    hearsWhatWasSaid(ben);
    assertThat(verdict().misled()).isEqualTo(1);
  }

  @Test
  void notices_an_acknowledgement_that_names_another_place() {
    hears(ana, ack(1, FIRST));
    hears(ben, ack(3, SECOND));
    hearsWhatWasSaid(ana);
    hearsWhatWasSaid(ben);
    assertThat(verdict().isClean()).isFalse();
  }

  @Test
  void notices_words_that_were_altered_at_their_end() {
    misleads(entry(1, FIRST), entry(2, SECOND).replaceFirst(".(?=\"}}$)", "?"));
    assertThat(group.isSettled()).as("nobody waits for what will not come").isTrue();
  }

  @Test
  void notices_words_that_were_cut_off() {
    misleads(entry(1, FIRST), entry(2, SECOND).replaceFirst(".(?=\"}}$)", ""));
  }

  @Test
  void notices_words_that_were_added() {
    misleads(entry(1, FIRST), entry(2, SECOND).replaceFirst("(?=\"}}$)", "!"));
  }

  @Test
  void notices_a_wrong_author() {
    misleads(entry(1, FIRST), entry(2, SECOND).replace("\"m_ben\"", "\"m_ana\""));
  }

  @Test
  void notices_an_author_whom_nobody_knows() {
    misleads(entry(1, FIRST), entry(2, SECOND).replace("\"m_ben\"", "\"m_bennet\""));
  }

  @Test
  void notices_a_gap_in_the_numbers() {
    misleads(entry(1, FIRST), entry(3, SECOND));
  }

  @Test
  void notices_a_gap_on_another_channel() {
    hears(ana, "{\"type\":\"entry\",\"channel\":\"aside/m_ana\",\"seq\":2}");
    assertThat(mistaken()).isEqualTo(1);
  }

  @Test
  void notices_what_nobody_said() {
    both(entry(1, FIRST), entry(2, SECOND));
    hears(ana, entry(3, 990));
    assertThat(verdict().isClean()).isFalse();
  }

  @Test
  void notices_a_connection_that_was_closed() {
    ana.isCutOff(4000);
    assertThat(verdict().isClean()).isFalse();
    assertThat(verdict().cutOff()).containsEntry(4000, 1L);
  }

  @Test
  void notices_a_message_that_was_refused() {
    both(entry(1, FIRST), entry(2, SECOND));
    String id = "say-" + Stamp.text(group.stamp(ana, 990));
    hears(ana, "{\"type\":\"refused\",\"id\":\"%s\",\"code\":\"busy\"}".formatted(id));
    assertThat(group.isSettled()).isTrue();
    assertThat(verdict().isClean()).isFalse();
  }

  private Person person(String member) {
    Person person = new Person(new Invitation(Role.PARTICIPANT, member, "", ""), group, moment);
    group.add(person);
    return person;
  }

  /** Both are answered, and both hear this. */
  private void both(String... frames) {
    answered();
    hears(ana, frames);
    hears(ben, frames);
  }

  /** Both are answered; Ana hears what was said, and Ben this instead, which is not right. */
  private void misleads(String... frames) {
    answered();
    hearsWhatWasSaid(ana);
    hears(ben, frames);
    assertThat(verdict().misled()).isEqualTo(1);
    assertThat(verdict().isClean()).isFalse();
  }

  private void answered() {
    hears(ana, ack(1, FIRST));
    hears(ben, ack(2, SECOND));
  }

  private static void hearsWhatWasSaid(Person person) {
    hears(person, entry(1, FIRST), entry(2, SECOND));
  }

  private static String ack(long seq, long stamp) {
    return "{\"type\":\"ack\",\"id\":\"say-%s\",\"channel\":\"floor\",\"seq\":%d}"
        .formatted(Stamp.text(stamp), seq);
  }

  private static String entry(long seq, long stamp) {
    String said = new String(Message.say(stamp), StandardCharsets.UTF_8);
    String words = said.substring(said.indexOf("\"text\":"), said.length() - 1);
    String author = Stamp.author(stamp) == 0 ? "m_ana" : "m_ben";
    return "{\"type\":\"entry\",\"channel\":\"floor\",\"seq\":%d,\"at\":1,\"author\":\"%s\",%s%s}}"
        .formatted(seq, author, "\"event\":{\"type\":\"said\",", words);
  }

  private static void hears(Person person, String... frames) {
    for (String frame : frames) {
      // Among others, as it lies in what was read.
      byte[] bytes = (".." + frame + "..").getBytes(StandardCharsets.UTF_8);
      person.hears(bytes, 2, bytes.length - 2);
    }
  }

  /** How many have heard a number that was not the next one, or something else that is wrong. */
  private long mistaken() {
    return group.people().stream().filter(person -> person.mistakes() > 0).count();
  }

  private Verdict verdict() {
    return Verdict.on(List.of(group));
  }
}
