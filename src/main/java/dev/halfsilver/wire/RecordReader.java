package dev.halfsilver.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Makes a record of fields that a person wrote by hand: what is empty, 0 or false may be left out.
 * The record says itself what its fields are, so that a new kind needs nothing here.
 */
final class RecordReader {
  private RecordReader() {}

  /** The record; nothing when something is wrong, which is noted. */
  static <T> Optional<T> read(Class<T> type, Fields fields) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components).map(component -> value(component, fields)).toArray();
    return fields.make(() -> type.cast(made(type, components, values)));
  }

  private static Object value(RecordComponent component, Fields fields) {
    String name = component.getName();
    Class<?> type = component.getType();
    if (type == String.class) {
      return fields.optionalText(name).orElse("");
    }
    if (type == int.class) {
      return fields.wholeOrZero(name);
    }
    if (type == boolean.class) {
      return fields.flagOrFalse(name);
    }
    if (type == OptionalLong.class) {
      return OptionalLong.empty(); // It names an entry, and there is none yet.
    }
    if (type.isEnum()) {
      return oneOf(type, name, fields);
    }
    return list(component.getGenericType(), name, fields);
  }

  private static List<?> list(Type list, String name, Fields fields) {
    Class<?> of = (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
    return of == String.class
        ? fields.texts(name)
        : fields.listOf(name, of.getRecordComponents()[0].getName()).stream()
            .flatMap(each -> read(of, each).stream())
            .toList();
  }

  /** One of the values of an enum, by its name in lower case; the first when it is none of them. */
  static Object oneOf(Class<?> type, String name, Fields fields) {
    Object[] values = type.getEnumConstants();
    String given = fields.text(name);
    for (Object value : values) {
      if (code(value).equals(given)) {
        return value;
      }
    }
    fields
        .given(name)
        .ifPresent(
            _ ->
                fields.wrong(
                    name,
                    "should be one of "
                        + Arrays.stream(values)
                            .map(RecordReader::code)
                            .collect(Collectors.joining(", "))));
    return values[0];
  }

  private static String code(Object value) {
    return ((Enum<?>) value).name().toLowerCase(Locale.ROOT);
  }

  private static Object made(Class<?> type, RecordComponent[] components, Object[] values) {
    try {
      return type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
          .newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " cannot be made", e);
    }
  }
}
