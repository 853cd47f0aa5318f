package dev.halfsilver.live;

import dev.halfsilver.room.BackCommand;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Command;
import dev.halfsilver.room.FrontCommand;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What happens in a room, in batches that are written together; all random, from a seed. It begins
 * with people coming in, so that most of what follows is possible, and goes on without sense.
 */
record History(List<List<Step>> batches) {
  static History random(long seed, int steps) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Step> all = new ArrayList<>(opening(random));
    for (int i = 0; i < steps; i++) {
      all.add(step(random, i));
    }
    List<List<Step>> batches = new ArrayList<>();
    for (int from = 0; from < all.size(); ) {
      int to = Math.min(all.size(), from + 1 + random.nextInt(4));
      batches.add(List.copyOf(all.subList(from, to)));
      from = to;
    }
    return new History(batches);
  }

  /** The same without anything that happens behind the mirror. */
  History inFrontOnly() {
    return new History(
        batches.stream()
            .map(batch -> batch.stream().filter(step -> !step.isBehindTheMirror()).toList())
            .toList());
  }

  private static List<Step> opening(SplittableRandom random) {
    List<Step> opening = new ArrayList<>();
    opening.add(new Step.Come(Group.RUTH, false));
    opening.add(new Step.Ask(Group.RUTH, "lead-ruth", new FrontCommand.Lead()));
    for (Member observer : Group.OBSERVERS) {
      if (random.nextBoolean()) {
        opening.add(new Step.Come(observer, false));
        opening.add(
            new Step.Ask(observer, "observe-" + observer.name(), new BackCommand.Observe()));
      }
    }
    for (Member participant : Group.PARTICIPANTS) {
      opening.add(new Step.Come(participant, false));
      if (random.nextInt(10) > 0) {
        opening.add(
            new Step.Ask(
                participant,
                "join-" + participant.name() + "-1",
                new FrontCommand.Join(participant.name(), Group.TERMS)));
        opening.add(
            new Step.Ask(
                Group.RUTH,
                "admit-" + participant.name(),
                new FrontCommand.Admit(participant.id())));
      }
    }
    opening.add(new Step.Ask(Group.RUTH, "start-it", new FrontCommand.Start()));
    return opening;
  }

  private static Step step(SplittableRandom random, int number) {
    Member by = random.nextInt(4) == 0 ? Group.RUTH : one(random, Group.ALL);
    return switch (random.nextInt(12)) {
      case 0 -> new Step.Come(by, random.nextBoolean());
      case 1 -> new Step.Go(by);
      case 2 -> new Step.Write(by, channel(random), random.nextBoolean());
      default -> ask(random, number, by);
    };
  }

  /** Ids used in front of the mirror are never used behind it: that would be the client's fault. */
  private static Step.Ask ask(SplittableRandom random, int number, Member by) {
    Command command = command(random, by);
    String side = command instanceof BackCommand ? "behind-" : "command-";
    return new Step.Ask(by, side + id(random, number), command);
  }

  /** Mostly a new id, now and then one that was used before. */
  private static int id(SplittableRandom random, int number) {
    return random.nextInt(8) == 0 ? random.nextInt(number + 1) : number;
  }

  private static Command command(SplittableRandom random, Member by) {
    MemberId other = one(random, Group.ALL).id();
    String text = "words " + random.nextInt(100);
    return switch (by.role()) {
      case OBSERVER -> behind(random, other, text);
      case PARTICIPANT ->
          switch (random.nextInt(9)) {
            case 0 -> new FrontCommand.Join(name(random, by), Group.TERMS);
            case 1 -> new FrontCommand.Leave();
            case 2 -> new FrontCommand.Tell(by.id(), text);
            case 3 -> new FrontCommand.Retract(channel(random), 1 + random.nextInt(9));
            case 4 -> behind(random, other, text);
            default -> new FrontCommand.Say(text);
          };
      case MODERATOR, HOST -> leading(random, other, text);
    };
  }

  private static Command leading(SplittableRandom random, MemberId other, String text) {
    return switch (random.nextInt(20)) {
      case 0, 1 -> new FrontCommand.Admit(other);
      case 2 -> new FrontCommand.Remove(other);
      case 3 -> new FrontCommand.Mute(other);
      case 4 -> new FrontCommand.Unmute(other);
      case 5 -> new FrontCommand.Pause();
      case 6, 7 -> new FrontCommand.Resume();
      case 8 -> new FrontCommand.Ask(random.nextBoolean() ? "hello" : "why");
      case 9 -> new FrontCommand.Show("see");
      case 10 -> new FrontCommand.TakeDown();
      case 11 -> new FrontCommand.Tell(other, text);
      case 12 -> new FrontCommand.Retract(channel(random), 1 + random.nextInt(9));
      case 13, 14 -> new FrontCommand.Say(text);
      case 15 -> new FrontCommand.Start();
      case 16 -> random.nextInt(10) == 0 ? new FrontCommand.Close() : new FrontCommand.Lead();
      default -> behind(random, other, text);
    };
  }

  private static Command behind(SplittableRandom random, MemberId other, String text) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> new BackCommand.Observe();
      case 3 -> new BackCommand.Depart();
      case 4 -> new BackCommand.Dismiss(other);
      case 5 -> new BackCommand.Note(text);
      default -> new BackCommand.Remark(text);
    };
  }

  /** A participant's own name, or somebody else's, to see whose names are taken. */
  private static String name(SplittableRandom random, Member by) {
    return random.nextBoolean() ? by.name() : one(random, Group.ALL).name();
  }

  private static Channel channel(SplittableRandom random) {
    return switch (random.nextInt(5)) {
      case 0 -> Channel.backroom();
      case 1 -> Channel.desk();
      case 2 -> new Channel.Aside(one(random, Group.PARTICIPANTS).id());
      case 3 -> new Channel.Notes(one(random, Group.ALL).id());
      default -> Channel.floor();
    };
  }

  private static <T> T one(SplittableRandom random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
