package dev.halfsilver.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What came of activities, counted once more from a transcript's lines alone, by docs/activities.md
 * and by nothing of the program. Numbers are doubles throughout, so that 1 and 1.0 are the same.
 */
final class Recount {
  private static final int MOMENTS = 60;

  private final String answering;
  private final Map<String, Round> rounds = new LinkedHashMap<>();

  /**
   * Counts answers.
   *
   * @param answering the type of the events that hold them
   */
  Recount(String answering) {
    this.answering = answering;
  }

  /** One round of an activity, and what each member did in it. */
  private static final class Round {
    private final JsonNode task;
    private final Map<String, Response> responses = new LinkedHashMap<>();

    private Round(JsonNode task) {
      this.task = task;
    }

    private List<Response> answering() {
      return responses.values().stream().filter(each -> each.last.isPresent()).toList();
    }

    private List<JsonNode> answers() {
      return answering().stream().map(each -> each.last.orElseThrow()).toList();
    }
  }

  /** What one member did. */
  private static final class Response {
    private Optional<JsonNode> first = Optional.empty();
    private Optional<JsonNode> last = Optional.empty();
    private boolean passes;
  }

  /** Reads an entry's line. */
  void read(JsonNode line) {
    JsonNode event = line.get("event");
    String type = event.get("type").textValue();
    if (type.equals("opened")) {
      rounds.put(key(event), new Round(event.at("/definition/task")));
    } else if (type.equals(answering)) {
      Response response = response(line);
      response.first = response.first.or(() -> Optional.of(event.get("answer")));
      response.last = Optional.of(event.get("answer"));
      response.passes = false;
    } else if (type.equals("passed")) {
      Response response = response(line);
      response.last = Optional.empty();
      response.passes = true;
    }
  }

  private Response response(JsonNode line) {
    Round round = rounds.get(key(line.get("event")));
    return round.responses.computeIfAbsent(line.get("author").textValue(), _ -> new Response());
  }

  /** The names of all rounds, in the order in which they were opened. */
  List<String> rounds() {
    return List.copyOf(rounds.keySet());
  }

  /** Which round an event or a result is of. */
  static String key(JsonNode of) {
    return of.get("activity").textValue() + "/" + of.get("round").intValue();
  }

  /** How often somebody's answer is not the first that they gave. */
  long changes() {
    return rounds.values().stream()
        .flatMap(round -> round.answering().stream())
        .filter(response -> !response.first.equals(response.last))
        .count();
  }

  long passes() {
    return rounds.values().stream().mapToLong(Recount::passed).sum();
  }

  private static long passed(Round round) {
    return round.responses.values().stream().filter(response -> response.passes).count();
  }

  /** What the tally of a round must be. */
  Map<String, Object> tally(String key) {
    Round round = rounds.get(key);
    return Map.of(
        "answered",
        (double) round.answers().size(),
        "passed",
        (double) passed(round),
        "figures",
        figures(round.task, round.answers()),
        "facts",
        facts(key, round));
  }

  private List<Map<String, Object>> facts(String key, Round round) {
    String kind = round.task.get("kind").textValue();
    Map<String, Double> facts = new LinkedHashMap<>();
    if (kind.equals("rating") && !round.answers().isEmpty()) {
      List<Integer> values =
          round.answers().stream().map(a -> a.get("value").intValue()).sorted().toList();
      int n = values.size();
      facts.put("median", (values.get((n - 1) / 2) + values.get(n / 2)) / 2.0);
      facts.put("mean", (double) values.stream().mapToInt(v -> v).sum() / n);
    }
    double changed =
        round.answering().stream()
            .filter(r -> !r.first.orElseThrow().equals(r.last.orElseThrow()))
            .count();
    facts.put("changed", changed);
    List<Integer> moves = movesSinceTheRoundBefore(key, kind);
    if (!moves.isEmpty()) {
      facts.put("moved", count(moves, move -> move != 0));
      facts.put("moved_up", count(moves, move -> move == 1));
      facts.put("moved_down", count(moves, move -> move == -1));
      facts.put("stayed", count(moves, move -> move == 0));
    }
    return facts.entrySet().stream()
        .map(fact -> Map.<String, Object>of("name", fact.getKey(), "value", fact.getValue()))
        .toList();
  }

  /** Of each who answered both: 0 the same, 1 up, -1 down, 2 other. */
  private List<Integer> movesSinceTheRoundBefore(String key, String kind) {
    int slash = key.lastIndexOf('/');
    int number = Integer.parseInt(key.substring(slash + 1));
    Round before = rounds.get(key.substring(0, slash + 1) + (number - 1));
    List<Integer> moves = new ArrayList<>();
    if (before != null) {
      rounds
          .get(key)
          .responses
          .forEach(
              (member, now) -> {
                Response then = before.responses.get(member);
                if (now.last.isPresent() && then != null && then.last.isPresent()) {
                  moves.add(move(kind, then.last.get(), now.last.get()));
                }
              });
    }
    return moves;
  }

