package dev.halfsilver.wire;

import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The names of a sealed family of records in JSON: {@code TakenDown} is {@code taken_down}. They
 * are a promise to clients and to the record, so a test holds them against docs/protocol.md.
 */
final class Names<T> {
  private final Map<String, Class<?>> types = new TreeMap<>();

  /**
   * Names a family.
   *
   * @throws IllegalStateException when two of its members would have the same name
   */
  Names(Class<T> family) {
    collect(family);
  }

  private void collect(Class<?> type) {
    if (type.isRecord()) {
      Class<?> other = types.put(of(type), type);
      if (other != null && !other.equals(type)) { // It is met once a family it belongs to.
        throw new IllegalStateException(
            "%s and %s would have the same name".formatted(other.getName(), type.getName()));
      }
      return;
    }
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      collect(permitted);
    }
  }

  static String of(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  /** The family with its names, as Jackson wants to be told of them. */
  NamedType[] types() {
    return types.entrySet().stream()
        .map(named -> new NamedType(named.getValue(), named.getKey()))
        .toArray(NamedType[]::new);
  }

  /** All of them by name, sorted. */
  Map<String, Class<?>> all() {
    return Collections.unmodifiableMap(types);
  }
}
