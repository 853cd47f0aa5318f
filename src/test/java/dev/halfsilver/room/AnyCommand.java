package dev.halfsilver.room;

import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.ActivityExamples;
import dev.halfsilver.room.activity.Answer;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.room.activity.Task;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/**
 * Makes commands of every kind there is, with random contents: by what the fields of a command are,
 * so that a new command is tried in every random history from its first day on.
 *
 * @param members whom commands may name
 * @param items of the guide
 * @param terms the version that participants agree to
 */
public record AnyCommand(
    SplittableRandom random, List<Member> members, List<String> items, String terms) {
  /** Some that are no pace at all, and one that is too short. */
  private static final List<Integer> SECONDS = List.of(0, 0, 1, 5, 30);

  private static final ClassValue<Constructor<?>> MAKERS =
      new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
          try {
            return type.getDeclaredConstructor(
                Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
          } catch (NoSuchMethodException e) {
            throw new LinkageError(type + " is no record", e);
          }
        }
      };

  /** One command of a family, of any of its types. */
  public <T extends Command> T of(Class<T> family) {
    List<Class<?>> types = List.copyOf(Families.all(family));
    return family.cast(made(one(types)));
  }

  /** One command of each type of a family. */
  public <T extends Command> List<T> each(Class<T> family) {
    return Families.all(family).stream().map(type -> family.cast(made(type))).toList();
  }

  private Object made(Class<?> command) {
    Object[] fields =
        Arrays.stream(command.getRecordComponents()).map(this::field).toArray(Object[]::new);
    try {
      return MAKERS.get(command).newInstance(fields);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(command + " cannot be made", e);
    }
  }

  /** What a field can hold, by its type and, where many things are texts or numbers, its name. */
  private Object field(RecordComponent field) {
    if (field.getType() == MemberId.class) {
      return member();
    }
    if (field.getType() == Channel.class) {
      return channel();
    }
    if (field.getType() == Activity.class) {
      return new Activity(text(), any(Masking.class), one(SECONDS), task());
    }
    if (field.getType() == Answer.class) {
      return ActivityExamples.answer(task(), random);
    }
    if (field.getType().isEnum()) {
      return one(Arrays.asList(field.getType().getEnumConstants()));
    }
    return switch (field.getName()) {
      case "activity" -> one(items);
      case "round" -> 1 + random.nextInt(2);
      case "text" -> text();
      case "name" -> one(members).name();
      case "terms" -> terms;
      case "item" -> one(items);
      case "seq" -> seq();
      case "replyTo" -> replyTo();
      case "seconds" -> one(SECONDS);
      default -> throw new AssertionError("say here what can be in " + field);
    };
  }

  private <T extends Enum<T>> T any(Class<T> values) {
    return one(Arrays.asList(values.getEnumConstants()));
  }

  /**
   * An answer that fits the activity of the guide that is named as its kind, in its first round.
   */
  public Activities.GiveAnswer fittingAnswer(String kind) {
    return new Activities.GiveAnswer(
        kind, 1, ActivityExamples.answer(ActivityExamples.TASKS.get(kind), random));
  }

  private Task<?> task() {
    return one(List.copyOf(ActivityExamples.TASKS.values()));
  }

  public MemberId member() {
    return one(members).id();
  }

  public String text() {
    return "words " + random.nextInt(100);
  }

  public Talk.Say say() {
    return new Talk.Say(text(), replyTo());
  }

  public Talk.Tell tell(MemberId to) {
    return new Talk.Tell(to, text(), replyTo());
  }

  public Backtalk.Remark remark() {
    return new Backtalk.Remark(text(), replyTo());
  }

  /** Now and then a message is a reply, to one that may be there or not. */
  private OptionalLong replyTo() {
    return random.nextInt(3) == 0 ? OptionalLong.of(1L + random.nextInt(30)) : OptionalLong.empty();
  }

  public Channel channel() {
    return switch (random.nextInt(6)) {
      case 0 -> Channel.backroom();
      case 1 -> Channel.desk();
      case 2 -> new Channel.Aside(member());
      case 3 -> new Channel.Notes(member());
      case 4 -> new Channel.Answers(member());
      default -> Channel.floor();
    };
  }

  public long seq() {
    return 1L + random.nextInt(9);
  }

  private <T> T one(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
