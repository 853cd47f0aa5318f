package dev.halfsilver.flood;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;

/**
 * Something that is read off a load.
 *
 * @param key its name in JSON
 * @param name its name in the table
 * @param format how its numbers are written
 */
record Measure(String key, String name, String format, ToDoubleFunction<Figures> of) {
  static final Measure CPU_PER_DELIVERY =
      new Measure(
          "cpuMillisPer1000Deliveries",
          "CPU ms per 1,000 deliveries",
          "%,.2f",
          f -> f.cpuSeconds() * 1e6 / f.deliveries());
  static final Measure COMPILING =
      new Measure(
          "compilingMillisPer1000Deliveries",
          "  of that, compiling Java",
          "%,.2f",
          f -> f.compilingSeconds() * 1e6 / f.deliveries());
  static final Measure DELIVERIES_PER_CPU =
      new Measure(
          "deliveriesPerCpuSecond",
          "deliveries per CPU-second",
          "%,.0f",
          f -> f.deliveries() / f.cpuSeconds());

  static final Measure ACK_P99 = late("ackP99", "ack p99, ms", 99, f -> f.outcome().tally().acks());

  static final List<Measure> ALL =
      List.of(
          CPU_PER_DELIVERY,
          COMPILING,
          DELIVERIES_PER_CPU,
          new Measure(
              "messagesPerSecond",
              "messages per second",
              "%,.0f",
              f -> f.outcome().verdict().sent() / f.outcome().seconds()),
          new Measure(
              "cpuShare", "share of a core", "%.2f", f -> f.cpuSeconds() / f.outcome().seconds()),
          new Measure(
              "arrivalCpuMillis",
              "CPU ms to bring one person in",
              "%,.2f",
              f -> f.arrival().toNanos() / 1e6),
          late("ackP50", "ack p50, ms", 50, f -> f.outcome().tally().acks()),
          ACK_P99,
          late("ackMax", "ack longest, ms", 100, f -> f.outcome().tally().acks()),
          late("frontP50", "heard in the room p50, ms", 50, f -> f.outcome().tally().front()),
          late("frontP99", "heard in the room p99, ms", 99, f -> f.outcome().tally().front()),
          late("backP50", "heard behind the mirror p50, ms", 50, f -> f.outcome().tally().back()),
          late("backP99", "heard behind the mirror p99, ms", 99, f -> f.outcome().tally().back()));

  private interface Latencies {
    Histogram of(Figures figures);
  }

  private static Measure late(String key, String name, double percentile, Latencies latencies) {
    return new Measure(
        key + "Millis", name, "%,.2f", f -> latencies.of(f).getValueAtPercentile(percentile) / 1e6);
  }
}
