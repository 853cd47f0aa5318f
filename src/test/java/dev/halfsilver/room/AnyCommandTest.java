package dev.halfsilver.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AnyCommandTest {
  @Test
  void every_command_that_can_be_asked_is_tried_in_random_histories() {
    AnyCommand any =
        new AnyCommand(new SplittableRandom(1), List.of(Scene.RUTH), List.of("q"), "2026-11");
    assertThat(any.each(Command.class).stream().<Class<?>>map(Object::getClass))
        .containsExactlyElementsOf(Families.all(Command.class));
  }
}
