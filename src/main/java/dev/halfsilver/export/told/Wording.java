package dev.halfsilver.export.told;

import dev.halfsilver.language.Phrases;
import dev.halfsilver.room.activity.Stands;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of a page about activities, and what stands for what has a name and no words. */
public final class Wording {
  private static final List<String> MARKS = List.of("like", "dislike");

  private final Phrases phrases;
  private final Map<String, String> said = new HashMap<>();

  public Wording(Phrases phrases) {
    this.phrases = phrases;
  }

  public Phrases phrases() {
    return phrases;
  }

  public String of(String name, String... fills) {
    return phrases.of(name, fills);
  }

  /** Notes how a message begins that stands are taken on. */
  public void said(long seq, String words) {
    said.put("#" + seq, words);
  }

  /** A statement by its label: its words, or how the message begins that it is. */
  public String statement(String label) {
    return label.isEmpty()
        ? phrases.of("transcript.told.stands.gone")
        : said.getOrDefault(label, label);
  }

  public String stand(Stands.Stand stand) {
    return phrases.of(
        switch (stand) {
          case AGREE -> "transcript.told.stands.agree";
          case DISAGREE -> "transcript.told.stands.disagree";
          case PASS -> "transcript.told.stands.pass";
        });
  }

  /** What something is marked as: two marks are worded here, others as the study named them. */
  public String mark(String mark) {
    return MARKS.contains(mark) ? phrases.of("transcript.told.mark." + mark) : mark;
  }

  /** A number with at most one decimal. */
  public String number(double value) {
    NumberFormat format = NumberFormat.getInstance(phrases.language().locale());
    format.setMaximumFractionDigits(1);
    return format.format(value);
  }

  /** Something with a remark to it, if there is one. */
  String with(String something, String comment) {
    return comment.isEmpty()
        ? something
        : phrases.of("transcript.told.comment", "what", something, "comment", comment);
  }
}
