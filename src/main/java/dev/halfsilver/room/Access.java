package dev.halfsilver.room;

/** Who may read and who may write each channel: the one place that says so. */
public final class Access {
  private Access() {}

  /**
   * Whether {@code member} may ever read {@code channel}. A participant's reading of the floor
   * begins when a moderator admits them: see {@code FrontRoom.reads}.
   */
  public static boolean mayRead(Member member, Channel channel, Terms terms, Policy policy) {
    return switch (member.role()) {
      case PARTICIPANT ->
          switch (channel) {
            case Channel.Floor _ -> true;
            case Channel.Aside aside -> aside.of().equals(member.id());
            case Channel.Hand hand -> hand.of().equals(member.id());
            case Channel.Answers answers -> answers.of().equals(member.id());
            case Channel.Tallies _,
                Channel.Backroom _,
                Channel.Arrivals _,
                Channel.Desk _,
                Channel.Notes _ ->
                false;
          };
      case MODERATOR ->
          switch (channel) {
            case Channel.Floor _,
                Channel.Aside _,
                Channel.Hand _,
                Channel.Answers _,
                Channel.Tallies _,
                Channel.Backroom _,
                Channel.Desk _ ->
                true;
            case Channel.Arrivals _ -> false;
            case Channel.Notes notes -> notes.of().equals(member.id());
          };
      case OBSERVER ->
          switch (channel) {
            case Channel.Floor _, Channel.Hand _, Channel.Backroom _ -> true;
            case Channel.Aside _ -> terms.observersReadAsides();
            case Channel.Answers _ -> policy.observersBeforeReveal() == Policy.Observers.EVERYTHING;
            case Channel.Tallies _ -> policy.observersBeforeReveal() != Policy.Observers.NOTHING;
            case Channel.Desk _, Channel.Arrivals _ -> false;
            case Channel.Notes notes -> notes.of().equals(member.id());
          };
      case HOST -> false;
    };
  }

  /** Whether {@code member} may ever put words on {@code channel}. */
  public static boolean mayWrite(Member member, Channel channel) {
    return switch (member.role()) {
      case PARTICIPANT ->
          switch (channel) {
            case Channel.Floor _ -> true;
            case Channel.Aside aside -> aside.of().equals(member.id());
            case Channel.Answers answers -> answers.of().equals(member.id());
            case Channel.Hand _,
                Channel.Tallies _,
                Channel.Backroom _,
                Channel.Arrivals _,
                Channel.Desk _,
                Channel.Notes _ ->
                false;
          };
      case MODERATOR ->
          switch (channel) {
            case Channel.Floor _, Channel.Aside _, Channel.Backroom _, Channel.Desk _ -> true;
            case Channel.Hand _, Channel.Answers _, Channel.Tallies _, Channel.Arrivals _ -> false;
            case Channel.Notes notes -> notes.of().equals(member.id());
          };
      case OBSERVER ->
          switch (channel) {
            case Channel.Backroom _ -> true;
            case Channel.Notes notes -> notes.of().equals(member.id());
            case Channel.Floor _,
                Channel.Aside _,
                Channel.Hand _,
                Channel.Answers _,
                Channel.Tallies _,
                Channel.Desk _,
                Channel.Arrivals _ ->
                false;
          };
      case HOST -> false;
    };
  }
}
