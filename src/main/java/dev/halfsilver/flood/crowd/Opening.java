package dev.halfsilver.flood.crowd;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.room.Role;
import dev.halfsilver.wire.Json;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens a room as people do: they come, are let in, and the moderator starts. */
final class Opening {
  private final Lines lines;
  private final Group group;

  Opening(Lines lines, Group group) {
    this.lines = lines;
    this.group = group;
  }

  /** Blocks until the room is live. */
  void perform() {
    Person moderator = group.people(Role.MODERATOR).findFirst().orElseThrow();
    List<Person> participants = group.people(Role.PARTICIPANT).toList();
    ask(List.of(moderator), _ -> command("lead"));
    ask(participants, Opening::join);
    for (Person participant : participants) {
      String member = participant.invitation().member();
      ask(List.of(moderator), _ -> command("admit").put("member", member));
    }
    ask(List.of(moderator), _ -> command("start"));
    ask(group.people(Role.OBSERVER).toList(), _ -> command("observe"));
  }

  private void ask(List<Person> people, Function<Person, ObjectNode> command) {
    List<CompletableFuture<@Nullable Void>> answers =
        people.stream().map(person -> lines.ask(() -> person.ask(command.apply(person)))).toList();
    answers.forEach(Gathering::await);
  }

  private static ObjectNode join(Person person) {
    return command("join")
        .put("name", "P " + person.invitation().member().substring(2, 10))
        .put("terms", person.invitation().terms());
  }

  private static ObjectNode command(String type) {
    return Json.MAPPER.createObjectNode().put("type", type);
  }
}
