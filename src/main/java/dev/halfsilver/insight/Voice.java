package dev.halfsilver.insight;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Talk;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of the discussion was one participant's. What somebody says in a role is nobody's
 * opinion and has no part in it, nor has what they answer in activities.
 *
 * @param messages said on the floor and not retracted
 * @param words in those messages
 * @param share of all participants' words, from 0 to 1; 0 when nobody said anything
 */
public record Voice(int messages, int words, double share) {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019\\-][\\p{L}\\p{N}]+)*");

  /** Every participant who entered, in the order they did. What moderators say does not count. */
  public static Map<MemberId, Voice> shares(List<Entry> entries) {
    Set<Long> retracted = new HashSet<>();
    for (Entry entry : entries) {
      if (entry.channel() instanceof Channel.Floor && entry.event() instanceof Talk.Retracted e) {
        retracted.add(e.seq());
      }
    }
    Count count = new Count();
    entries.stream().filter(e -> !retracted.contains(e.seq())).forEach(count::read);
    return count.shares();
  }

  /** Counts as entries are read one after the other, without those that were retracted. */
  public static final class Count {
    private final Map<MemberId, int[]> counted = new LinkedHashMap<>();

    /** Reads the next entry. */
    public void read(Entry entry) {
      if (!(entry.channel() instanceof Channel.Floor)) {
        return;
      }
      if (entry.event() instanceof Door.Entered e && e.role() == Role.PARTICIPANT) {
        counted.putIfAbsent(e.member(), new int[2]);
      } else if (entry.event() instanceof Talk.Said e) {
        int[] figures = counted.getOrDefault(entry.author(), new int[2]);
        figures[0]++;
        figures[1] += words(e.text());
      }
    }

    /** What was counted so far. */
    public Map<MemberId, Voice> shares() {
      int all = counted.values().stream().mapToInt(c -> c[1]).sum();
      Map<MemberId, Voice> voices = new LinkedHashMap<>();
      counted.forEach(
          (member, c) ->
              voices.put(member, new Voice(c[0], c[1], all == 0 ? 0 : (double) c[1] / all)));
      return voices;
    }
  }

  /** How many words a text has; a number is one, an emoji is none. */
  public static int words(String text) {
    Matcher word = WORD.matcher(text);
    int words = 0;
    while (word.find()) {
      words++;
    }
    return words;
  }
}
