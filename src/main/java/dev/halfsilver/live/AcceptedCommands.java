package dev.halfsilver.live;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Place;
import dev.halfsilver.store.CommandRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Which commands were accepted in a room and where their entries stand, so that one sent again gets
 * its first answer. Both halves of the room use it, from their threads: whoever acts on both sides
 * has one set of ids.
 *
 * <p>A room keeps this for every command it ever accepted. So it is one table of numbers, without
 * objects for the collector to look at: a command is known by 128 bits that are computed from its
 * author and its id, and its content by 64 more, from seeds that nobody outside knows.
 */
final class AcceptedCommands {
  private static final int WORDS = 4;
  private static final int KEY = 0;
  private static final int KEY_MORE = 1;
  private static final int CONTENT = 2;
  private static final int PLACE = 3;

  /** A place is never 0, because numbers begin with 1. */
  private static final long FREE = 0;

  private static final long GONE = -1;
  private static final int SEQ_BITS = 40;

  /** What was answered to one command. */
  record Answer(boolean isToTheSame, Place place) {}

  private final long seed;
  private final long seedMore;
  private final List<Channel> channels = new ArrayList<>();
  private long[] table = new long[WORDS * 16];
  private int used;

  AcceptedCommands(RandomGenerator random) {
    seed = random.nextLong();
    seedMore = random.nextLong();
  }

  /** The first answer to a command of that id, if there was one. */
  synchronized Optional<Answer> to(MemberId author, CommandRef command) {
    int at = find(key(seed, author, command), key(seedMore, author, command));
    if (table[at + PLACE] == FREE) {
      return Optional.empty();
    }
    boolean same = table[at + CONTENT] == hash(seed, command.fingerprint());
    return Optional.of(new Answer(same, place(table[at + PLACE])));
  }

  /** Remembers an answer; the first one stays. */
  synchronized void remember(MemberId author, CommandRef command, Place place) {
    if ((used + 1) * WORDS * 3 > table.length * 2) {
      grow();
    }
    long key = key(seed, author, command);
    long more = key(seedMore, author, command);
    int at = find(key, more);
    if (table[at + PLACE] == FREE) {
      put(at, key, more, hash(seed, command.fingerprint()), packed(place));
    }
  }

  /** It was never accepted after all. */
  synchronized void forget(MemberId author, CommandRef command) {
    int at = find(key(seed, author, command), key(seedMore, author, command));
    if (table[at + PLACE] != FREE) {
      table[at + PLACE] = GONE; // Those behind it must still be found.
      table[at + KEY] = 0;
      table[at + KEY_MORE] = 0;
    }
  }

  /** Where a key is, or the free place where it would be. */
  private int find(long key, long more) {
    int mask = table.length / WORDS - 1;
    int slot = (int) key & mask;
    while (true) {
      int at = slot * WORDS;
      long place = table[at + PLACE];
      if (place == FREE
          || (place != GONE && table[at + KEY] == key && table[at + KEY_MORE] == more)) {
        return at;
      }
      slot = (slot + 1) & mask;
    }
  }

  private void put(int at, long key, long more, long content, long place) {
    table[at + KEY] = key;
    table[at + KEY_MORE] = more;
    table[at + CONTENT] = content;
    table[at + PLACE] = place;
    used++;
  }

  private void grow() {
    long[] old = table;
    table = new long[old.length * 2];
    used = 0;
    for (int at = 0; at < old.length; at += WORDS) {
      long place = old[at + PLACE];
      if (place != FREE && place != GONE) {
        long key = old[at + KEY];
        long more = old[at + KEY_MORE];
        put(find(key, more), key, more, old[at + CONTENT], place);
      }
    }
  }

  private long packed(Place place) {
    int channel = channels.indexOf(place.channel());
    if (channel < 0) {
      channel = channels.size();
      channels.add(place.channel());
    }
    return (long) channel << SEQ_BITS | place.seq();
  }

  private Place place(long packed) {
    return new Place(channels.get((int) (packed >>> SEQ_BITS)), packed & ((1L << SEQ_BITS) - 1));
  }

  private static long key(long seed, MemberId author, CommandRef command) {
    return hash(hash(seed, author.value()), command.id());
  }

  private static long hash(long seed, String text) {
    long hash = seed ^ text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return hash;
  }
}
