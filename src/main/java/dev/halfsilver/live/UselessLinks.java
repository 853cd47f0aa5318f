package dev.halfsilver.live;

import dev.halfsilver.room.MemberId;
import dev.halfsilver.store.StoreFailure;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The links of those who were sent away from a room, which are of no use outside it either. */
final class UselessLinks {
  private static final Logger LOG = LoggerFactory.getLogger(UselessLinks.class);

  private final Consumer<MemberId> revoke;
  private final Set<MemberId> revoked = ConcurrentHashMap.newKeySet();

  /**
   * None yet.
   *
   * @param revoke makes a link useless; may block
   */
  UselessLinks(Consumer<MemberId> revoke) {
    this.revoke = revoke;
  }

  /**
   * Makes the links of these members useless. Never blocks. What fails, as it does while the disk
   * is full, is tried again when it is next asked for.
   */
  void of(List<MemberId> sentAway) {
    for (MemberId member : sentAway) {
      if (!revoked.contains(member)) {
        Thread.ofVirtual().name("revoke").start(() -> revoke(member));
      }
    }
  }

  private void revoke(MemberId member) {
    try {
      revoke.accept(member);
      revoked.add(member);
    } catch (StoreFailure e) {
      LOG.warn("room=link-not-revoked member={} why={}", member, e.getMessage());
    }
  }
}
