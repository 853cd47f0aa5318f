package dev.halfsilver.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.room.BackCommand;
import dev.halfsilver.room.BackEvent;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Families;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.web.TestFacility;
import dev.halfsilver.wire.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The mirror in what a page downloads: every file that the server gives out for a participant's
 * page, found as a browser finds it, has no code of what is behind the mirror.
 */
final class ParticipantFilesTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern IN_PAGE = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
  private static final Pattern IN_MODULE = Pattern.compile("(?:from|import)\\s*\\(?['\"]([^'\"]+)");
  private static final Pattern IN_SHEET = Pattern.compile("url\\(\"?([^\")]+)");
  private static final Pattern IMPORT_MAP =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

  @TempDir static Path folder;
  private static TestFacility house;

  @BeforeAll
  static void open() throws Exception {
    house = TestFacility.demo(folder);
  }

  @AfterAll
  static void close() {
    house.close();
    HTTP.close();
  }

  @Test
  void a_participant_downloads_no_code_of_what_is_behind_the_mirror() throws Exception {
    Map<String, String> files = filesOf("/participant");
    assertThat(files.keySet())
        .anyMatch(path -> path.endsWith("/js/store/front/side.js"))
        .anyMatch(path -> path.endsWith("/css/talk.css"))
        .anyMatch(path -> path.contains("lit-html"))
        .noneMatch(path -> path.contains("/back/"));
    assertThat(wordsFoundIn(files)).isEmpty();
  }

  @Test
  void whoever_is_behind_the_mirror_downloads_all_of_it() throws Exception {
    List<String> found = wordsFoundIn(filesOf("/observer"));
    List<String> asked = wordsFoundIn(filesOf("/moderator"));
    assertThat(
            Stream.concat(found.stream(), asked.stream())
                .map(one -> one.substring(0, one.indexOf(" in "))))
        .as("a word that nothing would find keeps nobody from it")
        .containsAll(wordsBehind().stream().filter(word -> !word.equals("arrivals")).toList());
  }

  /** The names of all that can be asked, that can happen and where, behind the mirror. */
  private static Set<String> wordsBehind() {
    Set<String> words = new TreeSet<>();
    Stream.of(BackCommand.class, BackEvent.class)
        .flatMap(family -> Families.all(family).stream())
        .map(Families::name)
        .forEach(words::add);
    for (Class<?> type : Channel.class.getPermittedSubclasses()) {
      Channel channel = channelOf(type);
      if (!channel.isFront()) {
        words.add(channel.toString().replaceFirst("/.*", ""));
      }
    }
    return words;
  }

  private static Channel channelOf(Class<?> type) {
    try {
      return type.getRecordComponents().length == 0
          ? (Channel) type.getConstructor().newInstance()
          : (Channel) type.getConstructor(MemberId.class).newInstance(new MemberId("m_somebody"));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Each with the file it is in. A method of the browser's own is no word of ours. */
  private static List<String> wordsFoundIn(Map<String, String> files) {
    List<String> found = new ArrayList<>();
    for (String word : wordsBehind()) {
      Pattern asWord =
          Pattern.compile("(?<![\\w.-])" + word + "(?![a-z0-9_-])", Pattern.CASE_INSENSITIVE);
      files.forEach(
          (path, text) -> {
            if (!path.endsWith(".json") && asWord.matcher(text).find()) {
              found.add(word + " in " + path);
            }
          });
    }
    return found;
  }

  /** The text of every file that a page leads to, by address, and of the page. */
  private static Map<String, String> filesOf(String page) throws Exception {
    Map<String, String> files = new TreeMap<>();
    Deque<URI> ahead = new ArrayDeque<>(List.of(URI.create(page)));
    JsonNode imports = importsOf(text(URI.create(page)));
    while (!ahead.isEmpty()) {
      URI address = ahead.remove();
      if (files.containsKey(address.getPath())) {
        continue;
      }
      String text = text(address);
      files.put(address.getPath(), text);
      references(address.getPath().equals(page) ? IN_PAGE : kindOf(address), text)
          .filter(reference -> !reference.startsWith("data:"))
          .map(reference -> mapped(reference, imports))
          .map(address::resolve)
          .filter(next -> next.getPath() != null && next.getPath().startsWith("/v/"))
          .forEach(ahead::add);
    }
    return files;
  }

  private static Pattern kindOf(URI address) {
    return address.getPath().endsWith(".css") ? IN_SHEET : IN_MODULE;
  }

  private static Stream<String> references(Pattern kind, String text) {
    return kind.matcher(text).results().map((MatchResult found) -> found.group(1)).distinct();
  }

  private static JsonNode importsOf(String page) throws Exception {
    var found = IMPORT_MAP.matcher(page);
    assertThat(found.find()).as("an import map").isTrue();
    return Json.MAPPER.readTree(found.group(1)).path("imports");
  }

  /** A name that the import map leads elsewhere, by its longest beginning there. */
  private static String mapped(String name, JsonNode imports) {
    String best = "";
    for (String beginning : (Iterable<String>) imports::fieldNames) {
      if (name.startsWith(beginning) && beginning.length() > best.length()) {
        best = beginning;
      }
    }
    return best.isEmpty() ? name : imports.path(best).asText() + name.substring(best.length());
  }

  private static String text(URI address) throws Exception {
    URI whole = URI.create("http://127.0.0.1:" + house.port()).resolve(address);
    HttpResponse<byte[]> answer =
        HTTP.send(HttpRequest.newBuilder(whole).build(), HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(address.toString()).isEqualTo(200);
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
