package dev.halfsilver.live;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.store.Epoch;
import dev.halfsilver.wire.ClientFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plays a history through a room and keeps what each person's screens were sent. */
final class Play {
  private static final Epoch EPOCH = new Epoch("a-history", true);
  private static final Pattern ENTRY =
      Pattern.compile("\\{\"type\":\"entry\",\"channel\":\"([^\"]*)\",\"seq\":(\\d+)");

  /** In which a room pauses itself before a history ends. */
  static final RoomLimits LIMITS =
      new RoomLimits(
          4_096,
          Duration.ofSeconds(60),
          Duration.ofSeconds(3),
          Duration.ofSeconds(4),
          Long.MAX_VALUE);

  private final Halves room;
  private final Map<MemberId, Seating> seated = new HashMap<>();
  private final Map<MemberId, StringBuilder> seen = new HashMap<>();
  private final Map<MemberId, Screen> screens = new HashMap<>();

  private Play(Halves room) {
    this.room = room;
  }

  /** What every member received, connection after connection, byte for byte. */
  static Map<MemberId, String> through(Halves room, History history) {
    Play play = new Play(room);
    for (int i = 0; i < history.batches().size(); i++) {
      play.play(history.batches().get(i), Instant.ofEpochMilli(1_000_000L + i * 1_000L));
    }
    Group.ALL.forEach(play::keep);
    Map<MemberId, String> seen = new HashMap<>();
    play.seen.forEach((member, text) -> seen.put(member, text.toString()));
    return seen;
  }

  private void play(List<Step> steps, Instant now) {
    Map<Proceedings, Batch> batches = new LinkedHashMap<>();
    for (Proceedings half : List.of(room.front(), room.back())) {
      batches.put(half, half.newBatch());
      half.take(batches.get(half), new RoomMessage.Beat(), now);
      tell(half);
    }
    for (Step step : steps) {
      Instant at = now.plusMillis(step.isBehindTheMirror() ? 700 : 0);
      RoomMessage message = message(step);
      if (message != null) {
        Proceedings half = room.of(message.isFront());
        half.take(batches.get(half), message, at);
        tell(half);
      }
      if (step instanceof Step.Go) {
        keep(step.by());
      }
    }
    batches.forEach(
        (half, batch) -> {
          if (batch.isEmpty()) {
            half.answer(batch);
          } else {
            half.commit(batch);
          }
          tell(half);
        });
  }

  /** What a step is for the room; nothing when its person is not in a state to take it. */
  private RoomMessage message(Step step) {
    Seating seating = seated.get(step.by().id());
    if (step instanceof Step.Come come) {
      return seating == null ? comes(come) : null;
    }
    if (seating == null) {
      return null;
    }
    return switch (step) {
      case Step.Come _ -> null;
      case Step.Go _ -> new RoomMessage.Detach(seating);
      case Step.Ask s -> new RoomMessage.Asked(seating, ClientFrame.Ask.of(s.id(), s.command()));
      case Step.Write s -> new RoomMessage.Writing(seating, s.channel(), s.on());
    };
  }

  /** A half has done something: its people are sent what there is for them, and the other hears. */
  private void tell(Proceedings half) {
    half.audience().wake();
    Proceedings other = half.equals(room.front()) ? room.back() : room.front();
    News.Told told = other.heard().take();
    if (told != null) {
      other.hear(told);
      other.audience().wake();
    }
  }

  private RoomMessage comes(Step.Come step) {
    Member member = step.by();
    Screen screen = new Screen();
    Seating seating =
        new Seating(
            member,
            EPOCH,
            step.resumes()
                ? new ClientFrame.Known(Optional.of(EPOCH.name()), seenBy(member))
                : ClientFrame.Known.NOTHING,
            screen,
            null);
    screen.reads(seating.outbox());
    screens.put(member.id(), screen);
    seated.put(member.id(), seating);
    return new RoomMessage.Attach(seating);
  }

  private Map<Channel, Long> seenBy(Member member) {
    Map<Channel, Long> last = new HashMap<>();
    Matcher entry = ENTRY.matcher(seen.getOrDefault(member.id(), new StringBuilder()));
    while (entry.find()) {
      last.merge(Channel.parse(entry.group(1)), Long.valueOf(entry.group(2)), Math::max);
    }
    return last;
  }

  private void keep(Member member) {
    Screen screen = screens.remove(member.id());
    seated.remove(member.id());
    if (screen != null) {
      seen.computeIfAbsent(member.id(), _ -> new StringBuilder())
          .append(String.join("\n", screen.received()))
          .append("\n--\n");
    }
  }
}
