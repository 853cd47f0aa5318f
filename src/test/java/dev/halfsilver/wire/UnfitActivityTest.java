package dev.halfsilver.wire;

import static dev.halfsilver.room.Scene.ANA;
import static dev.halfsilver.room.Scene.BEN;
import static dev.halfsilver.room.Scene.RUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Command;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Refusal;
import dev.halfsilver.room.Scene;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Definitions and answers that do not fit, as they come on the wire, each with its refusal. */
final class UnfitActivityTest {
  private static final String LONG = "x".repeat(281);

  static Stream<Arguments> unfitDefinitions() {
    return Stream.of(
        task("options_few", "{'kind':'poll','options':[],'least':1,'most':1}"),
        task("options_few", "{'kind':'poll','options':['A'],'least':1,'most':1}"),
        task(
            "options_many",
            "{'kind':'poll','options':%s,'least':1,'most':1}".formatted(labels(21))),
        task("options_equal", "{'kind':'poll','options':['A','A'],'least':1,'most':1}"),
        task("options_equal", "{'kind':'poll','options':['A',' A '],'least':1,'most':1}"),
        task("choices_unfit", "{'kind':'poll','options':['A','B'],'least':1,'most':3}"),
        task("choices_unfit", "{'kind':'poll','options':['A','B'],'least':2,'most':1}"),
        task("choices_unfit", "{'kind':'poll','options':['A','B'],'least':-1,'most':1}"),
        task(
            "label_too_long",
            "{'kind':'poll','options':['A','%s'],'least':1,'most':1}".formatted(LONG)),
        task("text_empty", "{'kind':'poll','options':['A',''],'least':1,'most':1}"),
        task("text_direction", "{'kind':'poll','options':['A','\\u202eB'],'least':1,'most':1}"),
        task("text_unfit", "{'kind':'poll','options':['A','B\\u0000'],'least':1,'most':1}"),
        task("scale_unfit", rating("stars", 0, 5)),
        task("scale_unfit", rating("stars", 1, 2)),
        task("scale_unfit", rating("stars", 1, 11)),
        task("scale_unfit", rating("points", 5, 5)),
        task("scale_unfit", rating("points", 7, 1)),
        task("scale_unfit", rating("points", 0, 11)),
        task("scale_unfit", rating("points", -101, -95)),
        task("scale_unfit", rating("percent", 0, 10)),
        task("stimulus_unfit", "{'kind':'dial','film':'s_pic','lowName':'','highName':''}"),
        task("stimulus_unfit", "{'kind':'dial','film':'s_none','lowName':'','highName':''}"),
        task(
            "stimulus_unfit",
            "{'kind':'picture_pins','picture':'s_film','feelings':['a'],'most':3}"),
        task("options_few", "{'kind':'picture_pins','picture':'s_pic','feelings':[],'most':3}"),
        task(
            "options_many",
            "{'kind':'picture_pins','picture':'s_pic','feelings':%s,'most':3}"
                .formatted(labels(7))),
        task(
            "choices_unfit",
            "{'kind':'picture_pins','picture':'s_pic','feelings':['a'],'most':10000}"),
        task("options_few", "{'kind':'ranking','options':['A']}"),
        task("options_many", "{'kind':'ranking','options':%s}".formatted(labels(13))),
        task("options_equal", "{'kind':'ranking','options':['A','B','A']}"),
        task("options_few", "{'kind':'card_sort','cards':['A'],'groups':[]}"),
        task("options_many", "{'kind':'card_sort','cards':%s,'groups':[]}".formatted(labels(41))),
        task("options_few", "{'kind':'card_sort','cards':['A','B'],'groups':['one']}"),
        task("options_equal", "{'kind':'card_sort','cards':['A','B'],'groups':['one','one']}"),
        task("options_few", "{'kind':'stands','statements':[]}"),
        task("options_few", "{'kind':'stands','statements':[{'text':''}]}"),
        task("options_few", "{'kind':'stands','statements':[{'text':'A','said':5}]}"),
        task("no_such_message", "{'kind':'stands','statements':[{'text':'','said':4}]}"),
        task("no_such_message", "{'kind':'stands','statements':[{'text':'','said':-1}]}"),
        task("options_equal", "{'kind':'stands','statements':[{'text':'A'},{'text':'A'}]}"),
        task("options_few", "{'kind':'text_marks','text':'A bottle.','marks':[],'most':3}"),
        task(
            "choices_unfit", "{'kind':'text_marks','text':'A bottle.','marks':['like'],'most':13}"),
        task("text_empty", "{'kind':'text_marks','text':' ','marks':['like'],'most':3}"),
        task(
            "text_too_long",
            "{'kind':'text_marks','text':'%s','marks':['like'],'most':3}"
                .formatted("x".repeat(4_001))),
        task("options_few", "{'kind':'role_play','parts':[]}"),
        task(
            "options_equal",
            "{'kind':'role_play','parts':[{'name':'A','brief':''},{'name':'A','brief':''}]}"));
  }

