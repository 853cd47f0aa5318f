package dev.halfsilver.study;

import java.util.List;

/** Something that may not stand in a study; says everything that is wrong with it. */
public final class Unfit extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> sentences;

  Unfit(List<String> sentences) {
    super(String.join("; ", sentences));
    this.sentences = List.copyOf(sentences);
  }

  public List<String> sentences() {
    return sentences;
  }
}
