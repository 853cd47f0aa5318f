package dev.halfsilver.room;

/** One append-only sequence of entries in a room. Who may read it is decided by {@link Access}. */
public sealed interface Channel {
  static Channel floor() {
    return new Floor();
  }

  static Channel backroom() {
    return new Backroom();
  }

  static Channel tallies() {
    return new Tallies();
  }

  static Channel desk() {
    return new Desk();
  }

  static Channel arrivals() {
    return new Arrivals();
  }

  /** The discussion, which everybody in the room reads. */
  record Floor() implements Channel {
    @Override
    public String toString() {
      return "floor";
    }
  }

  /** One participant and the moderators. */
  record Aside(MemberId of) implements Channel {
    @Override
    public String toString() {
      return "aside/" + of;
    }
  }

  /**
   * One participant's raised hand: for them, the moderators and the observers. The others in the
   * room are not told who would like to speak (decision 0032).
   */
  record Hand(MemberId of) implements Channel {
    @Override
    public String toString() {
      return "hand/" + of;
    }
  }

  /**
   * One participant's answers, and what of others' answers is for them alone. It is apart from
   * their private thread because a study says apart whether observers read it (decision 0040).
   */
  record Answers(MemberId of) implements Channel {
    @Override
    public String toString() {
      return "answers/" + of;
    }
  }

  /**
   * What the answers to activities come to, for those who may know before it is revealed. Nothing
   * is ever written to it: it carries signals alone.
   */
  record Tallies() implements Channel {
    @Override
    public String toString() {
      return "tallies";
    }
  }

  /** Behind the mirror. For a participant it does not exist. */
  record Backroom() implements Channel {
    @Override
    public String toString() {
      return "backroom";
    }
  }

  /** The moderators among themselves. */
  record Desk() implements Channel {
    @Override
    public String toString() {
      return "desk";
    }
  }

  /**
   * Observers who came and went without being introduced to the others. It is for the record and
   * nobody reads it in the room: if each of thousands were told of all the others, that would be
   * millions of frames.
   */
  record Arrivals() implements Channel {
    @Override
    public String toString() {
      return "arrivals";
    }
  }

  /** One observer's or moderator's own notes. */
  record Notes(MemberId of) implements Channel {
    @Override
    public String toString() {
      return "notes/" + of;
    }
  }

  /** Whether its entries are made by the half of the room that cannot see behind the mirror. */
  default boolean isFront() {
    return switch (this) {
      case Floor _, Aside _, Hand _, Answers _, Tallies _, Desk _ -> true;
      case Backroom _, Arrivals _, Notes _ -> false;
    };
  }

  /**
   * Reads a channel's name as {@code toString} writes it.
   *
   * @throws IllegalArgumentException for anything else
   */
  static Channel parse(String name) {
    if (name.startsWith("aside/")) {
      return new Aside(new MemberId(name.substring("aside/".length())));
    }
    if (name.startsWith("hand/")) {
      return new Hand(new MemberId(name.substring("hand/".length())));
    }
    if (name.startsWith("answers/")) {
      return new Answers(new MemberId(name.substring("answers/".length())));
    }
    if (name.startsWith("notes/")) {
      return new Notes(new MemberId(name.substring("notes/".length())));
    }
    return switch (name) {
      case "floor" -> floor();
      case "backroom" -> backroom();
      case "desk" -> desk();
      case "tallies" -> tallies();
      case "arrivals" -> arrivals();
      default -> throw new IllegalArgumentException("not a channel");
    };
  }
}