  static Stream<Arguments> unfitAnswers() {
    return Stream.of(
        answer("open_answer", "text_empty", "{'kind':'open_answer','texts':['']}"),
        answer("open_answer", "answer_incomplete", "{'kind':'open_answer','texts':[]}"),
        answer("open_answer", "answer_too_much", "{'kind':'open_answer','texts':['a','b']}"),
        answer(
            "open_answer",
            "text_too_long",
            "{'kind':'open_answer','texts':['%s']}".formatted("x".repeat(4_001))),
        answer("open_answer", "answer_of_other_kind", "{'kind':'poll','chosen':[0]}"),
        answer("poll", "answer_incomplete", "{'kind':'poll','chosen':[]}"),
        answer("poll", "answer_too_much", "{'kind':'poll','chosen':[0,1,2]}"),
        answer("poll", "answer_outside", "{'kind':'poll','chosen':[3]}"),
        answer("poll", "answer_outside", "{'kind':'poll','chosen':[-1]}"),
        answer("poll", "answer_twice", "{'kind':'poll','chosen':[1,1]}"),
        answer("poll", "answer_unordered", "{'kind':'poll','chosen':[1,0]}"),
        answer("rating", "answer_outside", "{'kind':'rating','value':0}"),
        answer("rating", "answer_outside", "{'kind':'rating','value':8}"),
        answer("dial", "answer_incomplete", "{'kind':'dial','points':[]}"),
        answer("dial", "answer_too_much", "{'kind':'dial','points':%s}".formatted(points(401))),
        answer("dial", "answer_outside", "{'kind':'dial','points':[{'at':0,'value':101}]}"),
        answer("dial", "answer_outside", "{'kind':'dial','points':[{'at':-1,'value':5}]}"),
        answer("dial", "answer_outside", "{'kind':'dial','points':[{'at':7200001,'value':5}]}"),
        answer(
            "dial",
            "answer_unordered",
            "{'kind':'dial','points':[{'at':5,'value':5},{'at':5,'value':6}]}"),
        answer("ranking", "answer_incomplete", "{'kind':'ranking','order':[0,1]}"),
        answer("ranking", "answer_twice", "{'kind':'ranking','order':[0,1,1]}"),
        answer("ranking", "answer_outside", "{'kind':'ranking','order':[0,1,3]}"),
        answer(
            "card_sort",
            "answer_incomplete",
            "{'kind':'card_sort','groups':[{'name':'a','cards':[0,1]}]}"),
        answer(
            "card_sort",
            "answer_twice",
            "{'kind':'card_sort','groups':[{'name':'a','cards':[0,1]},{'name':'b','cards':[1,2]}]}"),
        answer(
            "card_sort",
            "answer_twice",
            "{'kind':'card_sort','groups':[{'name':'a','cards':[0,1]},{'name':'a','cards':[2]}]}"),
        answer(
            "card_sort",
            "answer_outside",
            "{'kind':'card_sort','groups':[{'name':'a','cards':[0,1,3]}]}"),
        answer(
            "card_sort",
            "answer_too_much",
            "{'kind':'card_sort','groups':%s}".formatted(groups(11))),
        answer(
            "card_sort",
            "text_empty",
            "{'kind':'card_sort','groups':[{'name':' ','cards':[0,1,2]}]}"),
        answer(
            "card_sort",
            "comment_too_long",
            "{'kind':'card_sort','groups':[{'name':'%s','cards':[0,1,2]}]}".formatted(LONG)),
        answer("stands", "answer_incomplete", "{'kind':'stands','stands':['agree']}"),
        answer("stands", "answer_too_much", "{'kind':'stands','stands':['agree','agree','pass']}"),
        answer("text_marks", "answer_incomplete", "{'kind':'text_marks','marks':[]}"),
        answer("text_marks", "answer_outside", mark(0, 99, 0)),
        answer("text_marks", "answer_outside", mark(-1, 2, 0)),
        answer("text_marks", "answer_outside", mark(4, 4, 0)),
        answer("text_marks", "answer_outside", mark(4, 2, 0)),
        answer("text_marks", "answer_outside", mark(0, 2, 2)),
        answer("text_marks", "answer_splits", mark(0, 19, 0)),
        answer("text_marks", "answer_splits", mark(19, 22, 0)),
        answer(
            "text_marks",
            "answer_twice",
            "{'kind':'text_marks','marks':[{'from':0,'to':4,'as':0,'comment':''},{'from':3,'to':6,'as':0,'comment':''}]}"),
        answer(
            "text_marks",
            "comment_too_long",
            "{'kind':'text_marks','marks':[{'from':0,'to':4,'as':0,'comment':'%s'}]}"
                .formatted(LONG)),
        answer(
            "text_marks",
            "answer_too_much",
            "{'kind':'text_marks','marks':%s}".formatted(marks(4))),
        answer("picture_pins", "answer_incomplete", "{'kind':'picture_pins','pins':[]}"),
        answer("picture_pins", "answer_outside", pin(1_001, 0, 0)),
        answer("picture_pins", "answer_outside", pin(0, -1, 0)),
        answer("picture_pins", "answer_outside", pin(0, 0, 2)),
        answer(
            "picture_pins",
            "answer_too_much",
            "{'kind':'picture_pins','pins':%s}".formatted(pins(10_000))),
        answer(
            "picture_pins",
            "text_direction",
            "{'kind':'picture_pins','pins':[{'x':1,'y':1,'feeling':0,'comment':'a\\u202e'}]}"),
        answer("role_play", "text_empty", "{'kind':'role_play','text':''}"));
  }

