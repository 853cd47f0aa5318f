package dev.halfsilver.insight;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Stage;
import dev.halfsilver.room.Talk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was put to the group, a question or a stimulus, and who of the participants wrote something
 * to everyone while it stood. It stands until the next one is put.
 *
 * <p>A message counts for what stood when its author began to write it, because a late answer to
 * the last question is none to the new one. When that was is not on record, so it is reckoned:
 * whoever writes to something has read it first, and writes so many characters a second, which few
 * do faster. What would take very long was perhaps dictated or pasted. Retracted messages count for
 * nothing.
 *
 * <p>The browser's store counts in the same way; both are held to {@code src/test/js/answers.json}.
 *
 * @param item the item of the guide; empty for a question of the moderator's own
 * @param words the question, or the title of the stimulus
 * @param shown whether it is a stimulus
 * @param seq where it stands on the floor
 * @param answered in the order of their first answer
 */
public record Answers(String item, String words, boolean shown, long seq, Set<MemberId> answered) {
  private static final Duration READING = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final int SPEED = 5;

  /** Everything that was put, in order. */
  public static List<Answers> toWhatWasPut(List<Entry> entries) {
    Count count = new Count();
    entries.forEach(count::read);
    return count.toWhatWasPut();
  }

  /** Counts as entries are read one after the other. */
  public static final class Count {
    private final Set<MemberId> participants = new HashSet<>();
    private final List<Put> put = new ArrayList<>();

    /** Reads the next entry. */
    public void read(Entry entry) {
      if (!(entry.channel() instanceof Channel.Floor)) {
        return;
      }
      if (entry.event() instanceof Door.Entered e && e.role() == Role.PARTICIPANT) {
        participants.add(e.member());
      } else if (entry.event() instanceof Stage.Asked e) {
        put.add(new Put(entry, e.item(), e.text(), false));
      } else if (entry.event() instanceof Stage.Shown e) {
        put.add(new Put(entry, e.item(), e.stimulus().title(), true));
      } else if (entry.event() instanceof Talk.Said e && participants.contains(entry.author())) {
        count(entry, entry.at().minus(writing(e.text())));
      } else if (entry.event() instanceof Talk.Retracted e) {
        put.forEach(one -> one.messages.remove(e.seq()));
      }
    }

    /** What was begun before anything was put counts for nothing. */
    private void count(Entry said, Instant begun) {
      for (Put one : put.reversed()) {
        if (!begun.isBefore(one.entry.at().plus(READING))) {
          one.messages.put(said.seq(), said.author());
          return;
        }
      }
    }

    /** What was put so far. */
    public List<Answers> toWhatWasPut() {
      return put.stream().map(Put::answers).toList();
    }
  }

  private static Duration writing(String text) {
    Duration reckoned = Duration.ofMillis(text.codePointCount(0, text.length()) * 1000L / SPEED);
    return reckoned.compareTo(LONGEST) < 0 ? reckoned : LONGEST;
  }

  /** Something that was put, with the messages that count for it by their numbers. */
  private record Put(
      Entry entry, String item, String words, boolean shown, Map<Long, MemberId> messages) {
    Put(Entry entry, String item, String words, boolean shown) {
      this(entry, item, words, shown, new LinkedHashMap<>());
    }

    Answers answers() {
      Set<MemberId> answered = Collections.unmodifiableSet(new LinkedHashSet<>(messages.values()));
      return new Answers(item, words, shown, entry.seq(), answered);
    }
  }
}
