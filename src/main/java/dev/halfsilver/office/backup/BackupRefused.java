package dev.halfsilver.office.backup;

/**
 * Why no backup was made, or none restored, in a sentence for the operator. Nothing is left of it.
 */
public final class BackupRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BackupRefused(String sentence) {
    super(sentence);
  }

  public BackupRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
