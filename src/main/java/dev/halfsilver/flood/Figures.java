package dev.halfsilver.flood;

import dev.halfsilver.flood.crowd.Outcome;
import java.time.Duration;

/**
 * One load on one server, measured once.
 *
 * @param cpu the processor time the server used from the first message until the last was
 *     everywhere
 * @param compiling how much of that went into compiling Java, which ends when a server is warm
 */
record Figures(Outcome outcome, Duration cpu, Duration compiling) {
  double cpuSeconds() {
    return cpu.toNanos() / 1e9;
  }

  double compilingSeconds() {
    return Math.max(0, compiling.toNanos() / 1e9);
  }

  double deliveries() {
    return outcome.tally().deliveries();
  }
}
