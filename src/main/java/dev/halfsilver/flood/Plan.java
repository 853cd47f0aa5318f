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
 * @param scale whether to compare with ten times the rooms at the same rate
 * @param ceiling whether to measure the bare server too, in turns
 * @param rounds how often everything is repeated
 * @param warmUp how long a server is saturated, and as long paced, before anything counts
 * @param folder where the servers keep their data; on the kind of disk that is meant
 * @param apart whether server and crowd get cores of their own
 */
public record Plan(
    Shape shape,
    int rate,
    Duration lasting,
    int window,
    int idle,
    boolean scale,
    boolean ceiling,
    int rounds,
    Duration warmUp,
    Path folder,
    boolean apart) {

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

  Load paced() {
    return new Load.Paced(rate, lasting);
  }
}
