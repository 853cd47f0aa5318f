package dev.halfsilver.cli.cast;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the scripted people say, by the item of the guide they say it to. */
public record Script(List<Part> participants, List<Part> observers, Lead moderator) {
  private static final int ORDINARY_WORDS_PER_MINUTE = 40;

  /**
   * One person.
   *
   * @param typing words a minute
   * @param lines what they say to an item, one message each
   * @param smalltalk what they say when nothing was asked for a while
   */
  public record Part(
      String name,
      @Nullable Integer typing,
      Map<String, List<String>> lines,
      List<String> smalltalk) {

    public Part {
      smalltalk = smalltalk == null ? List.of() : List.copyOf(smalltalk);
    }

    int wordsPerMinute() {
      return typing == null ? ORDINARY_WORDS_PER_MINUTE : typing;
    }

    List<String> to(String item) {
      return lines.getOrDefault(item, List.of());
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
