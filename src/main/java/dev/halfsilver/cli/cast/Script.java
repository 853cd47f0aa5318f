package dev.halfsilver.cli.cast;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the scripted people say and answer, by the item of the guide.
 *
 * @param roles what is said in a role that somebody plays, by the name of the role
 */
public record Script(
    List<Part> participants,
    List<Part> observers,
    Lead moderator,
    Map<String, List<String>> roles,
    Offhand offhand) {
  private static final int ORDINARY_WORDS_PER_MINUTE = 40;

  /**
   * One person.
   *
   * @param typing words a minute
   * @param lines what they say to an item, one message each; to an activity, once they see what
   *     others answered
   * @param answers what they answer in an activity, one for each round
   * @param smalltalk what they say when nothing was asked for a while
   */
  public record Part(
      String name,
      @Nullable Integer typing,
      Map<String, List<String>> lines,
      Map<String, List<JsonNode>> answers,
      List<String> smalltalk) {

    public Part {
      answers = answers == null ? Map.of() : Map.copyOf(answers);
      smalltalk = smalltalk == null ? List.of() : List.copyOf(smalltalk);
    }

    int wordsPerMinute() {
      return typing == null ? ORDINARY_WORDS_PER_MINUTE : typing;
    }

    List<String> to(String item) {
      return lines.getOrDefault(item, List.of());
    }
  }

  /**
   * What anybody may say or call something to whom the script gives nothing.
   *
   * @param groups names for groups of cards
   */
  public record Offhand(List<String> sentences, List<String> groups) {
    public Offhand {
      sentences = List.copyOf(sentences);
      groups = List.copyOf(groups);
    }
  }

  /** The moderator, who is played by whoever tries the demo. */
  public record Lead(String name, @Nullable String welcome) {}

  public static Script read(byte[] yaml) throws IOException {
    return new YAMLMapper(new YAMLFactory())
        .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
        .readValue(yaml, Script.class);
  }
}
