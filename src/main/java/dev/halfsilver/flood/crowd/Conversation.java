package dev.halfsilver.flood.crowd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Evenly paced talk that goes on while other things happen, until it is ended. Everything is kept
 * with the moment at which it was sent. The rooms take turns in an order that is drawn anew each
 * time, so that none of them always comes after another.
 */
public final class Conversation {
  private final Lines lines;
  private final Moment moment;
  private final List<Group> groups;
  private final Map<Group, Samples> samples = new HashMap<>();
  private final long gap;
  private final Thread pacer = new Thread(this::pace, "pacer");
  private volatile boolean over;

  Conversation(Lines lines, Moment moment, List<Group> groups, int perSecond) {
    this.lines = lines;
    this.moment = moment;
    this.groups = groups;
    this.gap = 1_000_000_000L / perSecond;
  }

  void begin() {
    lines.ask(
        () -> {
          groups.forEach(group -> samples.put(group, new Samples()));
          moment.begin(
              _ -> {},
              new Clocking() {
                @Override
                public void acked(Group group, long stamp, long late) {
                  of(group).acked(stamp, late);
                }

                @Override
                public void heard(Group group, long stamp, long late) {
                  of(group).heard(stamp, late);
                }
              });
          return true;
        });
    pacer.setDaemon(true);
    pacer.start();
  }

  private Samples of(Group group) {
    return samples.computeIfAbsent(group, _ -> new Samples());
  }

  /** What was measured in a room, once the talk is over. */
  public Samples of(int room) {
    return lines.ask(() -> of(groups.get(room)));
  }

  private void pace() {
    Random order = new Random(1);
    List<Group> turn = new ArrayList<>();
    int round = 0;
    for (long next = Moment.now() + gap; !over; next += gap) {
      if (turn.isEmpty()) {
        turn.addAll(groups);
        Collections.shuffle(turn, order);
        round++;
      }
      Person talker = turn.removeLast().talker(round);
      for (long left = next - Moment.now(); left > 0 && !over; left = next - Moment.now()) {
        LockSupport.parkNanos(left);
      }
      if (!over) {
        lines.execute(() -> talker.say(Moment.now()));
      }
    }
  }

  /** Nobody says anything more. Blocks until that is so. */
  public void end() throws InterruptedException {
    stop();
    pacer.join();
  }

  /** Has it end soon. */
  void stop() {
    over = true;
    LockSupport.unpark(pacer);
  }
}
