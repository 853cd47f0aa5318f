package dev.halfsilver.export.told;

import dev.halfsilver.room.activity.Poll;
import java.util.List;
import java.util.stream.Collectors;

record ToldPoll(Poll task, Wording words) implements Told<Poll.Choice> {
  @Override
  public String kind() {
    return words.of(
        task.most() == 1 ? "transcript.told.poll.kind" : "transcript.told.poll.several",
        "least",
        Integer.toString(task.least()),
        "most",
        Integer.toString(task.most()));
  }

  @Override
  public List<String> options() {
    return task.options();
  }

  @Override
  public List<String> answer(Poll.Choice answer) {
    String chosen =
        answer.chosen().stream().map(task.options()::get).collect(Collectors.joining(", "));
    return List.of(words.of("transcript.told.poll.answer", "what", chosen));
  }
}
