package dev.halfsilver.wire;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The names of a sealed family of records in JSON: {@code TakenDown} is {@code taken_down}. They
 * are a promise to clients and to the record, so a test holds them against docs/protocol.md.
 */
final class Names<T> {
  // Spelled once: every frame and every stored event asks for one.
  private static final ClassValue<String> NAMES =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
          return spelled(type);
        }
      };

  private final Map<String, Class<? extends T>> types = new TreeMap<>();

  Names(Class<T> family) {
    collect(family, family);
  }

  @SuppressWarnings("unchecked")
  private void collect(Class<T> family, Class<?> type) {
    if (type.isRecord()) {
      types.put(of(type), (Class<? extends T>) type.asSubclass(family));
      return;
    }
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      collect(family, permitted);
    }
  }

  Optional<Class<? extends T>> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  static String of(Class<?> type) {
    return NAMES.get(type);
  }

  private static String spelled(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  /** All names, sorted. */
  Iterable<String> all() {
    return types.keySet();
  }
}
