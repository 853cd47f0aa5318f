package dev.halfsilver.live;

import dev.halfsilver.room.Entry;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Place;
import dev.halfsilver.room.Room;
import dev.halfsilver.store.CommandRef;
import dev.halfsilver.store.Recorded;
import java.util.ArrayList;
import java.util.List;

/**
 * Commands that were accepted but are not yet on disk: the room as it will be, the entries to write
 * and who waits for an answer. Until it is committed nobody may see any of it.
 */
final class Batch {
  /** Somebody who waits for the answer to a command. */
  record Waiting(Seating seating, CommandRef command, Place place) {}

  private Room room;
  private final List<Recorded> entries = new ArrayList<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private final List<Runnable> undo = new ArrayList<>();

  Batch(Room room) {
    this.room = room;
  }

  /** The room as the accepted commands leave it. */
  Room room() {
    return room;
  }

  /** Adds what one command made. */
  void add(MemberId author, CommandRef command, List<Entry> made, long order, Answers answers) {
    for (int part = 0; part < made.size(); part++) {
      Entry entry = made.get(part);
      entries.add(new Recorded(order + entries.size(), command, part, entry));
      room = room.evolve(entry);
    }
    Entry first = made.getFirst();
    answers.remember(author, command, new Place(first.channel(), first.seq()));
    undo.add(() -> answers.forget(author, command));
  }

  void awaits(Seating seating, CommandRef command, Place place) {
    waiting.add(new Waiting(seating, command, place));
  }

  List<Recorded> entries() {
    return entries;
  }

  List<Waiting> waiting() {
    return waiting;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Takes back what was remembered for it: it never happened. */
  void abandon() {
    undo.forEach(Runnable::run);
  }
}
