package dev.halfsilver.cli;

import static dev.halfsilver.cli.WrongInputTest.plus;
import static dev.halfsilver.cli.WrongInputTest.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.TestCommandLine;
import dev.halfsilver.web.TestFacility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A guide, terms or people that do not fit are answered with the place and what would be right. */
final class WrongGuideTest {
  @TempDir private Path folder;
  private String data;
  private String guide;

  @BeforeEach
  void writeGuide() throws IOException {
    data = folder.resolve("data").toString();
    guide = file("guide.json", "{}");
  }

  @Test
  void a_guide_that_does_not_fit_is_named_with_its_place() throws IOException {
    newSession(Failure.NOT_FOUND, "there is no", folder.resolve("none.yaml").toString());
    newSession(Failure.NOT_FOUND, "cannot be read", folder.toString());
    newSession(Failure.FAILED, "line 2", file("a.yaml", "title: A\n  topic: B\n"));
    newSession(Failure.FAILED, "line 2", file("b.yaml", "title: A\ntitle: B\n"));
    newSession(Failure.FAILED, "line 1", file("c.json", "{\"title\": \"A\""));
    newSession(Failure.FAILED, "object", file("d.yaml", ""));
    newSession(Failure.FAILED, "title", file("e.yaml", "topic: A\n"));
    Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xE9});
    newSession(Failure.FAILED, "UTF-8", latin.toString());
  }

  @Test
  void everything_that_is_wrong_in_a_guide_or_terms_is_told_at_once_with_its_line()
      throws IOException {
    guide =
        file(
            "guide.yaml",
            textGuide()
                .replace("format: focus-group", "format: crowd")
                .replace("title: Talk", "titel: Talk")
                .replace("question: What", "minutes: soon\n        question: What"));
    String[] all = plus(people(), "--participants", "1", "--observers", "0", "--data", data);
    assertThat(TestCommandLine.run(all).err())
        .isEqualTo(
            """
            The guide does not fit:
              line 3, column 1: format: the format must be in-depth-interview, dyad, triad, mini-group or focus-group.
              line 6, column 5: sections[0].title: is missing.
              line 10, column 9: sections[0].items[0].minutes: should be a whole number.
              line 7, column 5: sections[0].titel: is not a field that is known here.
            """);
    guide = file("guide.yaml", textGuide());
    String terms = file("terms.yaml", "version: 2026\ntext: A\nobserversReadAsides: yes please\n");
    assertThat(TestCommandLine.run(plus(all, "--terms", terms)).err())
        .isEqualTo(
            """
            The terms file does not fit:
              line 1, column 1: version: should be text; put it in quotes.
              line 3, column 1: observersReadAsides: should be true or false.
            """);
  }

  @Test
  void what_is_no_yaml_is_told_in_words_that_say_what_to_type() throws IOException {
    String words = "What comes to mind first?";
    newSession(
        Failure.FAILED,
        "line 10, column 28: a colon in the middle of a text ends a field’s name; put the whole"
            + " text in double quotes, such as question: \"Be honest: why?\".",
        file("a.yaml", textGuide().replace(words, "Be honest: why?")));
    newSession(
        Failure.FAILED,
        "line 2, column 1: there is a tab; indent with spaces.",
        file("b.yaml", "title:\n\ttopic: B\n"));
    newSession(
        Failure.FAILED,
        "a quotation mark is opened and not closed",
        file("c.yaml", textGuide().replace(words, "\"What?")));
    newSession(
        Failure.FAILED,
        "cannot begin with this sign; put the whole text in double quotes.",
        file("d.yaml", textGuide().replace(words, "@home?")));
    newSession(
        Failure.FAILED,
        "the indentation does not fit",
        file("e.yaml", textGuide().replace(words, "\"What\" comes first?")));
    newSession(
        Failure.FAILED,
        "line 2, column 6: “title” is there twice.",
        file("f.yaml", "title: A\ntitle: B\n"));
  }

  @Test
  void a_stimulus_that_is_not_there_or_not_what_it_says() throws IOException {
    String picture = TestFacility.GUIDE.replaceFirst("\"data\":\"[^\"]*\"", "\"file\":\"b.png\"");
    String named = file("picture.json", picture);
    newSession(Failure.NOT_FOUND, "there is no " + folder.resolve("b.png"), named);
    String _ = file("b.png", "no picture");
    newSession(Failure.FAILED, "bottle", named);
  }

  @Test
  void terms_that_do_not_fit() throws IOException {
    guide =
        file(
            "guide.json",
            TestFacility.GUIDE.replaceFirst(",\"data\":\"[^\"]*\"", ",\"file\":\"b.png\""));
    terms(Failure.NOT_FOUND, "there is no", folder.resolve("none.yaml").toString());
    terms(
        Failure.FAILED,
        "line 3, column 1: observersReadAsides: should be true or false",
        file("t1.yaml", "version: \"1\"\ntext: A\nobserversReadAsides: maybe\n"));
    terms(
        Failure.FAILED,
        "line 2, column 1: this is neither YAML nor JSON here",
        file("t2.yaml", "version: [\n"));
  }

  @Test
  void numbers_of_people_that_no_session_has() throws IOException {
    guide = file("guide.yaml", textGuide());
    String[] people = {"session", "new", "--guide", guide, "--data", data};
    says(Failure.USAGE, "1 to 24", plus(people, "--participants", "0", "--observers", "0"));
    says(Failure.USAGE, "1 to 24", plus(people, "--participants", "30", "--observers", "0"));
    says(
        Failure.USAGE,
        "1 to 5 moder",
        plus(people, "--participants", "30", "--observers", "0", "--moderators", "6"));
    says(Failure.USAGE, "observers", plus(people, "--participants", "1", "--observers", "-1"));
  }

  @Test
  void people_who_are_neither_counted_nor_named_or_both_in_a_way_that_does_not_agree()
      throws IOException {
    guide = file("guide.yaml", textGuide());
    String[] all = {"session", "new", "--guide", guide, "--data", data};
    says(Failure.USAGE, "--people FILE", all);
    says(Failure.USAGE, "--observers", plus(all, "--participants", "3"));
    String[] named = plus(all, "--people", file("p.csv", "role,name\nparticipant,Ana\n"));
    says(Failure.USAGE, "1 to 24", plus(named, "--participants", "0"));
    String two = file("two.csv", "role,name\nparticipant,Ana\nparticipant,Ben\n");
    says(
        Failure.USAGE,
        "the list names 2 participants, and 1 were asked for: say 2",
        plus(all, "--people", two, "--participants", "1"));
    String watched = file("watched.csv", "role,name\nobserver,Ana\n");
    says(Failure.USAGE, "1 to 24 participants", plus(all, "--people", watched));
    String none = folder.resolve("none.csv").toString();
    says(Failure.NOT_FOUND, "there is no " + none, plus(all, "--people", none));
    String[] far = {"--url", "http://localhost:1", "--key", "k", "--public-url", "http://a"};
    String[] counted = plus(people(), "--participants", "1", "--observers", "0");
    says(Failure.USAGE, "knows its own", plus(counted, far));
    assertThat(Path.of(data)).doesNotExist();
  }

  private void newSession(int exitCode, String part, String file) {
    guide = file;
    says(exitCode, part, plus(people(), "--participants", "1", "--observers", "0", "--data", data));
  }

  private void terms(int exitCode, String part, String file) {
    String[] all = plus(people(), "--participants", "1", "--observers", "0", "--data", data);
    says(exitCode, part, plus(all, "--terms", file));
  }

  private String[] people() {
    return new String[] {"session", "new", "--guide", guide};
  }

  private static String textGuide() {
    return """
    title: Refill study
    topic: A new way to refill
    format: focus-group
    plannedMinutes: 60
    sections:
      - id: talk
        title: Talk
        items:
          - id: first
            question: What comes to mind first?
    """;
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
