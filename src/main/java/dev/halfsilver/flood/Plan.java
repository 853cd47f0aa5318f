package dev.halfsilver.flood;

import dev.halfsilver.flood.crowd.Load;
import dev.halfsilver.flood.crowd.Shape;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What shall be measured.
 *
 * @param rate messages a second over all rooms; 0 leaves the paced load out
 * @param lasting how long each load lasts
 * @param window how many messages each participant has unanswered when saturating; 0 leaves that
 *     out
 * @param idle how many connections to hold idle; 0 for none
 * @param watch who shall watch; nobody when there are no watchers
 * @param export how much shall be exported meanwhile; nothing when there are no entries
 * @param awake how many rooms shall be held in memory; nothing when there are none
 * @param scale whether to compare with ten times the rooms at the same rate
 * @param ceiling whether to measure the bare server too, in turns
 * @param rounds how often everything is repeated
 * @param warmUp how long a server is saturated, and as long paced, before anything counts
 * @param folder where the servers keep their data; on the kind of disk that is meant
 * @param apart whether server and crowd get cores of their own
 * @param cores how many the server gets; 0 for one, and two while it exports
 */
public record Plan(
    Shape shape,
    int rate,
    Duration lasting,
    int window,
    int idle,
    Watch watch,
    Export export,
    Awake awake,
    boolean scale,
    boolean ceiling,
    int rounds,
    Duration warmUp,
    Path folder,
    boolean apart,
    int cores) {
  private static final int WARM_UP_RATE = 100;

  /**
   * A crowd behind the mirror.
   *
   * @param chat their messages a second, in all
   * @param talk the participants' messages a second, in each of the two rooms
   */
  public record Watch(int watchers, int chat, int talk) {
    public static final Watch NOBODY = new Watch(0, 0, 1);
  }

  /**
   * Work that computes.
   *
   * @param entries how long the long sessions are
   * @param rate the messages a second in all small rooms
   */
  public record Export(int entries, int rate) {
    public static final Export NOTHING = new Export(0, 1);
  }

  /**
   * Rooms of which the memory is measured.
   *
   * @param entries how much was said in each
   */
  public record Awake(int rooms, int entries) {
    public static final Awake NONE = new Awake(0, 1);
  }

  List<Load> loads() {
    List<Load> loads = new ArrayList<>();
    if (rate > 0) {
      loads.add(paced());
    }
    if (window > 0) {
      loads.add(new Load.Saturated(window, lasting));
    }
    return loads;
  }

  /** Whether servers are compared, or one with itself. */
  boolean hasLoads() {
    return rate > 0 || window > 0;
  }

  /** How a server is warmed up, at the rate of what follows if that has one. */
  Load warmUpPaced() {
    return new Load.Paced(rate > 0 ? rate : WARM_UP_RATE, warmUp);
  }

  Load paced() {
    return new Load.Paced(rate, lasting);
  }
}
