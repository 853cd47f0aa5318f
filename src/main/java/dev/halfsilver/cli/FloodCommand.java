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
  @Spec private CommandSpec spec;

  @Option(names = "--rooms", description = "How many rooms.")
  private int rooms = 10;

  @Option(names = "--participants", description = "Participants in each, 1 to 12.")
  private int participants = 8;

  @Option(names = "--observers", description = "Observers behind the mirror of each.")
  private int observers = 8;

  @Option(
      names = "--rate",
      description = "Messages a second in all, at even intervals whatever the server does.")
  private int rate = 500;

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
    if (Math.min(Math.min(rate, seconds), Math.min(window, rounds)) < 1
        || Math.min(idle, warmUp) < 0
        || seconds > 600) {
      throw new Failure(
          Failure.USAGE, "Choose a rate, a window and rounds of at least 1, and 1 to 600 seconds.");
    }
    try {
      return new Plan(
          new Shape(rooms, participants, observers),
          rate,
          Duration.ofSeconds(seconds),
          saturate ? window : 0,
          idle,
          scale,
          ceiling,
          rounds,
          Duration.ofSeconds(warmUp),
          folder,
          true);
    } catch (IllegalArgumentException e) {
      throw new Failure(Failure.USAGE, e.getMessage() + ".");
    }
  }
}
