package dev.halfsilver.facility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.people.Invitation;
import dev.halfsilver.people.Person;
import dev.halfsilver.room.Channel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever loses their connection and comes back has every entry once and in order. */
class ResumeTest {
  private static final int TRAVELLERS = 5;
  private static final int DISCONNECTS = 5_000;

  private final AtomicBoolean arrived = new AtomicBoolean();

  @Test
  void five_thousand_broken_connections_leave_no_gap_and_repeat_nothing(@TempDir Path folder)
      throws Exception {
    try (OpenFacility facility = new OpenFacility(folder);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Invitation> invited = facility.invites(3, TRAVELLERS - 3);
      Person ruth = people(facility, invited, "moderator").getFirst();
      List<Person> participants = people(facility, invited, "participant");
      List<Person> observers = people(facility, invited, "observer");
      opens(ruth, participants, observers);
      List<Traveller> travellers = new ArrayList<>();
      for (Person person : Stream.concat(participants.stream(), observers.stream()).toList()) {
        person.close();
        travellers.add(new Traveller(facility.address(), person, travellers.size()));
      }
      Future<?> talk = threads.submit(() -> talks(ruth, participants));
      try {
        List<Future<?>> travels = new ArrayList<>();
        for (Traveller traveller : travellers) {
          travels.add(threads.submit(() -> travels(traveller)));
        }
        for (Future<?> travel : travels) {
          travel.get();
        }
      } finally {
        arrived.set(true);
      }
      talk.get();
      ruth.close();
      Map<Channel, Long> record = facility.heads(ruth.invitation().member());
      for (Traveller traveller : travellers) {
        traveller.arrives();
        agree(traveller, travellers.getFirst(), record);
      }
    }
  }

  private static List<Person> people(OpenFacility facility, List<Invitation> invited, String role) {
    return invited.stream()
        .filter(i -> i.role().equals(role))
        .map(i -> new Person(facility.address(), i))
        .toList();
  }

  /** All are in their places and it has begun. */
  private static void opens(Person ruth, List<Person> participants, List<Person> observers) {
    ruth.comes().does("lead", "ruth-leads").does("start", "ruth-starts");
    for (Person participant : participants) {
      String member = participant.invitation().member();
      participant.comes().joins();
      ruth.does("admit", "admit-" + member, "member", member);
    }
    for (Person observer : observers) {
      observer.comes().does("observe", "observe-" + observer.invitation().member());
    }
  }

  /** Something comes on every channel that travellers read, as long as one of them is under way. */
  private void talks(Person ruth, List<Person> participants) {
    for (int i = 0; !arrived.get(); i++) {
      String id = "talk-" + i + "-";
      for (Person participant : participants) {
        String member = participant.invitation().member();
        ruth.does("say", id + member, "text", "word " + i);
        ruth.does("tell", id + "to-" + member, "to", member, "text", "private word " + i);
      }
      ruth.does("remark", id + "remark", "text", "word behind the mirror " + i);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }
  }

  private static Void travels(Traveller traveller) throws IOException {
    traveller.isCutOff(DISCONNECTS / TRAVELLERS);
    return null;
  }

  /** They have the whole record of what they read, and the same as everybody else. */
  private static void agree(Traveller one, Traveller other, Map<Channel, Long> record) {
    one.heard()
        .forEach(
            (channel, entries) ->
                assertThat((long) entries.size()).as("" + channel).isEqualTo(record.get(channel)));
    assertThat(one.heard().get(Channel.floor()))
        .hasSizeGreaterThan(1_000)
        .isEqualTo(other.heard().get(Channel.floor()));
  }
}