  @ParameterizedTest
  @MethodSource("unfitDefinitions")
  void a_definition_that_does_not_fit_is_refused_and_opens_nothing(String code, String task) {
    Scene scene =
        Scene.live()
            .when(RUTH, command("open_own", "'definition':" + definition("Do this.", 0, task)))
            .isRefused(refusal(code));
    assertThat(scene.room().front().activities().rounds()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("unfitAnswers")
  void an_answer_that_does_not_fit_is_refused_and_changes_nothing(
      String kind, String code, String answer) {
    Scene scene = Scene.live().when(RUTH, new Activities.OpenActivity(kind)).happens();
    List<Entry> before = List.copyOf(scene.entries());
    scene
        .when(
            ANA,
            command("give_answer", "'activity':'%s','round':1,'answer':%s".formatted(kind, answer)))
        .isRefused(refusal(code));
    assertThat(scene.entries()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1, 9, 3_601})
  void a_time_that_nobody_can_answer_in_is_refused(int seconds) {
    Scene.live()
        .when(
            RUTH,
            command(
                "open_own",
                "'definition':" + definition("Quick.", seconds, "{'kind':'show_of_hands'}")))
        .isRefused(Refusal.TIME_UNFIT);
  }

  @Test
  void an_answer_to_another_activity_or_round_is_refused() {
    String answer = "'answer':{'kind':'show_of_hands','up':true}";
    Scene.live()
        .when(RUTH, new Activities.OpenActivity("show_of_hands"))
        .when(ANA, command("give_answer", "'activity':'poll','round':1," + answer))
        .isRefused(Refusal.NO_SUCH_ACTIVITY)
        .when(ANA, command("give_answer", "'activity':'show_of_hands','round':2," + answer))
        .isRefused(Refusal.NO_SUCH_ACTIVITY)
        .when(ANA, command("give_answer", "'activity':'show_of_hands','round':0," + answer))
        .isRefused(Refusal.NO_SUCH_ACTIVITY)
        .when(BEN, command("pass", "'activity':'nothing','round':1,'why':'rather_not'"))
        .isRefused(Refusal.NO_SUCH_ACTIVITY);
  }

  /** The end is an entry, so an answer comes before it or after it and never at the same time. */
  @Test
  void an_answer_at_the_moment_it_ends_counts_exactly_when_it_came_before_the_end() {
    Command hand =
        command(
            "give_answer",
            "'activity':'show_of_hands','round':1,'answer':{'kind':'show_of_hands','up':true}");
    Scene.live()
        .when(RUTH, new Activities.OpenActivity("show_of_hands"))
        .when(ANA, hand)
        .happens()
        .when(RUTH, new Activities.EndActivity("show_of_hands", 1))
        .when(BEN, hand)
        .isRefused(Refusal.ACTIVITY_OVER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'type':'give_answer','activity':'poll','round':1,'answer':{'kind':'poll'}",
        "'type':'give_answer','activity':'poll','round':1,'answer':{'kind':'pole','chosen':[0]}",
        "'type':'give_answer','activity':'poll','round':1,'answer':{'chosen':[0]}",
        "'type':'give_answer','activity':'poll','round':1,'answer':{'kind':'poll','chosen':['A']}",
        "'type':'give_answer','activity':'poll','round':1,'answer':{'kind':'poll','chosen':[0.5]}",
        "'type':'give_answer','activity':'poll','round':1,'answer':{'kind':'poll','chosen':null}",
        "'type':'give_answer','activity':'poll','round':1,'answer':{'kind':'poll','chosen':[null]}",
        "'type':'give_answer','activity':'poll','round':1,'answer':null",
        "'type':'give_answer','activity':'poll','round':'1','answer':{'kind':'poll','chosen':[0]}",
        "'type':'give_answer','activity':'poll','answer':{'kind':'poll','chosen':[0]}",
        "'type':'give_answer','activity':'poll','round':1,'author':'m','answer':{'kind':'poll','chosen':[0]}",
        "'type':'give_answer','activity':'stands','round':1,'answer':{'kind':'stands','stands':['maybe']}",
        "'type':'pass','activity':'poll','round':1,'why':'lazy'",
        "'type':'mask','activity':'poll','round':1,'masking':'sometimes'",
        "'type':'open_own','definition':{'prompt':'A','masking':'open','task':{'kind':'show_of_hands'}}",
        "'type':'open_own','definition':{'prompt':'A','masking':'open','seconds':0,'task':null}",
      })
  void what_is_no_frame_of_the_protocol_is_malformed(String fields) {
    assertThatThrownBy(() -> ClientFrames.read(json("{'id':'c0000001-0000'," + fields + "}")))
        .isInstanceOf(MalformedFrame.class);
  }

  private static Arguments task(String code, String task) {
    return Arguments.of(code, task);
  }

  private static Arguments answer(String kind, String code, String answer) {
    return Arguments.of(kind, code, answer);
  }

  private static String definition(String prompt, int seconds, String task) {
    return "{'prompt':'%s','masking':'open','seconds':%d,'task':%s}"
        .formatted(prompt, seconds, task);
  }

  private static String rating(String scale, int lowest, int highest) {
    return "{'kind':'rating','scale':'%s','lowest':%d,'highest':%d,'lowName':'','highName':''}"
        .formatted(scale, lowest, highest);
  }

  private static String mark(int from, int to, int as) {
    return "{'kind':'text_marks','marks':[{'from':%d,'to':%d,'as':%d,'comment':''}]}"
        .formatted(from, to, as);
  }

  private static String pin(int x, int y, int feeling) {
    return "{'kind':'picture_pins','pins':[{'x':%d,'y':%d,'feeling':%d,'comment':''}]}"
        .formatted(x, y, feeling);
  }

  private static String labels(int count) {
    return list(count, "'label %1$d'");
  }

  private static String points(int count) {
    return list(count, "{'at':%1$d,'value':5}");
  }

  private static String pins(int count) {
    return list(count, "{'x':1,'y':1,'feeling':0,'comment':''}");
  }

  private static String groups(int count) {
    return list(count, "{'name':'g %1$d','cards':[]}");
  }

  private static String marks(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "{'from':%d,'to':%d,'as':0,'comment':''}".formatted(2 * i, 2 * i + 1))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String list(int count, String each) {
    return IntStream.range(0, count)
        .mapToObj(each::formatted)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static Command command(String type, String fields) {
    try {
      String frame = json("{'type':'%s','id':'c0000001-0000',%s}".formatted(type, fields));
      return ((ClientFrame.Ask) ClientFrames.read(frame)).command();
    } catch (MalformedFrame e) {
      throw new AssertionError(fields, e);
    }
  }

  private static String json(String quoted) {
    return quoted.replace('\'', '"');
  }

  private static Refusal refusal(String code) {
    return Refusal.valueOf(code.toUpperCase(Locale.ROOT));
  }
}
