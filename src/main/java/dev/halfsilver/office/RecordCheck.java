package dev.halfsilver.office;

import dev.halfsilver.store.Finding;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.SessionId;
import java.util.List;

/** Whether a session's record is as it was written. */
public final class RecordCheck {
  private final Store store;

  RecordCheck(Store store) {
    this.store = store;
  }

  /** What was found. */
  public sealed interface Result {
    record AsWritten() implements Result {}

    /** All of it, but for words that were erased. */
    record PartlyErased(List<Finding> findings) implements Result {
      public PartlyErased {
        findings = List.copyOf(findings);
      }
    }

    record Altered(List<Finding> findings) implements Result {
      public Altered {
        findings = List.copyOf(findings);
      }
    }

    record NoSuchSession() implements Result {}
  }

  /** Looks through the whole record. Blocks. */
  public Result check(SessionId id) {
    if (store.sessions().session(id).isEmpty()) {
      return new Result.NoSuchSession();
    }
    List<Finding> findings = store.verify(id);
    if (findings.stream().anyMatch(Finding::isDamage)) {
      return new Result.Altered(findings);
    }
    return findings.isEmpty() ? new Result.AsWritten() : new Result.PartlyErased(findings);
  }
}
