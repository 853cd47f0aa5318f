package dev.halfsilver.web.socket;

import dev.halfsilver.room.Role;
import dev.halfsilver.wire.CloseCode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts what happens at the sockets, for the operator alone. */
public final class Meters {
  private final Map<Role, LongAdder> connected = adders(Role.values());
  private final Map<CloseCode, LongAdder> closed = adders(CloseCode.values());
  private final LongAdder refusedTooFrequent = new LongAdder();

  void entered(Role role) {
    adder(connected, role).increment();
  }

  void left(Role role) {
    adder(connected, role).decrement();
  }

  void closed(CloseCode code) {
    adder(closed, code).increment();
  }

  void refusedTooFrequent() {
    refusedTooFrequent.increment();
  }

  /** How many connections of a role are in their rooms. */
  public long connected(Role role) {
    return adder(connected, role).sum();
  }

  /** How many are in their rooms, whoever they are. */
  public long connected() {
    return connected.values().stream().mapToLong(LongAdder::sum).sum();
  }

  /** How many connections the server has ended for this reason. */
  public long closedFor(CloseCode code) {
    return adder(closed, code).sum();
  }

  /** How many commands were refused because they came too fast. */
  public long tooFrequent() {
    return refusedTooFrequent.sum();
  }

  private static <E extends Enum<E>> LongAdder adder(Map<E, LongAdder> adders, E key) {
    LongAdder adder = adders.get(key);
    if (adder == null) {
      throw new IllegalStateException("all are there from the beginning");
    }
    return adder;
  }

  private static <E extends Enum<E>> Map<E, LongAdder> adders(E[] keys) {
    return new EnumMap<>(
        Arrays.stream(keys).collect(Collectors.toMap(Function.identity(), _ -> new LongAdder())));
  }
}
