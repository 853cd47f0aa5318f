package dev.halfsilver.export;

import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Kind;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Role;
import dev.halfsilver.study.Seat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is who at the point that reading has reached: people may come back under another name. */
final class Cast {
  private final String house;
  private final Map<MemberId, Person> people = new LinkedHashMap<>();

  /** Somebody who was invited or came, and the names they had, in their order. */
  static final class Person {
    private final MemberId id;
    private final Role role;
    private final @Nullable String invitedAs;
    private final List<String> names = new ArrayList<>();

    private Person(MemberId id, Role role, @Nullable String invitedAs) {
      this.id = id;
      this.role = role;
      this.invitedAs = invitedAs;
    }

    MemberId id() {
      return id;
    }

    Role role() {
      return role;
    }

    /** What their seat calls them; empty where that is not shown. */
    Optional<String> invitedAs() {
      return Optional.ofNullable(invitedAs);
    }

    /** What they called themselves, each once, the last one last. */
    List<String> names() {
      return names;
    }

    String name() {
      return names.isEmpty() ? invitedAs().orElse(id.value()) : names.getLast();
    }

    private void calledThemselves(String name) {
      names.remove(name);
      names.add(name);
    }
  }

  /**
   * Everybody who was invited; those who come are added.
   *
   * @param house what whoever acts for the researcher is called
   */
  Cast(Edition edition, List<Seat> seats, String house) {
    this.house = house;
    if (edition.listsTheInvited()) {
      for (Seat seat : seats) {
        people.put(seat.id(), new Person(seat.id(), seat.role(), seat.name()));
      }
    }
  }

  void read(Entry entry) {
    if (entry.event() instanceof Kind.Coming e) {
      called(e.who(entry.author()), e.role(), e.name());
    }
  }

  private void called(MemberId id, Role role, String name) {
    people.computeIfAbsent(id, _ -> new Person(id, role, null)).calledThemselves(name);
  }

  /** Everybody known so far, the invited first. */
  Collection<Person> people() {
    return people.values();
  }

  String name(MemberId id) {
    if (id.equals(Member.HOUSE.id())) {
      return house;
    }
    Person person = people.get(id);
    return person == null ? id.value() : person.name();
  }

  /** In lower case; {@code unknown} for somebody who never had a seat. */
  String role(MemberId id) {
    if (id.equals(Member.HOUSE.id())) {
      return lower(Member.HOUSE.role());
    }
    Person person = people.get(id);
    return person == null ? "unknown" : lower(person.role());
  }

  static String lower(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
