package dev.halfsilver.flood.crowd;

import dev.halfsilver.room.Role;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All the make-believe people at one server. Everything they do and hear is on one thread. */
public final class Crowd implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Moment moment = new Moment();
  private final Lines lines;
  private List<Group> groups = List.of();
  private @Nullable Conversation conversation;

  private Crowd(Host host) {
    lines = new Lines(host.address());
  }

  /** Brings a crowd to a server, into rooms that are open and ready to talk. Blocks. */
  public static Crowd gather(Host host, Shape shape) throws IOException, InterruptedException {
    Crowd crowd = new Crowd(host);
    try {
      crowd.groups = new Gathering(host, shape, crowd.moment, crowd.lines).rooms();
      return crowd;
    } catch (IOException | InterruptedException | RuntimeException e) {
      crowd.close();
      throw e;
    }
  }

  /**
   * Has them talk, and waits until everything said has been heard. Blocks.
   *
   * @return what came of it; its verdict is on everything since they gathered
   */
  public Outcome talk(Load load) throws InterruptedException {
    Talk talk = new Talk(lines, moment, Gathering.talkers(groups));
    long begun = Moment.now();
    switch (load) {
      case Load.Paced paced -> talk.paced(paced);
      case Load.Saturated saturated -> talk.saturated(saturated);
    }
    settle();
    double seconds = (Moment.now() - begun) / 1e9;
    return lines.ask(() -> new Outcome(seconds, moment.tally(), Verdict.on(groups)));
  }

  /** Has them talk, evenly paced over all rooms, until that is ended. */
  public Conversation converse(int perSecond) {
    Conversation begun = new Conversation(lines, moment, groups, perSecond);
    conversation = begun;
    begun.begin();
    return begun;
  }

  public int rooms() {
    return groups.size();
  }

  /** The id of a room's moderator. */
  public String moderator(int room) {
    return groups.get(room).people(Role.MODERATOR).findFirst().orElseThrow().invitation().member();
  }

  /** Waits until everything said was heard, but not forever, and judges. */
  public Verdict settled() throws InterruptedException {
    settle();
    return verdict();
  }

  /** Whether they are all still there, and what they heard until now was right. */
  public Verdict verdict() {
    return lines.ask(() -> Verdict.on(groups));
  }

  private void settle() throws InterruptedException {
    long end = Moment.now() + PATIENCE.toNanos();
    while (Moment.now() < end && !lines.ask(() -> groups.stream().allMatch(Group::isSettled))) {
      Thread.sleep(2);
    }
  }

  /**
   * Everybody goes. Their connections are let go by the thread that served them, before it ends.
   */
  @Override
  public void close() {
    if (conversation != null) {
      conversation.stop();
    }
    lines.execute(() -> groups.forEach(group -> group.people().forEach(Person::leave)));
    lines.close();
  }
}
