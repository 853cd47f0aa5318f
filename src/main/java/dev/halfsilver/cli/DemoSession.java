package dev.halfsilver.cli;

import dev.halfsilver.cli.cast.Script;
import dev.halfsilver.study.StandardTerms;
import dev.halfsilver.web.Facility;
import dev.halfsilver.web.prepare.Artwork;
import dev.halfsilver.web.prepare.Invited;
import dev.halfsilver.web.prepare.Preparation;
import java.io.IOException;
import java.util.List;

/** The session that comes with the program. */
final class DemoSession {
  private DemoSession() {}

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
    try {
      GuideFile guide = new GuideFile(DemoFiles.read("guide.yaml"), DemoFiles::read);
      return facility
          .preparation()
          .prepare(
              guide.draft(),
              DiskArtwork.of(guide),
              new Invited(
                  script.participants().stream().map(Script.Part::name).toList(),
                  script.observers().stream().map(Script.Part::name).toList(),
                  List.of(script.moderator().name())),
              StandardTerms.of(true));
    } catch (IOException | Artwork.Unfit e) {
      facility.close();
      throw new Failure(Failure.FAILED, "The demo cannot be prepared: " + e.getMessage() + ".");
    }
  }
}
