package dev.halfsilver.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What comes to a participant while people watch: every byte on their line. */
@ExtendWith(OpenHouse.class)
class ThroughTheMirrorTest {
  private static final List<String> BEHIND_IT =
      List.of(
          "Priya",
          "Matthieu",
          "Wallflower at the door.",
          "Watch the tall one.",
          "He is thirsty.",
          "For Ruth alone.",
          "Budget is blown.",
          "Never sent.",
          "Hurry up.");

  @Test
  void nothing_behind_the_mirror_reaches_a_participants_browser(Visit visit) {
    Guests guests = visit.house().invite(List.of("Ana", "Ben"), List.of("Priya", "Matthieu"));
    Line air = visit.house().air;
    air.listen();
    Participant ana = visit.participant(guests, "Ana");

    they_meet_and_are_watched(visit, guests, ana);

    List<String> heard = air.heard();
    assertThat(heard)
        .anyMatch(bytes -> bytes.contains("\"token\":"))
        .anyMatch(bytes -> bytes.contains("That is all."));
    assertThat(heard).noneMatch(contains(BEHIND_IT.stream()));
    assertThat(heard)
        .noneMatch(contains(Stream.of("Priya", "Matthieu").map(name -> idOf(guests, name))));
    assertThat(frames(ana, "entry"))
        .extracting(frame -> frame.path("channel").asText())
        .containsOnly("floor", "aside/" + idOf(guests, "Ana"));
    assertThat(frames(ana, "present"))
        .as("Ana, Ben and Ruth are all that can be counted")
        .allMatch(frame -> frame.path("count").asInt() <= 3);
  }

  private static void they_meet_and_are_watched(Visit visit, Guests guests, Participant ana) {
    Participant ben = visit.participant(guests, "Ben", Device.DESK);
    Moderator ruth = visit.moderator(guests);
    Observer priya = visit.observer(guests, "Priya");
    Observer matthieu = visit.observer(guests, "Matthieu");
    priya.takesTheirPlace();
    ana.comesToTheWaitingRoom();
    ruth.takesTheirPlace();
    ben.comesToTheWaitingRoom();
    priya.remarks("Wallflower at the door.");
    ruth.admits("Ana");
    ruth.admits("Ben");
    ruth.starts();
    matthieu.takesTheirPlace();
    matthieu.remarks("Watch the tall one.");
    ruth.remarks("He is thirsty.");
    ben.saysPrivately("For Ruth alone.");
    matthieu.notes("Budget is blown.");
    matthieu.at("note-composer").fill("Never sent.");
    ruth.notes("Hurry up.");
    matthieu.leaves();
    ruth.says("That is all.");
    ana.reads("That is all.");
    ana.page.reload();
    ana.reads("That is all.");
  }

  private static Predicate<String> contains(Stream<String> words) {
    List<String> all = words.toList();
    return bytes -> all.stream().anyMatch(bytes::contains);
  }

  private static List<JsonNode> frames(Person person, String type) {
    return person.frames().stream()
        .map(House::json)
        .filter(frame -> frame.path("type").asText().equals(type))
        .toList();
  }

  private static String idOf(Guests guests, String name) {
    return guests.seatOf(name).id().value();
  }
}