  private static int move(String kind, JsonNode then, JsonNode now) {
    if (then.equals(now)) {
      return 0;
    }
    return switch (kind) {
      case "rating" -> now.get("value").intValue() > then.get("value").intValue() ? 1 : -1;
      case "show_of_hands" -> now.get("up").booleanValue() ? 1 : -1;
      default -> 2;
    };
  }

  private static double count(List<Integer> all, IntPredicate which) {
    return all.stream().mapToInt(each -> each).filter(which).count();
  }

  private static List<Map<String, Object>> figures(JsonNode task, List<JsonNode> answers) {
    return switch (task.get("kind").textValue()) {
      case "open_answer", "role_play" -> List.of();
      case "poll" ->
          List.of(
              bars(
                  "people",
                  texts(task.get("options")),
                  "",
                  option -> holding(answers, "/chosen", option)));
      case "rating" -> List.of(rated(task, answers));
      case "dial" -> List.of(dialled(task, answers));
      case "ranking" ->
          List.of(
              bars(
                  "mean_rank",
                  texts(task.get("options")),
                  "",
                  option -> meanRank(answers, option)));
      case "card_sort" -> sorted(task, answers);
      case "stands" -> List.of(stood(task, answers));
      case "show_of_hands" ->
          List.of(
              bars(
                  "people",
                  List.of("up", "down"),
                  "",
                  i ->
                      answers.stream()
                          .filter(a -> a.get("up").booleanValue() == (i == 0))
                          .count()));
      case "text_marks" -> List.of(marked(task, answers));
      case "picture_pins" -> List.of(pinned(task, answers));
      default -> throw new AssertionError("say here what answers to " + task + " come to");
    };
  }

  private static Map<String, Object> bars(
      String measure, List<String> labels, String series, IntToDoubleFunction value) {
    return bars(measure, labels, List.of(series(series, labels.size(), value)));
  }

  private static Map<String, Object> bars(
      String measure, List<String> labels, List<Map<String, Object>> series) {
    return Map.of("shape", "bars", "measure", measure, "labels", labels, "series", series);
  }

  private static Map<String, Object> series(String name, int size, IntToDoubleFunction value) {
    return Map.of(
        "name", name, "values", IntStream.range(0, size).mapToDouble(value).boxed().toList());
  }

  private static double holding(List<JsonNode> answers, String pointer, int number) {
    return answers.stream().filter(answer -> numbers(answer.at(pointer)).contains(number)).count();
  }

  private static double meanRank(List<JsonNode> answers, int option) {
    int sum =
        answers.stream().mapToInt(answer -> 1 + numbers(answer.get("order")).indexOf(option)).sum();
    return answers.isEmpty() ? 0 : (double) sum / answers.size();
  }

  private static Map<String, Object> rated(JsonNode task, List<JsonNode> answers) {
    TreeMap<Integer, String> parts = new TreeMap<>();
    if (task.get("scale").textValue().equals("percent")) {
      for (int from = 0; from < 90; from += 10) {
        parts.put(from, from + "–" + (from + 9));
      }
      parts.put(90, "90–100");
    } else {
      for (int value = task.get("lowest").intValue();
          value <= task.get("highest").intValue();
          value++) {
        parts.put(value, String.valueOf(value));
      }
    }
    List<String> labels = List.copyOf(parts.values());
    List<String> given =
        answers.stream().map(a -> parts.floorEntry(a.get("value").intValue()).getValue()).toList();
    return bars(
        "people",
        labels,
        "",
        i -> given.stream().filter(label -> label.equals(labels.get(i))).count());
  }

  private static Map<String, Object> dialled(JsonNode task, List<JsonNode> answers) {
    List<TreeMap<Integer, Integer>> courses = new ArrayList<>();
    for (JsonNode answer : answers) {
      TreeMap<Integer, Integer> course = new TreeMap<>();
      answer
          .get("points")
          .forEach(p -> course.put(p.get("at").intValue(), p.get("value").intValue()));
      courses.add(course);
    }
    int end = courses.stream().mapToInt(TreeMap::lastKey).max().orElse(0);
    List<Map<String, Object>> moments = new ArrayList<>();
    for (int at = 0; at <= end; at += Math.max(1, end / MOMENTS)) {
      int now = at;
      List<Integer> values =
          courses.stream()
              .map(course -> course.floorEntry(now))
              .filter(Objects::nonNull)
              .map(Map.Entry::getValue)
              .sorted()
              .toList();
      if (!values.isEmpty()) {
        double sum = values.stream().mapToInt(v -> v).sum();
        moments.add(
            Map.of(
                "at",
                (double) at,
                "mean",
                sum / values.size(),
                "lowest",
                (double) values.getFirst(),
                "highest",
                (double) values.getLast()));
      }
    }
    return Map.of(
        "shape",
        "curve",
        "lowName",
        task.get("lowName").textValue(),
        "highName",
        task.get("highName").textValue(),
        "moments",
        moments);
  }

