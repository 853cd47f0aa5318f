package dev.halfsilver.cli;

import dev.halfsilver.office.SeatLinks;
import dev.halfsilver.store.Store;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes somebody's link useless. */
@Command(
    name = "revoke",
    mixinStandardHelpOptions = true,
    description = "Makes a personal link useless; who is in by it is sent away within a second.")
final class SeatRevoke implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private Target target;

  @Parameters(paramLabel = "MEMBER", description = "Its id, as \"session new --json\" showed it.")
  private String member = "";

  @Override
  public void run() {
    Optional<RemoteServer> server = target.server();
    if (server.isPresent()) {
      server.get().revoke(Lookup.member(member));
    } else {
      try (Store store = target.store()) {
        switch (target.office(store).links().revoke(Lookup.member(member))) {
          case SeatLinks.Revocation.Revoked _ -> {}
          case SeatLinks.Revocation.NoSuchSeat _ -> throw Lookup.missing("member", member);
        }
      }
    }
    spec.commandLine().getOut().println("Revoked.");
  }
}
