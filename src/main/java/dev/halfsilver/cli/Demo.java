package dev.halfsilver.cli;

import dev.halfsilver.cli.cast.Cast;
import dev.halfsilver.cli.cast.Script;
import dev.halfsilver.cli.cast.Tempo;
import dev.halfsilver.office.DemoSheet;
import dev.halfsilver.office.prepare.Preparation;
import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.web.Facility;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A whole session for trying out, on this machine alone. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Runs a server with one session ready to try, on this machine only.")
public final class Demo implements Runnable {
  private static final String LOOPBACK = "127.0.0.1";

  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  @Option(
      names = "--cast",
      description = "Lets a scripted group join and answer, so that you alone can moderate it.")
  private boolean cast;

  @Mixin private PortOption port;

  @Override
  public void run() {
    Script script = DemoSession.script();
    DemoFolder folder = DemoFolder.of(options.data());
    Facility facility;
    Preparation.Prepared session;
    try {
      facility = Running.open(settings(folder), true);
      session = DemoSession.in(facility, script);
    } catch (Failure e) {
      folder.tidy();
      throw e;
    }
    show(facility, script, session);
    Cast group = cast ? join(script, session, facility.settings().publicUrl()) : Cast.nobody();
    Running.untilStopped(List.of(group::close, facility::close, folder::tidy));
  }

  private static Cast join(Script script, Preparation.Prepared session, String publicUrl) {
    return Cast.join(script, session.invitations(), URI.create(publicUrl), publicUrl, Tempo.HUMAN);
  }

  /**
   * Whatever the settings say, nobody but this machine reaches a demo: its page shows all links.
   */
  private Settings settings(DemoFolder folder) {
    Settings settings = options.read(port.said());
    int chosen = settings.get(Catalogue.HTTP_PORT);
    return settings
        .with(Catalogue.DATA_FOLDER, folder.path().toString())
        .with(Catalogue.HTTP_HOST, LOOPBACK)
        .with(Catalogue.HTTP_PUBLIC_URL, "http://localhost:" + chosen)
        .with(Catalogue.HTTP_ALLOWED_ORIGINS, List.of("http://" + LOOPBACK + ":" + chosen))
        .with(Catalogue.ADMIN_HOST, LOOPBACK)
        .with(Catalogue.ADMIN_PORT, 0);
  }

  private void show(Facility facility, Script script, Preparation.Prepared session) {
    String url = facility.settings().publicUrl();
    List<DemoSheet.DemoSeat> seats =
        session.invitations().stream()
            .map(
                invitation ->
                    new DemoSheet.DemoSeat(
                        invitation.seat().role().name().toLowerCase(Locale.ROOT),
                        invitation.seat().name(),
                        invitation.url(url),
                        cast && Cast.plays(script, invitation)))
            .toList();
    String topic =
        facility
            .store()
            .sessions()
            .session(session.session())
            .map(found -> found.guide().topic())
            .orElse("");
    facility.show(new DemoSheet(topic, seats));
    PrintWriter out = spec.commandLine().getOut();
    out.println("Session " + session.session() + ", \"" + topic + "\"");
    for (DemoSheet.DemoSeat seat : seats) {
      out.printf(
          "%-12s %-20s %s%n",
          seat.role(), seat.name(), seat.played() ? "the scripted group" : seat.link());
    }
    out.println("All of them on one page: " + url + "/demo");
    out.println("Open each link in a browser window of its own. Ctrl-C ends the demo.");
    out.flush();
  }
}
