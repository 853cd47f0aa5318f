package dev.halfsilver.insight;

import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Role;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which participants saw whose answers, and from when. It follows from where copies of an answer
 * were and from who was in the room: a copy on the floor is seen by everybody there, one on
 * somebody's own answers by them, and both by whoever comes later, as long as they are there.
 */
public final class Sightings {
  private final Set<MemberId> inTheRoom = new LinkedHashSet<>();
  private final Map<Of, Copies> answers = new HashMap<>();

  /** Somebody's answer in a round. */
  private record Of(RoundKey round, MemberId author) {}

  /** Where others see an answer, and who has seen it since when. */
  private static final class Copies {
    private final Set<Channel> on = new HashSet<>();
    private final Map<MemberId, Instant> seenBy = new LinkedHashMap<>();

    private boolean areSeenBy(MemberId member) {
      return on.contains(Channel.floor()) || on.contains(new Channel.Answers(member));
    }
  }

  /** Reads the next entry. */
  public void read(Entry entry) {
    if (entry.event() instanceof Door.Entered e && e.role() == Role.PARTICIPANT) {
      inTheRoom.add(e.member());
      answers.forEach((of, copies) -> look(e.member(), of, copies, entry.at()));
    } else if (entry.event() instanceof Door.Left e && entry.channel() instanceof Channel.Floor) {
      inTheRoom.remove(e.member());
    } else if (entry.event() instanceof Activities.Shared e) {
      Of of = new Of(RoundKey.of(e), entry.author());
      Copies copies = answers.computeIfAbsent(of, _ -> new Copies());
      copies.on.add(entry.channel());
      inTheRoom.forEach(member -> look(member, of, copies, entry.at()));
    } else if (entry.event() instanceof Activities.Unshared e) {
      Optional.ofNullable(answers.get(new Of(RoundKey.of(e), entry.author())))
          .ifPresent(copies -> copies.on.remove(entry.channel()));
    }
  }

  private static void look(MemberId member, Of of, Copies copies, Instant at) {
    if (!member.equals(of.author()) && copies.areSeenBy(member)) {
      copies.seenBy.putIfAbsent(member, at);
    }
  }

  /** The other participants who saw the author's answer, each with when they first did. */
  public Map<MemberId, Instant> of(RoundKey round, MemberId author) {
    Copies copies = answers.get(new Of(round, author));
    return copies == null ? Map.of() : Collections.unmodifiableMap(copies.seenBy);
  }
}
