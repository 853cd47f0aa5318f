package dev.halfsilver.facility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.people.Invitation;
import dev.halfsilver.people.Person;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.Session;
import dev.halfsilver.study.SessionId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an earlier version recorded is everybody's to keep, and its sessions go on. */
final class KeptFolderTest {
  @TempDir private Path temporary;

  static List<KeptFolder> folders() throws IOException {
    return KeptFolder.all();
  }

  @Test
  void there_is_one() throws IOException {
    assertThat(folders()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void a_folder_of_an_earlier_version_opens_and_verifies(KeptFolder folder) throws IOException {
    try (Store store = Store.open(folder.unpack(temporary), new Random(1))) {
      List<Session> sessions = store.sessions().page(Optional.empty(), 100);
      assertThat(sessions).hasSize(3);
      for (Session session : sessions) {
        assertThat(store.verify(session.id())).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void it_gives_the_transcripts_that_it_gave(KeptFolder folder) throws IOException {
    Map<String, String> now = KeptFolder.transcriptsOf(folder.unpack(temporary));
    Map<String, String> kept = folder.transcripts();

    assertThat(now).containsOnlyKeys(kept.keySet());
    kept.forEach((name, text) -> assertThat(now.get(name)).as(name).isEqualTo(text));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void its_links_open_its_rooms_and_a_session_that_was_broken_off_goes_on(KeptFolder folder)
      throws IOException {
    List<Invitation> invited = folder.invited("broken off");
    try (OpenFacility facility = new OpenFacility(folder.unpack(temporary));
        Person ruth = new Person(facility.address(), named("Ruth", invited)).comes();
        Person ana = new Person(facility.address(), named("Ana", invited)).comes()) {
      ana.inbox().words("A bottle.");
      ruth.inbox().event("paused");
      ruth.does("resume", "goes-on-1");
      ana.does("say", "goes-on-2", "text", "A green one.");
      ruth.inbox().words("A green one.");
      MemberId member = new MemberId(ana.invitation().member());
      SessionId session = facility.store().seats().seat(member).orElseThrow().session();
      assertThat(facility.store().verify(session)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void somebody_who_comes_to_its_closed_session_reads_all_of_it(KeptFolder folder)
      throws IOException {
    try (OpenFacility facility = new OpenFacility(folder.unpack(temporary));
        Person ruth =
            new Person(facility.address(), named("Ruth", folder.invited("whole"))).comes()) {
      Map<Channel, Long> heads = facility.heads(ruth.invitation().member());
      assertThat(heads).containsKeys(Channel.floor(), Channel.backroom(), Channel.desk());
      assertThat(ruth.inbox().have()).containsAllEntriesOf(readByModerators(heads));
      ruth.inbox().event("closed");
    }
  }

  private static Map<Channel, Long> readByModerators(Map<Channel, Long> heads) {
    return heads.entrySet().stream()
        .filter(head -> !(head.getKey() instanceof Channel.Arrivals))
        .filter(head -> !(head.getKey() instanceof Channel.Notes))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Invitation named(String name, List<Invitation> invited) {
    return invited.stream().filter(i -> i.name().equals(name)).findFirst().orElseThrow();
  }
}
