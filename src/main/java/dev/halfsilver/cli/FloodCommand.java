package dev.halfsilver.cli;

import dev.halfsilver.flood.Flood;
import dev.halfsilver.flood.Plan;
import dev.halfsilver.flood.Report;
import dev.halfsilver.flood.ReportJson;
import dev.halfsilver.flood.ReportText;
import dev.halfsilver.flood.crowd.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the server on this machine, with a crowd over the real protocol. */
@Command(
    name = "flood",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = {
      "Measures what the server bears on this machine.",
      "Starts it with a data folder of its own, fills its rooms over the real protocol and lets",
      "people talk. Every reader's numbers, order and messages are checked; the exit code is 1"
          + " when",
      "anything was lost or doubled.",
    })
public final class FloodCommand implements Callable<Integer> {
  private static final int EXPORT_RATE = 100;

  @Spec private CommandSpec spec;

  @Option(names = "--rooms", description = "How many rooms.")
  private int rooms = 10;

  @Option(names = "--participants", description = "Participants in each, 1 to 12.")
  private int participants = 8;

  @Option(names = "--observers", description = "Observers behind the mirror of each.")
  private int observers = 8;

  @Option(
      names = "--rate",
      description = {
        "Messages a second in all, at even intervals whatever the server does;",
        "0 leaves this load out."
      })
  private int rate = 500;

  @Option(
      names = "--watchers",
      description = {
        "Also whether participants notice so many who come behind the mirror, watch, chat and go."
      })
  private int watchers;

  @Option(
      names = "--chat",
      description = "Messages a second of all watchers together; 0 when they only watch.")
  private int chat = 50;

  @Option(
      names = "--talk",
      description = "Messages a second in each of the two rooms, of which one is watched.")
  private int talk = 10;

  @Option(
      names = "--export",
      description = {
        "Also whether rooms notice that transcripts are written and a long room is woken meanwhile."
      })
  private boolean export;

  @Option(
      names = "--export-entries",
      description = "How long a session is that is exported or woken.")
  private int exportEntries = 100_000;

  @Option(
      names = "--awake",
      description = "Also what so many rooms hold in memory, awake and asleep.")
  private int awake;

  @Option(names = "--awake-entries", description = "How much was said in each of those.")
  private int awakeEntries = 2_000;

  @Option(
      names = "--cores",
      description = {
        "How many of the machine's cores the server gets; 0 for one, and two while it exports."
      })
  private int cores;

  @Option(names = "--seconds", description = "How long each load lasts.")
  private int seconds = 10;

  @Option(names = "--saturate", description = "Also as much as the server can take.")
  private boolean saturate;

  @Option(
      names = "--window",
      description = "Unanswered messages of each participant when saturating.")
  private int window = 4;

  @Option(names = "--idle", description = "Also what so many silent connections hold in memory.")
  private int idle;

  @Option(names = "--scale", description = "Also ten times the rooms at the same rate.")
  private boolean scale;

  @Option(
      names = "--ceiling",
      description = "By turns with a bare server that has no rules, rights or history.")
  private boolean ceiling;

  @Option(names = "--rounds", description = "How often each load is repeated; medians count.")
  private int rounds = 1;

  @Option(names = "--warm-up", description = "Seconds of each kind of load before anything counts.")
  private int warmUp = 10;

  @Option(
      names = "--folder",
      description = "Where the servers keep their data: on the kind of disk you mean.")
  private Path folder = Path.of(System.getProperty("java.io.tmpdir"));

  @Option(names = "--json", description = "Writes the figures for programs.")
  private boolean json;

  @Override
  public Integer call() throws InterruptedException {
    Report report = perform(plan());
    spec.commandLine().getOut().println(json ? ReportJson.of(report) : ReportText.of(report));
    return report.isClean() ? 0 : Failure.FAILED;
  }

  private Report perform(Plan plan) throws InterruptedException {
    try {
      return Flood.perform(plan, line -> spec.commandLine().getErr().println(line));
    } catch (IOException e) {
      throw new Failure(Failure.FAILED, "The flood stopped: " + Why.of(e) + ".");
    }
  }

  private Plan plan() {
    if (IntStream.of(seconds, window, rounds, talk, exportEntries, awakeEntries).min().orElseThrow()
            < 1
        || IntStream.of(rate, idle, warmUp, watchers, chat, cores, awake).min().orElseThrow() < 0
        || seconds > 3_600) {
      throw new Failure(
          Failure.USAGE,
          "Choose a window, rounds and talk of at least 1, 1 to 3,600 seconds, and nothing below"
              + " 0.");
    }
    try {
      return new Plan(
          new Shape(rooms, participants, observers),
          rate,
          Duration.ofSeconds(seconds),
          saturate ? window : 0,
          idle,
          new Plan.Watch(watchers, chat, talk),
          export ? new Plan.Export(exportEntries, EXPORT_RATE) : Plan.Export.NOTHING,
          new Plan.Awake(awake, awakeEntries),
          scale,
          ceiling,
          rounds,
          Duration.ofSeconds(warmUp),
          folder,
          true,
          cores);
    } catch (IllegalArgumentException e) {
      throw new Failure(Failure.USAGE, e.getMessage() + ".");
    }
  }
}
