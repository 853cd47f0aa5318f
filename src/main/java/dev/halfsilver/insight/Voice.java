package dev.halfsilver.insight;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.FrontEvent;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Role;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How much of the discussion was one participant's.
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
    Map<MemberId, int[]> counted = new LinkedHashMap<>();
    List<Entry> floor = entries.stream().filter(e -> e.channel() instanceof Channel.Floor).toList();
    for (Entry entry : floor) {
      if (entry.event() instanceof FrontEvent.Retracted e) {
        retracted.add(e.seq());
      } else if (entry.event() instanceof FrontEvent.Entered e && e.role() == Role.PARTICIPANT) {
        counted.putIfAbsent(e.member(), new int[2]);
      }
    }
    for (Entry entry : floor) {
      if (entry.event() instanceof FrontEvent.Said e
          && counted.containsKey(entry.author())
          && !retracted.contains(entry.seq())) {
        counted.get(entry.author())[0]++;
        counted.get(entry.author())[1] += words(e.text());
      }
    }
    int all = counted.values().stream().mapToInt(c -> c[1]).sum();
    Map<MemberId, Voice> voices = new LinkedHashMap<>();
    counted.forEach(
        (member, c) ->
            voices.put(member, new Voice(c[0], c[1], all == 0 ? 0 : (double) c[1] / all)));
    return voices;
  }

  /** How many words a text has; a number is one, an emoji is none. */
  public static int words(String text) {
    return (int) WORD.matcher(text).results().count();
  }
}
