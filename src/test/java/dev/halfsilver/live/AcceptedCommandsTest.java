package dev.halfsilver.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.Channel;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Place;
import dev.halfsilver.store.CommandRef;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AcceptedCommandsTest {
  private final AcceptedCommands commands = new AcceptedCommands(new SplittableRandom(1));

  private record Key(MemberId author, String id) {}

  @Test
  void every_command_of_everybody_gets_its_own_first_answer_and_those_never_accepted_get_none() {
    SplittableRandom random = new SplittableRandom(2);
    Map<Key, Place> accepted = new HashMap<>();
    for (int i = 0; i < 100_000; i++) {
      Key key = new Key(member(random.nextInt(40)), "command-" + random.nextInt(5_000));
      CommandRef command = new CommandRef(key.id(), "print of " + key);
      if (random.nextInt(10) == 0) {
        commands.forget(key.author(), command);
        accepted.remove(key);
      } else {
        Channel channel = random.nextBoolean() ? Channel.floor() : new Channel.Aside(key.author());
        commands.remember(key.author(), command, new Place(channel, i + 1));
        accepted.putIfAbsent(key, new Place(channel, i + 1));
      }
    }
    for (int member = 0; member < 40; member++) {
      for (int id = 0; id < 5_000; id++) {
        Key key = new Key(member(member), "command-" + id);
        CommandRef command = new CommandRef(key.id(), "print of " + key);
        Place place = accepted.get(key);
        if (place == null) {
          assertThat(commands.to(key.author(), command)).isEmpty();
        } else {
          assertThat(commands.to(key.author(), command))
              .contains(new AcceptedCommands.Answer(true, place));
        }
      }
    }
  }

  @Test
  void the_same_id_with_other_content_is_known_to_be_another_command() {
    commands.remember(member(1), new CommandRef("command-1", "a"), new Place(Channel.floor(), 1));
    assertThat(commands.to(member(1), new CommandRef("command-1", "b")))
        .contains(new AcceptedCommands.Answer(false, new Place(Channel.floor(), 1)));
    assertThat(commands.to(member(2), new CommandRef("command-1", "a"))).isEmpty();
  }

  private static MemberId member(int number) {
    return new MemberId("m_member" + number);
  }
}
