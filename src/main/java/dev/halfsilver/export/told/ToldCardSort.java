package dev.halfsilver.export.told;

import dev.halfsilver.room.activity.CardSort;
import java.util.List;
import java.util.stream.Collectors;

record ToldCardSort(CardSort task, Wording words) implements Told<CardSort.Groups> {
  @Override
  public String kind() {
    return words.of(
        task.groups().isEmpty()
            ? "transcript.told.card_sort.open"
            : "transcript.told.card_sort.closed");
  }

  @Override
  public List<String> options() {
    return task.labels().toList();
  }

  @Override
  public List<String> answer(CardSort.Groups answer) {
    return answer.groups().stream()
        .map(
            group ->
                words.of(
                    "transcript.told.card_sort.group", "name", group.name(), "cards", cards(group)))
        .toList();
  }

  private String cards(CardSort.Group group) {
    return group.cards().isEmpty()
        ? "–"
        : group.cards().stream().map(task.cards()::get).collect(Collectors.joining(", "));
  }
}
