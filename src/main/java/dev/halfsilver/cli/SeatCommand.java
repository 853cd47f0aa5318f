package dev.halfsilver.cli;

import picocli.CommandLine.Command;

/** Seats. */
@Command(
    name = "seat",
    mixinStandardHelpOptions = true,
    description = "Does something about one person's seat.",
    subcommands = {SeatReissue.class, SeatRevoke.class})
public final class SeatCommand extends Group {}
