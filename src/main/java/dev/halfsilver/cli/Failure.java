package dev.halfsilver.cli;

import java.util.List;
import java.util.stream.Collectors;

/** Ends a command with a sentence for the operator and an exit code for scripts. */
public final class Failure extends RuntimeException {
  /** It could not be done. */
  public static final int FAILED = 1;

  /** It was asked for in a wrong way. */
  public static final int USAGE = 2;

  /** There is nothing like that. */
  public static final int NOT_FOUND = 3;

  /** A setting, a key or the data folder is not as it must be. */
  public static final int REFUSED = 4;

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  public Failure(int exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
  }

  /** One thing that is wrong in a sentence, or several with a line for each. */
  static String several(String sentence, List<String> wrong) {
    return wrong.size() == 1
        ? sentence + ": " + wrong.getFirst() + "."
        : sentence + ":" + wrong.stream().map(w -> "\n  " + w + ".").collect(Collectors.joining());
  }

  public int exitCode() {
    return exitCode;
  }
}
