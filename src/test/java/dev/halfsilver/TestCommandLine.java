package dev.halfsilver;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** A command as it was typed, with what came back. */
public record TestCommandLine(int exitCode, String out, String err) {
  public static TestCommandLine run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    int exitCode = line.execute(arguments);
    return new TestCommandLine(exitCode, out.toString(), err.toString());
  }
}
