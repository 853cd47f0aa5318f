package dev.halfsilver.flood;

import dev.halfsilver.flood.crowd.Outcome;
import java.time.Duration;

/**
 * One load on one server, measured once.
 *
 * @param cpu the processor time the server used from the first message until the last was
 *     everywhere
 * @param compiling how much of that went into compiling Java, which ends when a server is warm
 * @param arrival the processor time it took beforehand to bring one person in: their part of the
 *     preparation, entering over HTTP, hello, joining, being let in
 */
record Figures(Outcome outcome, Duration cpu, Duration compiling, Duration arrival) {
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
