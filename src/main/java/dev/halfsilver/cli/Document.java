package dev.halfsilver.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.halfsilver.wire.DocumentPlaces;
import dev.halfsilver.wire.MalformedDocument;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Something that a person wrote in YAML, of which JSON is a part.
 *
 * @param what it is, for the sentence that says where it is wrong
 */
record Document(String what, String text, JsonNode tree) {
  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Reads it. */
  static Document read(String what, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Document(what, text, tree(what, text));
    } catch (CharacterCodingException _) {
      throw new Failure(Failure.FAILED, "The " + what + " is not text in UTF-8.");
    }
  }

  private static JsonNode tree(String what, String text) {
    try {
      return YAML.readTree(text);
    } catch (JsonProcessingException e) {
      throw new Failure(
          Failure.FAILED, "The %s cannot be read: %s.".formatted(what, YamlTrouble.of(e, text)));
    }
  }

  /** What is wrong with it, each with its line. */
  Failure misfit(MalformedDocument wrong) {
    try (JsonParser parser = YAML.createParser(text)) {
      DocumentPlaces places = DocumentPlaces.of(parser);
      return new Failure(
          Failure.FAILED,
          Failure.several(
              "The " + what + " does not fit",
              wrong.flaws().stream()
                  .map(flaw -> places.of(flaw.path()).map(p -> p + ": ").orElse("") + flaw)
                  .toList()));
    } catch (IOException e) {
      throw new IllegalStateException("reading what was read before", e);
    }
  }
}
