package dev.halfsilver.export;

import dev.halfsilver.export.html.Html;
import dev.halfsilver.export.told.Wording;
import dev.halfsilver.insight.RoundKey;
import dev.halfsilver.language.Phrases;
import dev.halfsilver.room.Activities;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.Kind;
import dev.halfsilver.room.Stage;
import dev.halfsilver.room.Stimulus;
import dev.halfsilver.room.Talk.SaidInRole;
import dev.halfsilver.room.activity.Answer;
import dev.halfsilver.study.Section;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that happened, in order, in parts and in blocks. */
final class Talk {
  private final Reading reading;
  private final List<Section> sections;
  private final Times times;
  private final Html html;
  private final Phrases phrases;
  private final Cast cast;
  private final Sentences sentences;
  private final ActivityLines activities;
  private final Outcome outcome;

  /** What came of these is still to be told. */
  private final Set<RoundKey> under = new LinkedHashSet<>();

  private @Nullable Block block;
  private @Nullable LocalDate day;
  private int part;

  Talk(Transcript transcript, Reading reading, Times times, Html html) {
    this.reading = reading;
    this.sections = transcript.session().guide().sections();
    this.times = times;
    this.html = html;
    this.phrases = transcript.phrases();
    this.cast = new Cast(transcript.edition(), transcript.seats(), phrases.of("transcript.house"));
    Wording words = new Wording(phrases);
    this.activities = new ActivityLines(html, words);
    this.outcome = new Outcome(reading.outline(), transcript.edition(), words, html);
    this.sentences = new Sentences(cast, transcript.session().terms().version(), phrases);
  }

  void write() throws IOException {
    for (Shown shown : reading.entries()) {
      Entry entry = shown.entry();
      cast.read(entry);
      turnToDay(entry);
      turnToPart(entry);
      turnToBlock(Block.of(entry, sentences));
      line(shown);
      outcomes(entry);
    }
    tell(List.copyOf(under));
    endBlock();
  }

  /** What came of a round is told where it ended. */
  private void outcomes(Entry entry) throws IOException {
    if (entry.event() instanceof Activities.Opened e) {
      under.add(RoundKey.of(e));
    } else if (entry.event() instanceof Activities.Ended e) {
      tell(List.of(RoundKey.of(e)));
    } else if (entry.event() instanceof Control.Closed
        && entry.channel() instanceof Channel.Floor) {
      tell(List.copyOf(under));
    }
  }

  private void tell(List<RoundKey> rounds) throws IOException {
    for (RoundKey round : rounds) {
      if (under.remove(round)) {
        endBlock();
        outcome.write(round);
      }
    }
  }

  private void turnToDay(Entry entry) throws IOException {
    LocalDate next = times.date(entry.at());
    if (!next.equals(day)) {
      day = next;
      endBlock();
      html.element("<p class=\"day\">", times.day(entry.at()), "</p>\n");
    }
  }

  private void turnToPart(Entry entry) throws IOException {
    int next = entry.event() instanceof Kind.Put put ? put.part() : part;
    if (next != part) {
      part = next;
      endBlock();
      heading();
    }
  }

  private void turnToBlock(Block next) throws IOException {
    if (!next.equals(block)) {
      endBlock();
      block = next;
      html.raw("<section class=\"block ").raw(next.ground());
      html.raw(next.comingsAndGoings() ? " close\">\n" : "\">\n");
      if (!next.heading().isEmpty()) {
        html.element("<p class=\"where\">", next.heading(), "</p>\n");
      }
    }
  }

  private void heading() throws IOException {
    String title = part >= 1 && part <= sections.size() ? sections.get(part - 1).title() : "";
    String number =
        phrases.of(
            "transcript.part",
            "part",
            Integer.toString(part),
            "parts",
            Integer.toString(sections.size()));
    html.element("<h2 dir=\"auto\"><span class=\"part\">", number, "</span> ");
    html.element("", title, "</h2>\n");
  }

  private void endBlock() throws IOException {
    if (block != null) {
      html.raw("</section>\n");
      block = null;
    }
  }

  private void line(Shown shown) throws IOException {
    Entry entry = shown.entry();
    switch (entry.event()) {
      case Kind.Words _ -> message(shown);
      case Stage.Asked _ -> {
        start(entry, "asked");
        who(entry);
        html.element("<h3 dir=\"auto\">", sentences.of(entry), "</h3></div>\n");
      }
      case Stage.Shown e -> {
        start(entry, "shown");
        who(entry);
        stimulus(e.stimulus());
      }
      case Activities.Opened e when ActivityLines.isOfQuestion(e) -> {
        start(entry, "event");
        activities.opened(shown, e);
        html.raw("</div>\n");
      }
      case Activities.Opened e -> {
        start(entry, "asked");
        who(entry);
        activities.opened(shown, e);
        html.raw("</div>\n");
      }
      case Activities.Answered e -> answer(shown, e, e.answer());
      case Activities.Shared e when entry.channel() instanceof Channel.Floor ->
          answer(shown, e, e.answer());
      case Kind.Coming _,
          Kind.Leaving _,
          Kind.SentAway _,
          Kind.Turn _,
          Kind.Handling _,
          Kind.Answering _ -> {
        start(entry, "event");
        html.element("<p>", sentences.of(entry), "</p></div>\n");
      }
    }
  }

