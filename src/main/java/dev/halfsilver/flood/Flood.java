package dev.halfsilver.flood;

import dev.halfsilver.flood.crowd.Verdict;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Carries out a plan: starts the servers, has them measured, and clears up. */
public final class Flood {
  private final Plan plan;
  private final Consumer<String> progress;
  private final Cores cores;
  private final Path folder;
  private int started;

  private Flood(Plan plan, Consumer<String> progress) throws IOException, InterruptedException {
    this.plan = plan;
    this.progress = progress;
    Cores all = plan.apart() ? Cores.split() : Cores.shared();
    this.cores = plan.cores() == 0 ? all : all.serving(plan.cores());
    this.folder = Files.createTempDirectory(plan.folder(), "halfsilver-flood-");
  }

  /**
   * Measures. Blocks until it is done.
   *
   * @param progress is told what is being done
   */
  public static Report perform(Plan plan, Consumer<String> progress)
      throws IOException, InterruptedException {
    Flood flood = new Flood(plan, progress);
    try {
      List<Verdict> warmUp = new ArrayList<>();
      List<Section> sections = flood.loads(warmUp);
      List<Table> tables = new ArrayList<>();
      if (plan.watch().watchers() > 0) {
        tables.add(flood.watched(warmUp));
      }
      if (plan.export().entries() > 0) {
        tables.add(flood.exported(warmUp));
      }
      if (plan.awake().rooms() > 0) {
        tables.add(
            flood.told(new AwakeRooms(plan.awake(), progress).measure(flood.cores, flood.place())));
      }
      return new Report(flood.where(), warmUp, sections, tables, flood.idle());
    } finally {
      flood.sweep();
    }
  }

  private List<Section> loads(List<Verdict> warmUp) throws IOException, InterruptedException {
    if (!plan.hasLoads() && !plan.scale()) {
      return List.of();
    }
    Contest contest = new Contest(plan, progress);
    List<Section> sections = new ArrayList<>();
    List<Contender> contenders = start(List.of());
    try {
      warmUp.addAll(contest.warmUp(contenders));
      for (var load : plan.loads()) {
        sections.add(contest.compare(load, contenders));
      }
      if (plan.scale()) {
        sections.add(contest.scale(contenders.getFirst()));
      }
    } finally {
      contenders.forEach(Contender::close);
    }
    return sections;
  }

  private Table watched(List<Verdict> warmUp) throws IOException, InterruptedException {
    Path place = place();
    try (ProductContender product = ProductContender.start(cores, List.of(), place);
        Bystanders watchers = Bystanders.start(product.address(), product.key(), place)) {
      warmUp.addAll(new Contest(plan, progress).warmUp(List.of(product)));
      return told(new Watching(plan, product, watchers, place, progress).perform());
    }
  }

  private Table exported(List<Verdict> warmUp) throws IOException, InterruptedException {
    Path place = place();
    // What computes shall have a place beside the rooms.
    Cores several = plan.cores() == 0 && plan.apart() ? cores.serving(2) : cores;
    progress.accept("preparing two sessions of %,d entries".formatted(plan.export().entries()));
    LongSessions sessions = LongSessions.prepare(several, place, plan.export().entries());
    try (ProductContender product = ProductContender.start(several, List.of(), place);
        Bystanders readers = Bystanders.start(product.address(), product.key(), place)) {
      warmUp.addAll(new Contest(plan, progress).warmUp(List.of(product)));
      return told(new Exporting(plan, product, readers, sessions, several, progress).perform());
    }
  }

  /** Said now as well, so that nothing is lost if a later part fails. */
  private Table told(Table table) {
    progress.accept(ReportText.of(table));
    return table;
  }

  private Path place() throws IOException {
    return Files.createDirectory(folder.resolve("run-" + ++started));
  }

  private List<IdleFigures> idle() throws IOException, InterruptedException {
    if (plan.idle() == 0) {
      return List.of();
    }
    List<IdleFigures> figures = new ArrayList<>();
    List<Contender> contenders = start(Memory.OPTIONS);
    try {
      for (Contender contender : contenders) {
        progress.accept("idle connections at " + contender.name());
        figures.add(Idle.measure(contender, plan.shape(), plan.idle()));
      }
    } finally {
      contenders.forEach(Contender::close);
    }
    return figures;
  }

  private List<Contender> start(List<String> options) throws IOException, InterruptedException {
    Path place = place();
    List<Contender> contenders = new ArrayList<>();
    try {
      contenders.add(ProductContender.start(cores, options, place));
      if (plan.ceiling()) {
        contenders.add(BareContender.start(cores, options, place));
      }
      return contenders;
    } catch (IOException | InterruptedException e) {
      contenders.forEach(Contender::close);
      throw e;
    }
  }

  private List<String> where() throws IOException {
    FileStore disk = Files.getFileStore(folder);
    return List.of(
        cores.sentence() + "; Java " + Runtime.version() + "; data on " + disk.type(),
        "%d rooms of %d participants, 1 moderator and %d observers; rounds: %d, of %d s each"
            .formatted(
                plan.shape().rooms(),
                plan.shape().participants(),
                plan.shape().observers(),
                plan.rounds(),
                plan.lasting().toSeconds()));
  }

  private void sweep() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
