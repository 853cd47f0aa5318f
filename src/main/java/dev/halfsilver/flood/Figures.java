package dev.halfsilver.flood;

import dev.halfsilver.flood.crowd.Outcome;
import java.time.Duration;

/**
 * One load on one server, measured once.
 *
 * @param cpu the processor time the server used from the first message until the last was
 *     everywhere
 */
record Figures(Outcome outcome, Duration cpu) {
  double cpuSeconds() {
    return cpu.toNanos() / 1e9;
  }

  double deliveries() {
    return outcome.tally().deliveries();
  }
}