  private void message(Shown shown) throws IOException {
    Entry entry = shown.entry();
    boolean retracted = shown.retractedBy().isPresent();
    start(entry, retracted ? "message retracted" : "message");
    who(entry);
    boolean hasMore = shown.quote().isPresent() || entry.event() instanceof SaidInRole;
    html.raw(hasMore ? "<div class=\"reply\">" : "");
    if (entry.event() instanceof SaidInRole e) {
      asWhom(e.role());
    }
    if (shown.quote().isPresent()) {
      quote(entry, shown.quote().get());
    }
    html.raw(retracted ? "<p dir=\"auto\"><s>" : "<p dir=\"auto\">");
    html.text(sentences.of(entry));
    if (retracted) {
      html.element("</s> <span class=\"mark\">", mark(shown), "</span>");
    }
    html.raw(hasMore ? "</p></div></div>\n" : "</p></div>\n");
  }

  private void answer(Shown shown, Activities.Event event, Answer answer) throws IOException {
    boolean retracted = shown.retractedBy().isPresent();
    start(shown.entry(), retracted ? "answer retracted" : "answer");
    who(shown.entry());
    html.raw("<div>");
    activities.answered(event, answer);
    if (retracted) {
      html.element("<span class=\"mark\">", mark(shown), "</span>");
    }
    html.raw("</div></div>\n");
  }

  /** What was said in a role is to be taken for nobody's opinion. */
  private void asWhom(String role) throws IOException {
    html.element("<p class=\"mark\" dir=\"auto\">", asRole(role), "</p>");
  }

  private String asRole(String role) {
    return phrases.of("transcript.asRole", "role", role);
  }

  /** What a message is a reply to: its number, which leads to it, and how it begins. */
  private void quote(Entry reply, Quote quote) throws IOException {
    html.element("<p class=\"quote\"><a href=\"#", reply.channel() + "-" + quote.seq(), "\">");
    html.raw("<span class=\"number\">").raw(Long.toString(quote.seq())).raw("</span> ");
    html.element("<bdi>", cast.name(quote.author()), "</bdi></a> ");
    if (quote.inRole().isPresent()) {
      html.element("<span class=\"mark\">", asRole(quote.inRole().get()), "</span> ");
    }
    if (quote.isRetracted()) {
      html.element("<span class=\"mark\">", phrases.of("transcript.mark.back"), "</span></p>");
    } else {
      html.element("<q dir=\"auto\">", quote.words(), "</q></p>");
    }
  }

  private String mark(Shown shown) {
    return shown
        .retractedBy()
        .filter(by -> !by.equals(shown.entry().author()))
        .map(by -> phrases.of("transcript.mark.off", "name", cast.name(by)))
        .orElseGet(() -> phrases.of("transcript.mark.back"));
  }

  private void stimulus(Stimulus stimulus) throws IOException {
    String kind = stimulus.kind().name().toLowerCase(Locale.ROOT);
    html.element(
        "<div class=\"stimulus\"><p class=\"kind\">",
        phrases.of("transcript.shown." + kind),
        "</p>");
    html.element("<p class=\"title\" dir=\"auto\">", stimulus.title(), "</p>");
    String words = stimulus.kind() == Stimulus.Kind.TEXT ? stimulus.text() : stimulus.alt();
    html.element("<p class=\"alt\" dir=\"auto\">", words, "</p></div></div>\n");
  }

  /** Each entry has its channel and number in the page, so that it can be pointed at and found. */
  private void start(Entry entry, String kind) throws IOException {
    String place = entry.channel() + "-" + entry.seq();
    html.raw("<div class=\"line ").raw(kind).raw(" ").raw(cast.role(entry.author()));
    html.element("\" id=\"", place, "\">");
    html.element("<a class=\"number\" href=\"#", place, "\">");
    html.raw(isNumbered(entry) ? Long.toString(entry.seq()) : "").raw("</a>");
    html.raw("<time datetime=\"").raw(entry.at().toString()).raw("\">");
    Optional<String> elapsed = times.elapsed(entry.at());
    if (elapsed.isPresent()) {
      html.raw("<span class=\"elapsed\">").raw(elapsed.get()).raw("</span> ");
    }
    html.raw("<span class=\"clock\">").raw(times.clock(entry.at())).raw("</span></time>");
  }

  /** Among comings and goings numbers of several channels would be taken for each other. */
  private static boolean isNumbered(Entry entry) {
    return entry.channel() instanceof Channel.Floor || !Block.comesOrGoes(entry);
  }

  private void who(Entry entry) throws IOException {
    html.element("<bdi class=\"who\">", cast.name(entry.author()), "</bdi>");
  }
}
