package dev.halfsilver.room;

import java.util.Locale;

/** Why a command is refused: a stable code, and a sentence that its author can act on. */
public enum Refusal {
  NOT_ALLOWED("Your role in this session cannot do that."),
  NOT_JOINED("Join the session first."),
  ALREADY_JOINED("You are already in this session."),
  WAITING("The moderator has not let you in yet."),
  REMOVED("You cannot come back to this session."),
  TERMS_CHANGED("The terms have changed. Reload the page and read them again."),
  NAME_TAKEN("Somebody here already goes by that name. Choose another one."),
  NAME_UNFIT("Choose a name of 1 to 40 letters, digits, signs or emoji."),
  NAME_RESERVED("Whoever has a role here is called that. Choose another name."),
  NAME_KEPT("You are known here by the name you chose before. Come back under that name."),
  TEXT_EMPTY("Write something first."),
  TEXT_TOO_LONG("Shorten this to 4,000 characters."),
  TEXT_UNFIT("This contains characters that cannot be shown. Remove them and send it again."),
  TEXT_DIRECTION(
      "This contains hidden marks that turn the direction of writing. Type it anew and send it."),
  TEXT_MARKS("More than 6 marks stand on one letter. Remove some and send it again."),
  NOT_STARTED("The discussion has not started yet."),
  PAUSED("The moderator has paused the room."),
  CLOSED("This session is closed."),
  MUTED("The moderator is holding your messages to the group. You can still write privately."),
  WRONG_PHASE("The session is not at a point where that can be done."),
  ROOM_FULL("This session already has 12 participants."),
  NO_SUCH_MEMBER("There is nobody like that here."),
  NO_SUCH_ITEM("The discussion guide has no such item."),
  NO_SUCH_MESSAGE("There is no such message, or it is not yours to retract."),
  NO_CHANGE("It already is as you asked."),
  ID_REUSED("This id was used for something else. Send it again under a new id."),
  TOO_FREQUENT("That was too fast. Wait a moment and send it again."),
  TOO_MUCH("You have written as much as one person can in a session. Tell the moderator."),
  BUSY("The room is very busy. Wait a moment and send it again."),
  STORAGE_FULL("The disk of the server is full, so nothing can be kept. Tell the host."),
  STORAGE_UNAVAILABLE("The server cannot keep anything at the moment. Tell the host.");

  private final String sentence;

  Refusal(String sentence) {
    this.sentence = sentence;
  }

  /** The name clients may rely on, such as {@code name_taken}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String sentence() {
    return sentence;
  }
}
