package dev.halfsilver.flood;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.flood.crowd.Conversation;
import dev.halfsilver.flood.crowd.Crowd;
import dev.halfsilver.flood.crowd.Moment;
import dev.halfsilver.flood.crowd.Samples;
import dev.halfsilver.flood.crowd.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Whether rooms notice what else a server computes. Small rooms talk, by turns with and without
 * transcripts of a long session being asked for back to back and a long room being woken again and
 * again.
 */
final class Exporting {
  private static final long REST_MILLIS = 1_000;

  private final Plan plan;
  private final ProductContender product;
  private final Bystanders readers;
  private final LongSessions sessions;
  private final int cores;
  private final Consumer<String> progress;
  private final Table table;
  private final List<Lateness> latenesses;
  private final Row transcripts;
  private final Row transcriptSeconds;
  private final Row wakes;
  private final Row wakeSeconds;
  private final Row cpu;

  Exporting(
      Plan plan,
      ProductContender product,
      Bystanders readers,
      LongSessions sessions,
      Cores cores,
      Consumer<String> progress) {
    this.plan = plan;
    this.product = product;
    this.readers = readers;
    this.sessions = sessions;
    this.cores = cores.count();
    this.progress = progress;
    this.table =
        new Table(
            "exported",
            "exports, server on %d core%s".formatted(this.cores, this.cores == 1 ? "" : "s"),
            "meanwhile",
            "without");
    // On one core the work itself takes its turns with the rooms.
    Bound late = new Bound(Bound.Of.RATIO, this.cores == 1 ? 5 : 2);
    this.latenesses =
        List.of(
            new Lateness(table, "ack", "ack", Samples::acks, late),
            new Lateness(table, "front", "heard in the room", Samples::front, late));
    this.transcripts = table.row("transcripts", "transcripts written", "%,.0f");
    this.transcriptSeconds = table.row("transcriptSeconds", "  each, s", "%,.2f");
    this.wakes = table.row("wakes", "times the long room woke", "%,.0f");
    this.wakeSeconds = table.row("wakeSeconds", "  each, s", "%,.2f");
    this.cpu = table.row("cpuShare", "share of a core", "%,.2f");
  }

  Table perform() throws IOException, InterruptedException {
    progress.accept("%s: warming up".formatted(table.title()));
    round(false);
    for (int round = 1; round <= plan.rounds(); round++) {
      progress.accept("%s: round %d".formatted(table.title(), round));
      round(true);
    }
    return table;
  }

  private void round(boolean counts) throws IOException, InterruptedException {
    try (Crowd crowd = Crowd.gather(product, plan.shape())) {
      Conversation conversation = crowd.converse(plan.export().rate());
      Thread.sleep(REST_MILLIS);
      Duration cpuAtFirst = product.process().cpu();
      long without = Moment.now();
      Thread.sleep(plan.lasting());
      long meanwhile = Moment.now();
      Duration cpuBefore = product.process().cpu();
      var _ =
          readers.ask("demand %s %s %d".formatted(sessions.toExport(), sessions.toWake(), cores));
      Thread.sleep(plan.lasting());
      long ends = Moment.now();
      Duration cpuAtLast = product.process().cpu();
      JsonNode done = readers.ask("enough");
      conversation.end();
      Verdict verdict = crowd.settled();
      boolean whole = done.path("bytes").asLong() > 0;
      table.judge(
          verdict.isClean() && whole,
          verdict.sentence() + (whole ? "" : "; NOT RIGHT: no transcript came"));
      if (counts) {
        for (Lateness lateness : latenesses) {
          lateness.compare(
              all(lateness, crowd, conversation, meanwhile, ends),
              all(lateness, crowd, conversation, without, meanwhile));
        }
        transcripts.add(done.path("transcripts").asDouble(), Double.NaN);
        transcriptSeconds.add(done.path("transcriptSeconds").asDouble(), Double.NaN);
        wakes.add(done.path("wakes").asDouble(), Double.NaN);
        wakeSeconds.add(done.path("wakeSeconds").asDouble(), Double.NaN);
        cpu.add(
            share(cpuBefore, cpuAtLast, ends - meanwhile),
            share(cpuAtFirst, cpuBefore, meanwhile - without));
      }
    }
  }

  private static double[] all(
      Lateness lateness, Crowd crowd, Conversation conversation, long from, long to) {
    return IntStream.range(0, crowd.rooms())
        .mapToObj(room -> lateness.of(conversation.of(room), from, to))
        .flatMapToDouble(Arrays::stream)
        .sorted()
        .toArray();
  }

  private static double share(Duration from, Duration to, long nanos) {
    return (double) to.minus(from).toNanos() / nanos;
  }
}
