package dev.halfsilver.cli;

import dev.halfsilver.cli.cast.Script;
import dev.halfsilver.language.Language;
import dev.halfsilver.office.prepare.ArtworkSource;
import dev.halfsilver.office.prepare.Invited;
import dev.halfsilver.office.prepare.Preparation;
import dev.halfsilver.study.StandardTerms;
import dev.halfsilver.web.Facility;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** The session that comes with the program. */
final class DemoSession {
  /** Seats that nobody in the script holds: for whoever tries the demo, whose name is theirs. */
  private static final String FREE_PARTICIPANT = "Participant";

  private static final String FREE_OBSERVER = "Observer";

  private DemoSession() {}

  private static List<String> and(Stream<String> scripted, String free) {
    return Stream.concat(scripted, Stream.of(free)).toList();
  }

  /** Who takes part in it, and what they say. */
  static Script script() {
    try {
      return Script.read(DemoFiles.read("cast.yaml"));
    } catch (IOException e) {
      throw new Failure(Failure.FAILED, "The demo's cast cannot be read: " + e + ".");
    }
  }

  /** Prepares it in a server; closes the server when that is not possible. */
  static Preparation.Prepared in(Facility facility, Script script) {
    return switch (facility.office().preparation().prepare(request(facility, script))) {
      case Preparation.Prepared prepared -> prepared;
      case Preparation.UnfitStimulus unfit -> throw unfit(facility, unfit.sentence());
      case Preparation.UnfitSession unfit -> throw unfit(facility, unfit.sentence());
    };
  }

  private static Preparation.Request request(Facility facility, Script script) {
    try {
      GuideFile guide = new GuideFile(DemoFiles.read("guide.yaml"), DemoFiles::read);
      return new Preparation.Request(
          guide.draft(),
          ArtworkSource.beside(guide::bytes),
          new Invited(
              and(script.participants().stream().map(Script.Part::name), FREE_PARTICIPANT),
              and(script.observers().stream().map(Script.Part::name), FREE_OBSERVER),
              List.of(script.moderator().name())),
          StandardTerms.of(true),
          Language.ENGLISH);
    } catch (IOException e) {
      throw unfit(facility, e.getMessage() + ".");
    }
  }

  private static Failure unfit(Facility facility, String why) {
    facility.close();
    return new Failure(Failure.FAILED, "The demo cannot be prepared: " + why);
  }
}
