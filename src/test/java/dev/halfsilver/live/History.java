package dev.halfsilver.live;

import dev.halfsilver.room.Activities;
import dev.halfsilver.room.AnyCommand;
import dev.halfsilver.room.BackCommand;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Command;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.FrontCommand;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.Observers;
import dev.halfsilver.room.activity.ActivityExamples;
import dev.halfsilver.room.activity.Passing;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * What happens in a room, in batches that are written together; all random, from a seed. It begins
 * with people coming in, so that most of what follows is possible, and goes on without sense.
 */
record History(List<List<Step>> batches) {
  static History random(long seed, int steps) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Step> all = new ArrayList<>(opening(random));
    // Of all activities two, so that answers often meet what is open.
    List<String> kinds = List.copyOf(new TreeSet<>(ActivityExamples.TASKS.keySet()));
    List<String> doings = List.of(one(random, kinds), one(random, kinds));
    for (int i = 0; i < steps; i++) {
      all.add(step(random, i, doings));
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
    opening.add(new Step.Ask(Group.RUTH, "lead-ruth", new Door.Lead()));
    for (Member observer : Group.OBSERVERS) {
      if (random.nextBoolean()) {
        opening.add(new Step.Come(observer, false));
        opening.add(new Step.Ask(observer, "observe-" + observer.name(), new Observers.Observe()));
      }
    }
    for (Member participant : Group.PARTICIPANTS) {
      opening.add(new Step.Come(participant, false));
      if (random.nextInt(10) > 0) {
        opening.addAll(entering(participant));
      }
    }
    opening.add(new Step.Ask(Group.RUTH, "start-it", new Control.Start()));
    return opening;
  }

  /** A participant joins and is let in. */
  static List<Step> entering(Member participant) {
    return List.of(
        new Step.Ask(
            participant,
            "join-" + participant.name() + "-1",
            new Door.Join(participant.name(), Group.TERMS)),
        new Step.Ask(Group.RUTH, "admit-" + participant.name(), new Door.Admit(participant.id())));
  }

  private static Step step(SplittableRandom random, int number, List<String> doings) {
    Member by = random.nextInt(4) == 0 ? Group.RUTH : one(random, Group.ALL);
    return switch (random.nextInt(12)) {
      case 0 -> new Step.Come(by, random.nextBoolean());
      case 1 -> new Step.Go(by);
      case 2 -> new Step.Write(by, channel(random), random.nextBoolean());
      default -> ask(random, number, by, doings);
    };
  }

  /** Ids used in front of the mirror are never used behind it: that would be the client's fault. */
  private static Step.Ask ask(SplittableRandom random, int number, Member by, List<String> doings) {
    Command command = command(random, by, doings);
    String side = command instanceof BackCommand ? "behind-" : "command-";
    return new Step.Ask(by, side + id(random, number), command);
  }

  /** Mostly a new id, now and then one that was used before. */
  private static int id(SplittableRandom random, int number) {
    return random.nextInt(8) == 0 ? random.nextInt(number + 1) : number;
  }

  /**
   * Mostly what people of that role do all the time, so that a history gets somewhere; and as often
   * as not anything at all, whether or not they may.
   */
  private static Command command(SplittableRandom random, Member by, List<String> doings) {
    List<String> items = new ArrayList<>(List.of("hello", "why", "see", "first-after_own"));
    items.addAll(doings);
    AnyCommand any = new AnyCommand(random, Group.ALL, items, Group.TERMS);
    return switch (by.role()) {
      case OBSERVER -> random.nextInt(8) == 0 ? any.of(Command.class) : behind(any);
      case PARTICIPANT ->
          switch (random.nextInt(11)) {
            case 9 -> any.fittingAnswer(one(random, doings));
            case 10 -> new Activities.Pass(one(random, doings), 1, Passing.RATHER_NOT);
            case 0 -> new Door.Join(by.name(), Group.TERMS);
            case 1 -> any.tell(by.id());
            case 2 -> any.of(BackCommand.class);
            case 3, 4 -> withoutClosing(any, any.of(FrontCommand.class));
            default -> any.say();
          };
      case MODERATOR, HOST ->
          switch (random.nextInt(10)) {
            case 9 -> new Activities.OpenActivity(one(random, doings));
            case 0 -> new Door.Admit(any.member());
            case 1 -> new Control.Resume();
            case 2 -> any.say();
            case 3 -> behind(any);
            default -> withoutClosing(any, any.of(FrontCommand.class));
          };
    };
  }

  /** What has been closed stays closed and would end most histories early. */
  private static Command withoutClosing(AnyCommand any, Command command) {
    return command instanceof Control.Close && any.random().nextInt(10) > 0
        ? new Door.Lead()
        : command;
  }

  private static Command behind(AnyCommand any) {
    return switch (any.random().nextInt(10)) {
      case 0, 1, 2 -> new Observers.Observe();
      case 3, 4, 5 -> any.of(BackCommand.class);
      default -> any.remark();
    };
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
