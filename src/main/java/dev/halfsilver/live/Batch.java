package dev.halfsilver.live;

import dev.halfsilver.room.Decision;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Place;
import dev.halfsilver.room.whole.Room;
import dev.halfsilver.store.Addition;
import dev.halfsilver.store.CommandRef;
import java.util.ArrayList;
import java.util.List;

/**
 * Commands that were decided but are not yet on disk: the room as it will be, the entries to write
 * and what their authors will be told. Until it is committed nobody may see any of it, and no
 * refusal either: it may be due to what another command in it has changed.
 */
final class Batch {
  /** What somebody is told about a command of theirs. */
  sealed interface Answer {
    Seating seating();

    String id();
  }

  /** It was accepted, now or earlier, and this is where it stands. */
  record Accepted(Seating seating, String id, Place place) implements Answer {}

  /** It was refused, and why. */
  record Refused(Seating seating, String id, Decision.Refused why) implements Answer {}

  private Room room;
  private final List<Addition> entries = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final List<Runnable> undo = new ArrayList<>();

  Batch(Room room) {
    this.room = room;
  }

  /** The room as the accepted commands leave it. */
  Room room() {
    return room;
  }

  /**
   * Adds what one command made. An entry by somebody else than its author, who asked, is recorded
   * under an id that nobody can give: ids are one's own, and what one asks never stands in the way
   * of another's.
   */
  void add(MemberId author, CommandRef command, List<Entry> made, AcceptedCommands known) {
    for (int part = 0; part < made.size(); part++) {
      Entry entry = made.get(part);
      boolean own = entry.author().equals(author);
      CommandRef ref =
          own ? command : new CommandRef(author + "/" + command.id(), command.fingerprint());
      entries.add(new Addition(ref, part, entry));
      room = room.evolve(entry);
    }
    Entry first = made.getFirst();
    known.remember(author, command, new Place(first.channel(), first.seq()));
    undo.add(() -> known.forget(author, command));
  }

  void accepts(Seating seating, String id, Place place) {
    answers.add(new Accepted(seating, id, place));
  }

  void refuses(Seating seating, String id, Decision.Refused why) {
    answers.add(new Refused(seating, id, why));
  }

  List<Addition> entries() {
    return entries;
  }

  /** In the order in which the commands came. */
  List<Answer> answers() {
    return answers;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Takes back what was remembered for it: it never happened. */
  void abandon() {
    undo.forEach(Runnable::run);
  }
}
