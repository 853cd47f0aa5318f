package dev.halfsilver.cli;

import picocli.CommandLine.Command;

/** Sessions. */
@Command(
    name = "session",
    mixinStandardHelpOptions = true,
    description = "Prepares sessions.",
    subcommands = SessionNew.class)
public final class SessionCommand extends Group {}
