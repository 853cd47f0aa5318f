package dev.halfsilver.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The fields of one object that a person wrote by hand. Jackson's own binding would speak of Java
 * classes; this says where in the document something is wrong.
 */
final class Fields {
  private final ObjectNode node;
  private final String path;
  private final Set<String> read = new HashSet<>();

  Fields(JsonNode node, String path) throws MalformedGuide {
    if (!(node instanceof ObjectNode object)) {
      throw new MalformedGuide(path, "there should be an object with fields here");
    }
    this.node = object;
    this.path = path;
  }

  String text(String name) throws MalformedGuide {
    return optionalText(name).orElseThrow(() -> malformed(name, "is missing"));
  }

  Optional<String> optionalText(String name) throws MalformedGuide {
    Optional<JsonNode> value = value(name);
    if (value.isPresent() && !value.get().isTextual()) {
      throw malformed(name, "should be text; put it in quotes");
    }
    return value.map(JsonNode::textValue);
  }

  int whole(String name) throws MalformedGuide {
    if (value(name).isEmpty()) {
      throw malformed(name, "is missing");
    }
    return wholeOrZero(name);
  }

  int wholeOrZero(String name) throws MalformedGuide {
    Optional<JsonNode> value = value(name);
    if (value.isPresent() && !(value.get().isIntegralNumber() && value.get().canConvertToInt())) {
      throw malformed(name, "should be a whole number");
    }
    return value.map(JsonNode::intValue).orElse(0);
  }

  List<Fields> list(String name) throws MalformedGuide {
    if (value(name).isEmpty()) {
      throw malformed(name, "is missing");
    }
    return listOrEmpty(name);
  }

  List<Fields> listOrEmpty(String name) throws MalformedGuide {
    Optional<JsonNode> value = value(name);
    List<Fields> list = new ArrayList<>();
    if (value.isEmpty()) {
      return list;
    }
    if (!value.get().isArray()) {
      throw malformed(name, "should be a list");
    }
    for (JsonNode element : value.get()) {
      list.add(new Fields(element, at(name) + "[" + list.size() + "]"));
    }
    return list;
  }

  /** Makes something of the fields, once it is sure that there are none but those read. */
  <T> T make(Supplier<T> maker) throws MalformedGuide {
    for (String name : (Iterable<String>) node::fieldNames) {
      if (!read.contains(name)) {
        throw malformed(name, "is not a field that is known here");
      }
    }
    try {
      return maker.get();
    } catch (IllegalArgumentException unfit) {
      throw new MalformedGuide(path, String.valueOf(unfit.getMessage()));
    }
  }

  MalformedGuide malformed(String name, String message) {
    return new MalformedGuide(at(name), message);
  }

  private Optional<JsonNode> value(String name) {
    read.add(name);
    return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
