package dev.halfsilver.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Records;
import dev.halfsilver.store.State;
import dev.halfsilver.store.Store;
import dev.halfsilver.store.StoreFailure;
import dev.halfsilver.store.StoreFailure.Kind;
import dev.halfsilver.study.SessionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Writes one session into a store, and knows what of it was acknowledged. */
final class Scribe {
  private final SessionId session;
  private final Records records = new Records();
  private final List<Recorded> acknowledged = new ArrayList<>();
  private @Nullable Recorded refused;
  private @Nullable Kind failure;

  Scribe(Store store) {
    this.session = Records.open(store, "session-1");
  }

  /** Writes one entry; why that failed, if it did. What failed is tried again the next time. */
  Optional<Kind> writes(Store store) {
    Recorded next = refused == null ? records.said("x".repeat(4_000)) : refused;
    try {
      Records.append(store, session, List.of(next)).join();
      acknowledged.add(next);
      refused = null;
      return Optional.empty();
    } catch (CompletionException e) {
      refused = next;
      failure = ((StoreFailure) e.getCause()).kind();
      return Optional.of(failure);
    }
  }

  /** Writes until that fails, and says why it did. */
  Kind writesUntilItFails(Store store) {
    Optional<Kind> failure = writes(store);
    while (failure.isEmpty()) {
      failure = writes(store);
    }
    return failure.get();
  }

  /** A full disk: refused as that and nothing worse, and written once there is room again. */
  void waitsForRoom(Store store, Runnable makesRoom) {
    assertThat(writesUntilItFails(store)).isEqualTo(Kind.FULL);
    assertThat(store.state()).isEqualTo(State.FULL);
    assertThat(writes(store)).contains(Kind.FULL);
    findsWhatWasAcknowledged(store);
    // The writer, which has nothing to do, looks after its log, and tells nobody when it has.
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1_500));

    makesRoom.run();
    assertThat(writes(store)).isEmpty();
    assertThat(store.state()).isEqualTo(State.WRITING);
    findsWhatWasAcknowledged(store);
  }

  /**
   * After any other failure nothing more is acknowledged; and of what was being written, nobody
   * says that it was not.
   */
  void isRefusedForGood(Store store) {
    assertThat(store.state()).isEqualTo(State.BROKEN);
    if (refused != null) {
      // Broken if it was being written when that happened, read-only if it was not even tried.
      assertThat(writes(store)).contains(failure);
      refused = null;
    }
    assertThat(writes(store)).contains(Kind.READ_ONLY);
  }

  /** The record is what was acknowledged, to the last entry, and can be trusted. */
  void findsWhatWasAcknowledged(Store store) {
    assertThat(store.journal().read(session)).isEqualTo(acknowledged);
    assertThat(store.verify(session)).isEmpty();
  }

  /** How many entries were acknowledged. */
  int acknowledged() {
    return acknowledged.size();
  }
}