  private static List<Map<String, Object>> sorted(JsonNode task, List<JsonNode> answers) {
    List<String> cards = texts(task.get("cards"));
    List<List<Double>> together = new ArrayList<>();
    for (int row = 0; row < cards.size(); row++) {
      List<Double> values = new ArrayList<>();
      for (int column = 0; column < cards.size(); column++) {
        double count = 0;
        for (JsonNode answer : answers) {
          count += groupOf(answer, row) == groupOf(answer, column) ? 1 : 0;
        }
        values.add(count);
      }
      together.add(values);
    }
    Map<String, Object> matrix = Map.of("shape", "matrix", "labels", cards, "values", together);
    List<String> groups = texts(task.get("groups"));
    if (groups.isEmpty()) {
      return List.of(matrix);
    }
    List<Map<String, Object>> series = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      int group = i;
      series.add(
          series(
              groups.get(i),
              cards.size(),
              card -> answers.stream().filter(a -> groupOf(a, card) == group).count()));
    }
    return List.of(matrix, bars("people", cards, series));
  }

  private static int groupOf(JsonNode answer, int card) {
    JsonNode groups = answer.get("groups");
    return IntStream.range(0, groups.size())
        .filter(i -> numbers(groups.get(i).get("cards")).contains(card))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> stood(JsonNode task, List<JsonNode> answers) {
    List<String> labels = new ArrayList<>();
    for (JsonNode statement : task.get("statements")) {
      labels.add(
          statement.has("said")
              ? "#" + statement.get("said").longValue()
              : statement.get("text").textValue());
    }
    List<Map<String, Object>> series =
        Stream.of("agree", "disagree", "pass")
            .map(
                stand ->
                    series(
                        stand,
                        labels.size(),
                        i ->
                            answers.stream()
                                .filter(a -> a.get("stands").get(i).textValue().equals(stand))
                                .count()))
            .toList();
    return bars("people", labels, series);
  }

  /** Unit by unit of the text: neighbours are one run unless somebody's mark ends between them. */
  private static Map<String, Object> marked(JsonNode task, List<JsonNode> answers) {
    List<JsonNode> marks = new ArrayList<>();
    answers.forEach(answer -> answer.get("marks").forEach(marks::add));
    TreeSet<Integer> edges = new TreeSet<>();
    marks.forEach(mark -> edges.addAll(List.of(from(mark), mark.get("to").intValue())));
    List<Map<String, Object>> runs = new ArrayList<>();
    int length = task.get("text").textValue().length();
    int start = 0;
    for (int unit = 0; unit < length; unit++) {
      int at = unit;
      List<JsonNode> here =
          marks.stream().filter(m -> from(m) <= at && at < m.get("to").intValue()).toList();
      start = edges.contains(at) ? at : start;
      if (!here.isEmpty() && edges.contains(at + 1)) {
        List<Double> people =
            IntStream.range(0, task.get("marks").size())
                .mapToObj(as -> (double) here.stream().filter(m -> is(m, as)).count())
                .toList();
        runs.add(Map.of("from", (double) start, "to", at + 1.0, "people", people));
      }
    }
    return Map.of(
        "shape",
        "shades",
        "text",
        task.get("text").textValue(),
        "marks",
        texts(task.get("marks")),
        "runs",
        runs);
  }

  private static int from(JsonNode mark) {
    return mark.get("from").intValue();
  }

  private static boolean is(JsonNode mark, int as) {
    return mark.get("as").intValue() == as;
  }

  private static Map<String, Object> pinned(JsonNode task, List<JsonNode> answers) {
    List<Map<String, Object>> spots = new ArrayList<>();
    for (JsonNode answer : answers) {
      for (JsonNode pin : answer.get("pins")) {
        spots.add(
            Map.of(
                "x",
                pin.get("x").doubleValue(),
                "y",
                pin.get("y").doubleValue(),
                "feeling",
                pin.get("feeling").doubleValue()));
      }
    }
    return Map.of(
        "shape",
        "spots",
        "stimulus",
        task.get("picture").textValue(),
        "feelings",
        texts(task.get("feelings")),
        "spots",
        spots);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.textValue()));
    return texts;
  }

  private static List<Integer> numbers(JsonNode array) {
    List<Integer> numbers = new ArrayList<>();
    array.forEach(each -> numbers.add(each.intValue()));
    return numbers;
  }
}
