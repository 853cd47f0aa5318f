package dev.halfsilver.live;

import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Command;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.Stage;
import dev.halfsilver.room.Talk;
import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.ActivityExamples;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.room.activity.OpenAnswer;
import dev.halfsilver.room.activity.Passing;
import dev.halfsilver.room.activity.RolePlay;
import dev.halfsilver.room.activity.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A group does something masked; all random, from a seed. Ana is looked at: what the others answer
 * is taken from a seed of its own, so that two histories can differ in nothing else.
 *
 * @param until after so many batches Ana may see others' answers
 */
record Masked(List<List<Step>> batches, int until) {
  private static final List<Member> OTHERS = List.of(Group.BEN, Group.CAI);
  private static final int STEPS = 40;

  /** Its name, and whether it is a question of the guide or an activity made on the spot. */
  private record Doing(String activity, boolean inTalk, Task<?> task) {}

  /**
   * A group under one masking.
   *
   * @param seed of everything but the others' answers
   * @param answers the seed of the others' answers; none when it is 0
   */
  static Masked random(Masking masking, long seed, long answers) {
    SplittableRandom random = new SplittableRandom(seed);
    SplittableRandom others = new SplittableRandom(answers);
    List<List<Step>> batches = new ArrayList<>();
    opening().forEach(step -> batches.add(List.of(step)));
    Doing doing = open(batches, masking, random);
    int until = Integer.MAX_VALUE;
    for (int i = 0; i < STEPS; i++) {
      long chance = random.nextLong();
      for (Member other : OTHERS) {
        List<Step> theirs = answer(other, doing, i, others, chance);
        // Who does nothing takes as long for it, so that everything else has its time.
        batches.add(answers == 0 ? List.of() : theirs);
      }
      Step step = step(doing, masking, i, random);
      if (shows(step, masking)) {
        until = Math.min(until, batches.size());
      }
      batches.add(List.of(step));
    }
    return new Masked(batches, until);
  }

  /** What Ana may see once she answers, or once it is revealed, is no longer looked at. */
  History beforeItIsShown() {
    return new History(batches.subList(0, Math.min(until, batches.size())));
  }

  History whole() {
    return new History(batches);
  }

  private static boolean shows(Step step, Masking masking) {
    if (!(step instanceof Step.Ask ask)) {
      return false;
    }
    boolean answers =
        ask.by().equals(Group.ANA)
            && (ask.command() instanceof Activities.GiveAnswer
                || ask.command() instanceof Activities.Pass
                || ask.command() instanceof Talk.Say);
    return ask.command() instanceof Activities.Reveal
        ? masking != Masking.NEVER
        : answers && masking == Masking.AFTER_OWN;
  }

  private static List<Step> opening() {
    List<Step> opening = new ArrayList<>();
    opening.add(new Step.Come(Group.RUTH, false));
    opening.add(new Step.Ask(Group.RUTH, "lead-ruth", new Door.Lead()));
    for (Member participant : Group.PARTICIPANTS) {
      opening.add(new Step.Come(participant, false));
      opening.addAll(History.entering(participant));
    }
    opening.add(new Step.Ask(Group.RUTH, "start-it", new Control.Start()));
    return opening;
  }

  private static Doing open(List<List<Step>> all, Masking masking, SplittableRandom random) {
    if (random.nextInt(3) == 0) {
      String item = Group.question(masking);
      all.add(List.of(new Step.Ask(Group.RUTH, "ask-masked", new Stage.Ask(item))));
      return new Doing(item, true, new OpenAnswer("", true));
    }
    List<Task<?>> tasks = new ArrayList<>(ActivityExamples.TASKS.values());
    tasks.removeIf(task -> task instanceof RolePlay || task.stimulus().isPresent());
    Task<?> task = tasks.get(random.nextInt(tasks.size()));
    int seconds = random.nextBoolean() ? 0 : 30;
    all.add(
        List.of(
            new Step.Ask(
                Group.RUTH,
                "open-masked",
                new Activities.OpenOwn(new Activity("Do this.", masking, seconds, task)))));
    // Ruth, three participants and the start are on the floor before it.
    return new Doing("own:6", false, task);
  }

  /**
   * One of the others answers, passes, or writes; whether they do is the same in both histories.
   */
  private static List<Step> answer(
      Member other, Doing doing, int number, SplittableRandom others, long chance) {
    String id = other.name() + "-answer-" + number;
    int does = (int) Math.floorMod(chance + other.name().charAt(0), 8L);
    if (does == 0 && doing.inTalk()) { // Otherwise they write to the group, which all may know.
      return List.of(new Step.Write(other, Channel.floor(), others.nextBoolean()));
    }
    if (does == 0 || does > 3 || others.nextInt(4) == 0) {
      return List.of();
    }
    return others.nextInt(5) == 0
        ? List.of(
            new Step.Ask(other, id, new Activities.Pass(doing.activity(), 1, Passing.RATHER_NOT)))
        : List.of(new Step.Ask(other, id, command(doing, others)));
  }

  private static Command command(Doing doing, SplittableRandom random) {
    return doing.inTalk()
        ? new Talk.Say("words " + random.nextInt(1_000))
        : new Activities.GiveAnswer(
            doing.activity(), 1, ActivityExamples.answer(doing.task(), random));
  }

  /** Whatever else happens, the same in both histories. */
  private static Step step(Doing doing, Masking masking, int number, SplittableRandom random) {
    Member other = OTHERS.get(random.nextInt(OTHERS.size()));
    String id = "step-" + number + "-00";
    return switch (random.nextInt(14)) {
      case 0 -> new Step.Go(Group.ANA);
      case 1, 2 -> new Step.Come(Group.ANA, random.nextBoolean());
      case 3 -> new Step.Go(other);
      case 4 -> new Step.Come(other, random.nextBoolean());
      case 5 -> new Step.Ask(Group.RUTH, id, new Talk.Say("Take your time."));
      case 6 -> new Step.Ask(Group.RUTH, id, new Talk.Mute(other.id()));
      case 7 -> new Step.Ask(Group.RUTH, id, new Talk.Unmute(other.id()));
      case 8 -> new Step.Ask(Group.RUTH, id, new Talk.Tell(Group.ANA.id(), "And you?"));
      case 9 ->
          number < STEPS / 2
              ? new Step.Write(Group.RUTH, Channel.floor(), true)
              : new Step.Ask(Group.RUTH, id, new Door.Remove(other.id()));
      case 10 -> new Step.Ask(Group.ANA, id, new Door.Join("Ana", Group.TERMS));
      case 11 ->
          number > STEPS / 3
              ? new Step.Ask(Group.RUTH, id, new Activities.Reveal(doing.activity(), 1))
              : new Step.Write(Group.ANA, Channel.floor(), true);
      default ->
          masking == Masking.AFTER_OWN && number < STEPS / 2
              ? new Step.Write(Group.ANA, Channel.floor(), random.nextBoolean())
              : new Step.Ask(Group.ANA, id, command(doing, random));
    };
  }
}
