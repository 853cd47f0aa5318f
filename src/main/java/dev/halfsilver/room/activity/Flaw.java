package dev.halfsilver.room.activity;

/** What is wrong with a definition or an answer. */
public enum Flaw {
  /** A definition gives answers less than ten seconds, or more than an hour. */
  TIME_UNFIT("its seconds are 10 to 3,600, or left out where it has no end of its own"),
  /** A definition has fewer things to choose from, to order or to judge than its kind needs. */
  OPTIONS_FEW(
      "it has too few options, cards, groups, statements, marks, feelings or parts, or one without"
          + " words"),
  /** A definition has more of them than its kind can have. */
  OPTIONS_MANY(
      "it has more options, cards, groups, statements, marks, feelings or parts than people can"
          + " take in"),
  /** A definition has two that are called the same. */
  OPTIONS_EQUAL(
      "two of its options, cards, groups, statements, marks, feelings or parts read the same"),
  /** A definition wants a number of choices, marks or pins that nobody can make. */
  CHOICES_UNFIT("its least or most is a number of choices, marks or pins that nobody can make"),
  /** A definition's scale has no steps, or too many. */
  SCALE_UNFIT(
      "stars go from 1 to 3 or up to 10, points have 2 to 11 steps between -100 and 100, and"
          + " percent goes from 0 to 100"),
  /** A label in a definition is too long to be read on a phone. */
  LABEL_TOO_LONG("one of its labels is longer than 200 characters"),
  /** An answer is one to another kind of activity. */
  ANSWER_OF_OTHER_KIND("this is an answer to another kind of activity"),
  /** An answer leaves out something that belongs to it. */
  ANSWER_INCOMPLETE("something is missing in the answer"),
  /** An answer has more in it than the activity takes. */
  ANSWER_TOO_MUCH("there is more in the answer than the activity takes"),
  /** An answer names something that is not there, or lies outside. */
  ANSWER_OUTSIDE("the answer names something that is not there"),
  /** An answer names the same thing twice, or its marks overlap. */
  ANSWER_TWICE("the answer names the same thing twice"),
  /** An answer's numbers do not rise. */
  ANSWER_UNORDERED("the numbers of the answer do not rise"),
  /** An answer's mark begins or ends in the middle of a character. */
  ANSWER_SPLITS("a mark begins or ends in the middle of a character"),
  /** A comment in an answer is longer than comments can be. */
  COMMENT_TOO_LONG("a comment is longer than 280 characters");

  private final String sentence;

  Flaw(String sentence) {
    this.sentence = sentence;
  }

  /** What is wrong, for whoever wrote it by hand. */
  public String sentence() {
    return sentence;
  }
}
