package dev.halfsilver.room;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Makes commands of every kind there is, with random contents. A test holds the list against the
 * sealed family, so that a new command is tried in every random history from its first day on.
 *
 * @param members whom commands may name
 * @param items of the guide
 * @param terms the version that participants agree to
 */
public record AnyCommand(
    SplittableRandom random, List<Member> members, List<String> items, String terms) {
  private static final Map<Class<? extends Command>, Function<AnyCommand, Command>> ALL =
      Map.ofEntries(
          Map.entry(Door.Join.class, any -> new Door.Join(any.one(any.members).name(), any.terms)),
          Map.entry(Door.Lead.class, _ -> new Door.Lead()),
          Map.entry(Door.Leave.class, _ -> new Door.Leave()),
          Map.entry(Door.Admit.class, any -> new Door.Admit(any.member())),
          Map.entry(Door.Remove.class, any -> new Door.Remove(any.member())),
          Map.entry(Talk.Say.class, any -> any.say()),
          Map.entry(Talk.Tell.class, any -> any.tell(any.member())),
          Map.entry(Talk.Retract.class, any -> new Talk.Retract(any.channel(), any.seq())),
          Map.entry(Talk.Mute.class, any -> new Talk.Mute(any.member())),
          Map.entry(Talk.Unmute.class, any -> new Talk.Unmute(any.member())),
          Map.entry(Stage.Ask.class, any -> new Stage.Ask(any.one(any.items))),
          Map.entry(Stage.AskOwn.class, any -> new Stage.AskOwn(any.text())),
          Map.entry(Stage.Show.class, any -> new Stage.Show(any.one(any.items))),
          Map.entry(Stage.TakeDown.class, _ -> new Stage.TakeDown()),
          Map.entry(Control.Start.class, _ -> new Control.Start()),
          Map.entry(Control.Pause.class, _ -> new Control.Pause()),
          Map.entry(Control.Resume.class, _ -> new Control.Resume()),
          Map.entry(Control.Close.class, _ -> new Control.Close()),
          Map.entry(Observers.Observe.class, _ -> new Observers.Observe()),
          Map.entry(Observers.Depart.class, _ -> new Observers.Depart()),
          Map.entry(Observers.Dismiss.class, any -> new Observers.Dismiss(any.member())),
          Map.entry(Backtalk.Remark.class, any -> any.remark()),
          Map.entry(Backtalk.Note.class, any -> new Backtalk.Note(any.text())));

  /** The types for which there is a generator. */
  static Iterable<Class<? extends Command>> types() {
    return ALL.keySet();
  }

  /** One command of a family, of any of its types. */
  public <T extends Command> T of(Class<T> family) {
    List<Class<?>> types = List.copyOf(Families.all(family));
    return family.cast(ALL.get(one(types)).apply(this));
  }

  /** One command of each type of a family. */
  public <T extends Command> List<T> each(Class<T> family) {
    return Families.all(family).stream()
        .map(type -> family.cast(ALL.get(type).apply(this)))
        .toList();
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
    return switch (random.nextInt(5)) {
      case 0 -> Channel.backroom();
      case 1 -> Channel.desk();
      case 2 -> new Channel.Aside(member());
      case 3 -> new Channel.Notes(member());
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
