package dev.halfsilver.insight;

import dev.halfsilver.room.Activities;
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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was put to the group, a question, a stimulus or an activity, and who of the participants has
 * answered it. It stands until the next one is put; a masked question and the activity that takes
 * the answers to it are one.
 *
 * <p>Whoever answered or passed in an activity has answered it, whenever that was. A message counts
 * for what stood when its author began to write it, because a late answer to the last question is
 * none to the new one. When that was is not on record, so it is reckoned: whoever writes to
 * something has read it first, and writes so many characters a second, which few do faster. What
 * would take very long was perhaps dictated or pasted. Retracted messages count for nothing, and
 * what somebody says in a role is nobody's answer.
 *
 * <p>The browser's store counts in the same way; both are held to {@code src/test/js/answers.json}.
 *
 * @param item the item of the guide; empty for a question of the moderator's own
 * @param words the question, the title of the stimulus, or what there was to do
 * @param sort what it is
 * @param seq where it stands on the floor
 * @param round the round of the activity that takes the answers, if one does
 * @param answered first those who did in the activity, then those who wrote a message, in the order
 *     of their first
 */
public record Answers(
    String item,
    String words,
    Sort sort,
    long seq,
    Optional<RoundKey> round,
    Set<MemberId> answered) {
  private static final Duration READING = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final int SPEED = 5;

  /** What can be put to the group. */
  public enum Sort {
    QUESTION,
    STIMULUS,
    ACTIVITY
  }

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
      if (entry.event() instanceof Activities.Event e) {
        read(entry, e);
      } else if (entry.channel() instanceof Channel.Floor) {
        readTalk(entry);
      }
    }

    private void readTalk(Entry entry) {
      if (entry.event() instanceof Door.Entered e && e.role() == Role.PARTICIPANT) {
        participants.add(e.member());
      } else if (entry.event() instanceof Stage.Asked e) {
        put.add(new Put(entry, e.item(), e.text(), Sort.QUESTION));
      } else if (entry.event() instanceof Stage.Shown e) {
        put.add(new Put(entry, e.item(), e.stimulus().title(), Sort.STIMULUS));
      } else if (entry.event() instanceof Talk.Said e && participants.contains(entry.author())) {
        count(entry, entry.at().minus(writing(e.text())));
      } else if (entry.event() instanceof Talk.Retracted e) {
        put.forEach(one -> one.messages.remove(e.seq()));
      }
    }

    private void read(Entry entry, Activities.Event event) {
      switch (event) {
        case Activities.Opened e -> opened(entry, e);
        case Activities.Answered _, Activities.Passed _, Activities.Shared _ ->
            put.stream()
                .filter(one -> RoundKey.of(event).equals(one.round))
                .forEach(one -> one.responses.add(entry.author()));
        case Activities.Briefed _,
            Activities.Unshared _,
            Activities.Masked _,
            Activities.Revealed _,
            Activities.Ended _ -> {}
      }
    }

    private void opened(Entry entry, Activities.Opened e) {
      boolean isQuestion = e.definition().task().inTalk();
      if (!isQuestion || put.isEmpty()) {
        put.add(new Put(entry, e.activity(), e.definition().prompt(), Sort.ACTIVITY));
      }
      put.getLast().round = RoundKey.of(e);
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

  /** Something that was put, with who responded to it and the messages that count for it. */
  private static final class Put {
    private final Entry entry;
    private final String item;
    private final String words;
    private final Sort sort;
    private final Set<MemberId> responses = new LinkedHashSet<>();

    /** By their numbers on the floor. */
    private final Map<Long, MemberId> messages = new LinkedHashMap<>();

    private @Nullable RoundKey round;

    private Put(Entry entry, String item, String words, Sort sort) {
      this.entry = entry;
      this.item = item;
      this.words = words;
      this.sort = sort;
    }

    private Answers answers() {
      Set<MemberId> answered = new LinkedHashSet<>(responses);
      answered.addAll(messages.values());
      return new Answers(
          item,
          words,
          sort,
          entry.seq(),
          Optional.ofNullable(round),
          Collections.unmodifiableSet(answered));
    }
  }
}
