package dev.halfsilver.flood;

import dev.halfsilver.flood.crowd.Crowd;
import dev.halfsilver.flood.crowd.Load;
import dev.halfsilver.flood.crowd.Outcome;
import dev.halfsilver.flood.crowd.Shape;
import dev.halfsilver.flood.crowd.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Servers under the same load by turns, so that what slows the machine slows all of them. */
final class Contest {
  private static final Goal PACED = new Goal(Measure.CPU_PER_DELIVERY, 1.25, true);
  private static final Goal SLOWLY_PACED = new Goal(Measure.CPU_PER_DELIVERY, 1.4, true);
  private static final List<Goal> SATURATED =
      List.of(new Goal(Measure.DELIVERIES_PER_CPU, 0.6, false), new Goal(Measure.ACK_P99, 3, true));
  private static final Goal SCALED = new Goal(Measure.CPU_PER_DELIVERY, 1.3, true);

  // At fewer messages a second less of what a server does can be done together.
  private static final int SLOWLY = 250;
  private static final int WARM_UP_WINDOW = 8;
  private static final int TIMES = 10;

  /** Who is measured under which name. */
  private record Entrant(Contender contender, Shape shape, Series series) {}

  private final Plan plan;
  private final Consumer<String> progress;

  Contest(Plan plan, Consumer<String> progress) {
    this.plan = plan;
    this.progress = progress;
  }

  /**
   * Has the servers compile themselves before any figure counts. What they deliver counts at once.
   */
  List<Verdict> warmUp(List<Contender> contenders) throws IOException, InterruptedException {
    List<Verdict> verdicts = new ArrayList<>();
    for (Contender contender : contenders) {
      progress.accept("warming up " + contender.name());
      for (Load load :
          List.of(new Load.Saturated(WARM_UP_WINDOW, plan.warmUp()), plan.warmUpPaced())) {
        verdicts.add(measure(contender, plan.shape(), load).outcome().verdict());
      }
    }
    return verdicts;
  }

  /** All servers under one load. */
  Section compare(Load load, List<Contender> contenders) throws IOException, InterruptedException {
    List<Entrant> entrants =
        contenders.stream()
            .map(each -> new Entrant(each, plan.shape(), new Series(each.name())))
            .toList();
    return switch (load) {
      case Load.Paced paced ->
          run(
              "paced",
              "paced, %d messages/s".formatted(paced.perSecond()),
              load,
              entrants,
              List.of(paced.perSecond() < SLOWLY ? SLOWLY_PACED : PACED));
      case Load.Saturated saturated ->
          run(
              "saturated",
              "saturated, %d unanswered each".formatted(saturated.window()),
              load,
              entrants,
              SATURATED);
    };
  }

  /** One server with many rooms and with few, at the same rate in all. */
  Section scale(Contender contender) throws IOException, InterruptedException {
    Shape few = plan.shape();
    Shape many = few.withRooms(few.rooms() * TIMES);
    List<Entrant> entrants =
        List.of(
            new Entrant(contender, many, new Series(many.rooms() + " rooms")),
            new Entrant(contender, few, new Series(few.rooms() + " rooms")));
    String title = "%d times the rooms, %d messages/s".formatted(TIMES, plan.rate());
    return run("scaled", title, plan.paced(), entrants, List.of(SCALED));
  }

  private Section run(String key, String title, Load load, List<Entrant> entrants, List<Goal> goals)
      throws IOException, InterruptedException {
    for (int round = 1; round <= plan.rounds(); round++) {
      for (Entrant entrant : entrants) {
        Series series = entrant.series();
        progress.accept("%s: round %d, %s".formatted(title, round, series.name()));
        series.add(measure(entrant.contender(), entrant.shape(), load));
      }
    }
    Section section =
        new Section(
            key,
            title,
            entrants.stream().map(Entrant::series).toList(),
            entrants.size() > 1 ? goals : List.of());
    // Said now as well, so that nothing is lost if a later part fails.
    progress.accept(ReportText.of(section));
    return section;
  }

  private static Figures measure(Contender contender, Shape shape, Load load)
      throws IOException, InterruptedException {
    Child server = contender.process();
    Duration before = server.cpu();
    try (Crowd crowd = Crowd.gather(contender, shape)) {
      Thread.sleep(500); // What coming in has left to be done shall not count as talk.
      Duration cpu = server.cpu();
      Duration compiling = server.compiling();
      Outcome outcome = crowd.talk(load);
      return new Figures(
          outcome,
          server.cpu().minus(cpu),
          server.compiling().minus(compiling),
          cpu.minus(before).dividedBy(shape.people()));
    }
  }
}
