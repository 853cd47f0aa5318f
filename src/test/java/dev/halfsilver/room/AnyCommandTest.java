package dev.halfsilver.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnyCommandTest {
  @Test
  void every_command_that_can_be_asked_is_tried_in_random_histories() {
    assertThat(AnyCommand.types()).hasSameElementsAs(typesOf(Command.class));
  }

  private static Iterable<Class<? extends Command>> typesOf(Class<Command> family) {
    return Families.all(family).stream()
        .<Class<? extends Command>>map(type -> type.asSubclass(family))
        .toList();
  }
}
