package dev.halfsilver.cli;

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

  public int exitCode() {
    return exitCode;
  }
}
