package dev.halfsilver.export.told;

import dev.halfsilver.room.activity.RolePlay;
import java.util.List;

record ToldRolePlay(RolePlay task, Wording words) implements Told<RolePlay.SteppingOut> {
  @Override
  public String kind() {
    return words.of("transcript.told.role_play.kind");
  }

  @Override
  public List<String> options() {
    return task.labels().toList();
  }

  @Override
  public List<String> answer(RolePlay.SteppingOut answer) {
    return List.of(words.of("transcript.told.role_play.answer", "text", answer.text()));
  }
}
