package dev.halfsilver.cli;

import picocli.CommandLine.Command;

/** Sessions. */
@Command(
    name = "session",
    mixinStandardHelpOptions = true,
    description = "Prepares sessions, and tells of those that were prepared.",
    subcommands = {SessionNew.class, SessionList.class, SessionShow.class})
public final class SessionCommand extends Group {}
