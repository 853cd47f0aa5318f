package dev.halfsilver.facility;

import dev.halfsilver.people.Person;
import java.util.List;
import java.util.SplittableRandom;

/** Those behind the mirror, coming, talking, writing, vanishing and coming back at random. */
final class Backroom implements AutoCloseable {
  private final List<Person> observers;
  private final Person moderator;
  private final SplittableRandom random;
  private int number;

  Backroom(List<Person> observers, Person moderator, SplittableRandom random) {
    this.observers = observers;
    this.moderator = moderator;
    this.random = random;
    observers.forEach(o -> o.comes().does("observe", "observe-" + o.invitation().member()));
  }

  void acts() {
    for (Person observer : observers) {
      String id = "behind-" + ++number;
      switch (random.nextInt(6)) {
        case 0 -> {
          observer.isCut();
          observer.comes();
        }
        case 1 -> observer.asks("note", id, "text", "note " + number);
        case 2 -> observer.sends("{\"type\":\"typing\",\"channel\":\"backroom\",\"on\":true}");
        case 3 -> observer.asks("say", id, "text", "not to be heard");
        case 4 -> moderator.asks("remark", id, "text", "moderator " + number);
        default -> {
          for (int i = 0; i < 5; i++) {
            observer.asks("remark", id + "-" + i, "text", "remark " + number);
          }
        }
      }
    }
  }

  @Override
  public void close() {
    observers.forEach(Person::close);
  }
}
