package dev.halfsilver.live;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.wire.ClientFrame;
import dev.halfsilver.wire.Fingerprint;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plays a history through a room and keeps what each person's screens were sent. */
final class Play {
  private static final Pattern ENTRY =
      Pattern.compile("\\{\"type\":\"entry\",\"channel\":\"([^\"]*)\",\"seq\":(\\d+)");

  private final Proceedings room;
  private final Map<MemberId, Seating> seated = new HashMap<>();
  private final Map<MemberId, StringBuilder> seen = new HashMap<>();
  private final Map<MemberId, Screen> screens = new HashMap<>();

  private Play(Proceedings room) {
    this.room = room;
  }

  /** What every member received, connection after connection, byte for byte. */
  static Map<MemberId, String> through(Proceedings room, History history) {
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
    Batch batch = room.newBatch();
    room.take(batch, new Order.Beat(), now);
    for (Step step : steps) {
      Instant at = now.plusMillis(step.isBehindTheMirror() ? 700 : 0);
      switch (step) {
        case Step.Come s -> come(batch, s, at);
        case Step.Go s -> go(batch, s.by(), at);
        case Step.Ask s -> {
          if (seated.containsKey(s.by().id())) {
            ClientFrame.Ask ask =
                new ClientFrame.Ask(s.id(), s.command(), Fingerprint.of(s.command()));
            room.take(batch, new Order.Asked(seated.get(s.by().id()), ask), at);
          }
        }
        case Step.Write s -> {
          if (seated.containsKey(s.by().id())) {
            room.take(batch, new Order.Writing(seated.get(s.by().id()), s.channel(), s.on()), at);
          }
        }
      }
    }
    if (batch.isEmpty()) {
      room.answer(batch);
    } else {
      room.commit(batch);
    }
    room.audience().tellBackroomPresence(room.room());
  }

  private void come(Batch batch, Step.Come step, Instant now) {
    Member member = step.by();
    if (seated.containsKey(member.id())) {
      return;
    }
    Screen screen = new Screen();
    Seating seating = new Seating(member, step.resumes() ? seenBy(member) : Map.of(), screen, null);
    screen.reads(seating.outbox());
    screens.put(member.id(), screen);
    seated.put(member.id(), seating);
    room.take(batch, new Order.Attach(seating), now);
  }

  private Map<Channel, Long> seenBy(Member member) {
    Map<Channel, Long> last = new HashMap<>();
    Matcher entry = ENTRY.matcher(seen.getOrDefault(member.id(), new StringBuilder()));
    while (entry.find()) {
      last.merge(Channel.parse(entry.group(1)), Long.valueOf(entry.group(2)), Math::max);
    }
    return last;
  }

  private void go(Batch batch, Member member, Instant now) {
    if (seated.containsKey(member.id())) {
      room.take(batch, new Order.Detach(seated.get(member.id())), now);
      keep(member);
    }
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
