package dev.halfsilver.flood;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.flood.crowd.Conversation;
import dev.halfsilver.flood.crowd.Crowd;
import dev.halfsilver.flood.crowd.Moment;
import dev.halfsilver.flood.crowd.Samples;
import dev.halfsilver.flood.crowd.Shape;
import dev.halfsilver.flood.crowd.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Whether participants notice who watches. Two rooms talk at once on one server. First nobody
 * watches; then a crowd comes behind the mirror of one of them, watches and chats, and goes. That
 * room is compared with itself before, which says what watching costs; and with the other one at
 * the same time, from which noise of the machine tells nothing. The rooms change their parts round
 * by round.
 */
final class Watching {
  private static final int ROOMS = 2;
  private static final long REST_MILLIS = 1_000;
  private static final int MOST_WARM_UP = 500;

  /** When what happened, on the crowd's clock. */
  private record Times(
      long quiet, long quietEnds, long coming, long there, long going, long gone) {}

  private final Plan plan;
  private final ProductContender product;
  private final Bystanders watchers;
  private final Path folder;
  private final Consumer<String> progress;
  private final Table table;
  private final List<Lateness> latenesses;
  private final Row seconds;
  private final Row refused;
  private final Row cpu;

  Watching(
      Plan plan,
      ProductContender product,
      Bystanders watchers,
      Path folder,
      Consumer<String> progress) {
    this.plan = plan;
    this.product = product;
    this.watchers = watchers;
    this.folder = folder;
    this.progress = progress;
    Plan.Watch watch = plan.watch();
    this.table =
        new Table(
            "watched",
            "%,d watchers, %d messages/s of theirs".formatted(watch.watchers(), watch.chat()),
            "watched",
            "empty");
    this.latenesses =
        List.of(
            new Lateness(table, "ack", "ack", watch.chat() == 0, Samples::acks),
            new Lateness(table, "front", "heard in the room", watch.chat() == 0, Samples::front));
    this.seconds =
        table.row("allInSeconds", "all in after, s", "%,.2f", new Bound(Bound.Of.VALUE, 60));
    this.refused = table.row("refusedComing", "had to try again while coming in", "%,.0f");
    this.cpu = table.row("cpuShare", "share of a core, all of it", "%,.2f");
  }

  Table perform() throws IOException, InterruptedException {
    int some = Math.min(plan.watch().watchers(), MOST_WARM_UP);
    progress.accept("%s: warming up with %,d".formatted(table.title(), some));
    round(0, some, false);
    for (int round = 1; round <= plan.rounds(); round++) {
      progress.accept("%s: round %d".formatted(table.title(), round));
      round(round, plan.watch().watchers(), true);
    }
    return table;
  }

  private void round(int number, int count, boolean counts)
      throws IOException, InterruptedException {
    HeldSeats host = new HeldSeats(product, count);
    int watched = number % ROOMS;
    Shape shape = new Shape(ROOMS, plan.shape().participants(), 0);
    try (Crowd crowd = Crowd.gather(host, shape)) {
      Conversation conversation = crowd.converse(ROOMS * plan.watch().talk());
      Thread.sleep(REST_MILLIS);
      Duration cpuAtFirst = product.process().cpu();
      long quiet = Moment.now();
      Thread.sleep(plan.lasting());
      long coming = Moment.now();
      Duration cpuBefore = product.process().cpu();
      JsonNode arrival =
          watchers.ask("come", host.of(crowd.moderator(watched)).observers(), folder);
      long there = Moment.now();
      if (plan.watch().chat() > 0) {
        var _ = watchers.ask("chat " + plan.watch().chat());
      }
      Thread.sleep(plan.lasting());
      long going = Moment.now();
      var _ = watchers.ask("hush");
      JsonNode judged = watchers.ask("judge");
      var _ = watchers.ask("depart");
      Thread.sleep(REST_MILLIS);
      Times times = new Times(quiet, coming, coming, there, going, Moment.now());
      Duration cpuAtLast = product.process().cpu();
      conversation.end();
      judge(crowd.settled(), arrival, judged);
      if (counts) {
        latenesses.forEach(
            each -> add(each, times, conversation.of(watched), conversation.of(1 - watched)));
        seconds.add(arrival.path("seconds").asDouble(), Double.NaN);
        refused.add(arrival.path("refused").asDouble(), Double.NaN);
        cpu.add(
            share(cpuBefore, cpuAtLast, coming, times.gone()),
            share(cpuAtFirst, cpuBefore, quiet, coming));
      }
    }
  }

  private static void add(Lateness lateness, Times times, Samples watched, Samples empty) {
    lateness.compare(
        lateness.of(watched, times.coming(), times.gone()),
        lateness.of(watched, times.quiet(), times.quietEnds()));
    lateness.tellApart(
        lateness.of(watched, times.there(), times.going()),
        lateness.of(empty, times.there(), times.going()),
        lateness.of(watched, times.quiet(), times.quietEnds()),
        lateness.of(empty, times.quiet(), times.quietEnds()));
  }

  private static double share(Duration from, Duration to, long begun, long ended) {
    return (double) to.minus(from).toNanos() / (ended - begun);
  }

  private void judge(Verdict verdict, JsonNode arrival, JsonNode judged) {
    long misled = judged.path("misled").asLong();
    table.judge(
        verdict.isClean() && misled == 0,
        "%s%s; %,d watchers heard %,d entries, %,d of their remarks were refused"
            .formatted(
                misled == 0 ? "" : "NOT RIGHT: %,d watchers misled; ".formatted(misled),
                verdict.sentence(),
                arrival.path("people").asLong(),
                judged.path("heard").asLong(),
                judged.path("refusedRemarks").asLong()));
  }
}
