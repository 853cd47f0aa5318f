package dev.halfsilver.facility;

import dev.halfsilver.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Those behind the mirror, coming, talking, writing, vanishing, coming back, breaking the rules and
 * being sent away at random.
 */
final class Backroom implements AutoCloseable {
  private final List<Person> observers;
  private final Person moderator;
  private final SplittableRandom random;
  private int number;

  Backroom(List<Person> observers, Person moderator, SplittableRandom random) {
    this.observers = new ArrayList<>(observers);
    this.moderator = moderator;
    this.random = random;
    observers.forEach(o -> o.comes().does("observe", "observe-" + o.invitation().member()));
  }

  void acts() {
    List.copyOf(observers).forEach(this::acts);
  }

  private void acts(Person observer) {
    String id = "behind-" + ++number;
    switch (random.nextInt(20)) {
      case 0 -> {
        moderator.asks("dismiss", id, "member", observer.invitation().member());
        observer.isOver();
        observers.remove(observer);
      }
      case 1 -> {
        observer.sends("nonsense");
        observer.isOver();
        observer.comes();
      }
      case 2, 3, 4 -> {
        observer.isCut();
        observer.comes();
      }
      case 5, 6, 7 -> observer.asks("note", id, "text", "note " + number);
      case 8, 9, 10 -> observer.sends("{\"type\":\"typing\",\"channel\":\"backroom\",\"on\":true}");
      case 11, 12, 13 -> observer.asks("say", id, "text", "not to be heard");
      case 14, 15, 16 -> moderator.asks("remark", id, "text", "moderator " + number);
      default -> {
        for (int i = 0; i < 5; i++) {
          observer.asks("remark", id + "-" + i, "text", "remark " + number);
        }
      }
    }
  }

  @Override
  public void close() {
    observers.forEach(Person::close);
  }
}
