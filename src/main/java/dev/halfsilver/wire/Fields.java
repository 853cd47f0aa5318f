package dev.halfsilver.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.study.Unfit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The fields of one object that a person wrote by hand. Jackson's own binding would speak of Java
 * classes and stop at the first mistake; this notes where in the document something is wrong and
 * goes on with something harmless in its place, so that the rest is looked at too.
 */
final class Fields {
  private static final String HARMLESS = "x";

  private final ObjectNode node;
  private final String path;
  private final boolean isObject;
  private final Collection<MalformedDocument.Flaw> flaws;
  private final Set<String> read = new HashSet<>();

  /**
   * Reads a part of a document.
   *
   * @param flaws takes what is wrong
   */
  Fields(JsonNode node, String path, Collection<MalformedDocument.Flaw> flaws) {
    this.path = path;
    this.flaws = flaws;
    this.isObject = node instanceof ObjectNode;
    this.node = node instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    if (!isObject) {
      flaws.add(new MalformedDocument.Flaw(path, "there should be an object with fields here"));
    }
  }

  String text(String name) {
    return optionalText(name).orElseGet(() -> missing(name, HARMLESS));
  }

  Optional<String> optionalText(String name) {
    Optional<JsonNode> value = value(name);
    if (value.isPresent() && !value.get().isTextual()) {
      wrong(name, "should be text; put it in quotes");
      return Optional.of(HARMLESS);
    }
    return value.map(JsonNode::textValue);
  }

  /** The text as it was given, for looking it up; nothing is noted when it is none. */
  Optional<String> given(String name) {
    return value(name).filter(JsonNode::isTextual).map(JsonNode::textValue);
  }

  int whole(String name) {
    return value(name).isEmpty() ? missing(name, 1) : wholeOr(1, name);
  }

  int wholeOrZero(String name) {
    return wholeOr(0, name);
  }

  private int wholeOr(int harmless, String name) {
    Optional<JsonNode> value = value(name);
    if (value.isPresent() && !(value.get().isIntegralNumber() && value.get().canConvertToInt())) {
      wrong(name, "should be a whole number");
      return harmless;
    }
    return value.map(JsonNode::intValue).orElse(harmless);
  }

  boolean flag(String name) {
    Optional<JsonNode> value = value(name);
    if (value.isEmpty()) {
      return missing(name, false);
    }
    if (!value.get().isBoolean()) {
      wrong(name, "should be true or false");
    }
    return value.get().asBoolean();
  }

  boolean flagOrFalse(String name) {
    return has(name) && flag(name);
  }

  boolean has(String name) {
    return value(name).isPresent();
  }

  /** The fields of an object in this one. */
  Optional<Fields> object(String name) {
    return value(name).map(node -> new Fields(node, at(name), flaws));
  }

  /** A list of texts; empty when it is left out. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : elements(name)) {
      if (element.isTextual()) {
        texts.add(element.textValue());
      } else {
        wrong(name + "[" + texts.size() + "]", "should be text; put it in quotes");
        texts.add(HARMLESS + texts.size());
      }
    }
    return texts;
  }

  /** A list of objects, of which each may be given as a text that is their field {@code first}. */
  List<Fields> listOf(String name, String first) {
    List<Fields> list = new ArrayList<>();
    for (JsonNode element : elements(name)) {
      JsonNode object =
          element.isTextual()
              ? JsonNodeFactory.instance.objectNode().put(first, element.textValue())
              : element;
      list.add(new Fields(object, at(name) + "[" + list.size() + "]", flaws));
    }
    return list;
  }

  private Iterable<JsonNode> elements(String name) {
    Optional<JsonNode> value = value(name);
    if (value.filter(node -> !node.isArray()).isPresent()) {
      wrong(name, "should be a list");
      return List.of();
    }
    return value.<Iterable<JsonNode>>map(node -> node).orElse(List.of());
  }

  List<Fields> list(String name) {
    return value(name).isEmpty() ? missing(name, List.of()) : listOrEmpty(name);
  }

  List<Fields> listOrEmpty(String name) {
    Optional<JsonNode> value = value(name);
    List<Fields> list = new ArrayList<>();
    if (value.isEmpty()) {
      return list;
    }
    if (!value.get().isArray()) {
      wrong(name, "should be a list");
      return list;
    }
    for (JsonNode element : value.get()) {
      list.add(new Fields(element, at(name) + "[" + list.size() + "]", flaws));
    }
    return list;
  }

  /** Makes something of the fields and notes what does not fit, unknown fields among it. */
  <T> Optional<T> make(Supplier<T> maker) {
    for (String name : (Iterable<String>) node::fieldNames) {
      if (!read.contains(name)) {
        wrong(name, "is not a field that is known here");
      }
    }
    if (!isObject) {
      return Optional.empty();
    }
    try {
      return Optional.of(maker.get());
    } catch (Unfit unfit) {
      unfit.sentences().forEach(s -> flaws.add(new MalformedDocument.Flaw(path, s)));
    } catch (IllegalArgumentException unfit) {
      flaws.add(new MalformedDocument.Flaw(path, String.valueOf(unfit.getMessage())));
    }
    return Optional.empty();
  }

  void wrong(String name, String message) {
    flaws.add(new MalformedDocument.Flaw(at(name), message));
  }

  /** Notes that a field is not there, unless there is nothing at all that could have fields. */
  private <T> T missing(String name, T harmless) {
    if (isObject) {
      wrong(name, "is missing");
    }
    return harmless;
  }

  private Optional<JsonNode> value(String name) {
    read.add(name);
    return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
