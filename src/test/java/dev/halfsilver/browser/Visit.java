package dev.halfsilver.browser;

import com.microsoft.playwright.BrowserContext;
import dev.halfsilver.room.Role;
import java.util.ArrayList;
import java.util.List;

/** One test's people, each in a browser of their own, and the house they come to. */
final class Visit {
  private final House house;
  private final Browsers browsers;
  private final boolean pseudo;
  private final List<Person> people = new ArrayList<>();

  /**
   * @param pseudo whether everybody's screens are in the pseudo-language
   */
  Visit(House house, Browsers browsers, boolean pseudo) {
    this.house = house;
    this.browsers = browsers;
    this.pseudo = pseudo;
  }

  /** Another visit with the same browsers, to a house of its own, which its caller ends. */
  Visit to(House another) {
    return new Visit(another, browsers, pseudo);
  }

  House house() {
    return house;
  }

  /** Somebody on a phone in the open air. */
  Participant participant(Guests guests, String name) {
    return participant(guests, name, Device.PHONE);
  }

  Participant participant(Guests guests, String name, Device device) {
    Line line = device == Device.DESK ? house.cable : house.air;
    return add(
        new Participant(
            profile(Role.PARTICIPANT, device), line.origin(), name, guests.linkOf(name)));
  }

  Moderator moderator(Guests guests) {
    return moderator(guests, Device.DESK);
  }

  Moderator moderator(Guests guests, Device device) {
    BrowserContext profile = profile(Role.MODERATOR, device);
    return add(new Moderator(profile, house.cable.origin(), guests.linkOf("Ruth")));
  }

  Observer observer(Guests guests, String name) {
    return observer(guests, name, Device.DESK);
  }

  Observer observer(Guests guests, String name, Device device) {
    BrowserContext profile = profile(Role.OBSERVER, device);
    return add(new Observer(profile, house.cable.origin(), name, guests.linkOf(name)));
  }

  /** Somebody without a link. */
  Person stranger(Device device) {
    return stranger(device, device == Device.DESK ? house.cable : house.air);
  }

  /** The same on a given line. */
  Person stranger(Device device, Line line) {
    BrowserContext profile = profile(Role.PARTICIPANT, device);
    return add(new Person(profile, line.origin(), "stranger"));
  }

  void wentWell() {
    people.forEach(person -> person.conduct.wasGood());
  }

  void isSoundOnEveryScreen(String when) {
    people.forEach(person -> Layout.isSound(person, when + ", " + person.name));
  }

  void photograph(String name) {
    people.forEach(person -> Pictures.take(person, name + "-" + person.name));
  }

  /** The lines are whole again for whoever comes next, however this visit ended. */
  void end() {
    people.forEach(person -> person.page.context().close());
    house.air.mend();
    house.cable.mend();
  }

  private BrowserContext profile(Role role, Device device) {
    return browsers.profile(role, device);
  }

  private <P extends Person> P add(P person) {
    if (pseudo) {
      PseudoLanguage.isSpokenTo(person);
    }
    people.add(person);
    return person;
  }
}
