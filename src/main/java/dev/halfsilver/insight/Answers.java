package dev.halfsilver.insight;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.FrontEvent;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A question as it was put, and who said something to everyone before the next one was.
 *
 * @param seq where it stands on the floor
 * @param answered in the order of their first answer
 */
public record Answers(String item, String question, long seq, Set<MemberId> answered) {
  /** Every question that was put, in order. */
  public static List<Answers> toQuestions(List<Entry> entries) {
    Count count = new Count();
    entries.forEach(count::read);
    return count.toQuestions();
  }

  /** Counts as entries are read one after the other. */
  public static final class Count {
    private final Set<MemberId> participants = new HashSet<>();
    private final List<Answers> questions = new ArrayList<>();

    /** Reads the next entry. */
    public void read(Entry entry) {
      if (!(entry.channel() instanceof Channel.Floor)) {
        return;
      }
      if (entry.event() instanceof FrontEvent.Entered e && e.role() == Role.PARTICIPANT) {
        participants.add(e.member());
      } else if (entry.event() instanceof FrontEvent.Asked e) {
        questions.add(new Answers(e.item(), e.text(), entry.seq(), new LinkedHashSet<>()));
      } else if (entry.event() instanceof FrontEvent.Said
          && !questions.isEmpty()
          && participants.contains(entry.author())) {
        questions.getLast().answered().add(entry.author());
      }
    }

    /** The questions read so far. */
    public List<Answers> toQuestions() {
      return questions.stream().map(Answers::sealed).toList();
    }
  }

  private Answers sealed() {
    return new Answers(item, question, seq, Collections.unmodifiableSet(answered));
  }
}
