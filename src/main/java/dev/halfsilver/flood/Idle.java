package dev.halfsilver.flood;

import dev.halfsilver.flood.crowd.Crowd;
import dev.halfsilver.flood.crowd.Shape;
import dev.halfsilver.flood.crowd.Verdict;
import java.io.IOException;
import java.time.Duration;

/** Measures what a connection costs that only waits. */
final class Idle {
  private Idle() {}

  /** Fills rooms with people who say nothing, and compares the memory before and after. */
  static IdleFigures measure(Contender contender, Shape shape, int connections)
      throws IOException, InterruptedException {
    Shape some = shape.withRooms(5);
    try (Crowd crowd = Crowd.gather(contender, some)) {
      check(crowd.verdict());
    }
    Thread.sleep(2_000); // Until their rooms are asleep.
    Shape many = shape.withRooms(Math.ceilDiv(connections, shape.readers()));
    Memory before = Memory.of(contender.process());
    Duration cpuBefore = contender.process().cpu();
    try (Crowd crowd = Crowd.gather(contender, many)) {
      Duration cpu = contender.process().cpu().minus(cpuBefore);
      Memory after = Memory.of(contender.process());
      check(crowd.verdict());
      double people = many.people();
      return new IdleFigures(
          contender.name(),
          many.people(),
          (after.heap() - before.heap()) / people,
          (after.resident() - before.resident()) / people,
          cpu.toNanos() / 1e6 / people);
    }
  }

  private static void check(Verdict verdict) throws IOException {
    if (!verdict.isClean()) {
      throw new IOException(verdict.sentence());
    }
  }
}
