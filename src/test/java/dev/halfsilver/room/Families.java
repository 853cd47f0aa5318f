package dev.halfsilver.room;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** All members of a sealed family of records, so that a test cannot forget a new one. */
public final class Families {
  private Families() {}

  public static Set<Class<?>> all(Class<?> family) {
    Set<Class<?>> members = new LinkedHashSet<>();
    collect(family, members);
    return members;
  }

  private static void collect(Class<?> type, Set<Class<?>> into) {
    if (type.isSealed()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        collect(permitted, into);
      }
    } else {
      into.add(type);
    }
  }

  /** What a record of a family is called on the wire: {@code TakenDown} is {@code taken_down}. */
  public static String name(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}
