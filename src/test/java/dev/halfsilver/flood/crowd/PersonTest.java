package dev.halfsilver.flood.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A crowd that did not notice a mistake would make every figure worthless. */
final class PersonTest {
  private final Group group = new Group();
  private final Moment moment = new Moment();
  private final Person ana = person("m_ana");
  private final Person ben = person("m_ben");

  @Test
  void is_content_when_both_heard_the_same() {
    said(7, 8);
    hears(ana, entry(1, 7), entry(2, 8));
    hears(ben, entry(1, 7), entry(2, 8));
    assertThat(group.isSettled()).isTrue();
    assertThat(verdict().isClean()).as(verdict().sentence()).isTrue();
    assertThat(verdict().delivered()).isEqualTo(4);
  }

  @Test
  void notices_what_is_missing() {
    said(7, 8);
    hears(ana, entry(1, 7), entry(2, 8));
    hears(ben, entry(1, 7));
    assertThat(group.isSettled()).isFalse();
    assertThat(verdict().misled()).isEqualTo(1);
  }

  @Test
  void notices_what_came_twice_in_place_of_something_else() {
    said(7, 8);
    hears(ana, entry(1, 7), entry(2, 8));
    hears(ben, entry(1, 7), entry(2, 7));
    assertThat(verdict().misled()).isEqualTo(1);
  }

  @Test
  void notices_another_order() {
    said(7, 8);
    hears(ana, entry(1, 7), entry(2, 8));
    hears(ben, entry(1, 8), entry(2, 7));
    assertThat(verdict().misled()).isEqualTo(1);
  }

  @Test
  void notices_a_gap_in_the_numbers() {
    said(7);
    hears(ana, entry(1, 7));
    hears(ben, entry(2, 7));
    assertThat(verdict().misled()).isEqualTo(1);
  }

  @Test
  void notices_a_gap_on_another_channel() {
    hears(ana, "{\"type\":\"entry\",\"channel\":\"aside/m_ana\",\"seq\":2}");
    assertThat(verdict().misled()).isEqualTo(1);
  }

  @Test
  void notices_what_nobody_said() {
    hears(ana, entry(1, 99));
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
    group.stamp(7);
    hears(ana, "{\"type\":\"refused\",\"id\":\"say-0000000000000007\",\"code\":\"busy\"}");
    assertThat(group.isSettled()).isTrue();
    assertThat(verdict().isClean()).isFalse();
  }

  private Person person(String member) {
    Person person = new Person(new Invitation(Role.PARTICIPANT, member, "", ""), group, moment);
    group.add(person);
    return person;
  }

  private void said(long... stamps) {
    for (long stamp : stamps) {
      hears(
          ana,
          "{\"type\":\"ack\",\"id\":\"say-%016x\",\"channel\":\"floor\",\"seq\":1}"
              .formatted(group.stamp(stamp)));
    }
  }

  private static String entry(long seq, long stamp) {
    String said = new String(Message.say(stamp), StandardCharsets.UTF_8);
    String words = said.substring(said.indexOf("\"text\":"), said.length() - 1);
    return "{\"type\":\"entry\",\"channel\":\"floor\",\"seq\":%d,\"at\":1,\"author\":\"m_ana\",%s%s}}"
        .formatted(seq, "\"event\":{\"type\":\"said\",", words);
  }

  private static void hears(Person person, String... frames) {
    for (String frame : frames) {
      // Among others, as it lies in what was read.
      byte[] bytes = (".." + frame + "..").getBytes(StandardCharsets.UTF_8);
      person.hears(bytes, 2, bytes.length - 2);
    }
  }

  private Verdict verdict() {
    return Verdict.on(List.of(group));
  }
}
