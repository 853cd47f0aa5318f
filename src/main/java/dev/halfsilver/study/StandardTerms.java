package dev.halfsilver.study;

import dev.halfsilver.room.Terms;

/**
 * The words participants agree to when a study brings none of its own. They tell of the mirror
 * beforehand, so that watching through it needs no secret. Changed words need another version.
 */
public final class StandardTerms {
  private static final String RECORDED =
      """
      This is a live written discussion for a research study. Taking part is voluntary.

      Everything you write here is kept in full as text, with the time and the name shown beside it. \
      Others in the discussion see you under the name you enter before you join. You need not \
      use your full name.

      The discussion may be observed live by people who work on the study and do not take part in \
      the talk. They may include the organisation that commissioned it. You will not see them, nor \
      whether anybody is observing at a given moment.

      """;

  private static final String WITH_OBSERVERS =
      "Private messages between you and the moderator are read by the moderators of this session"
          + " and by those who observe it. Other participants do not see them.";

  private static final String MODERATORS_ONLY =
      "Private messages between you and the moderator are read by the moderators of this session"
          + " only. They are part of the record that the research team keeps. Neither observers"
          + " nor other participants see them during the session.";

  private static final String WITHDRAWAL =
      """


      You may leave at any time and need not say why. If you want to withdraw what you wrote, tell \
      the moderator, in a private message or through the person who invited you.\
      """;

  private StandardTerms() {}

  public static Terms of(boolean observersReadAsides) {
    return new Terms(
        observersReadAsides ? "standard-1-observed-asides" : "standard-1",
        RECORDED + (observersReadAsides ? WITH_OBSERVERS : MODERATORS_ONLY) + WITHDRAWAL,
        observersReadAsides);
  }
}
