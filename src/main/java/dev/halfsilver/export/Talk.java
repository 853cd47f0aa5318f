package dev.halfsilver.export;

import dev.halfsilver.room.BackEvent;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.FrontEvent;
import dev.halfsilver.room.Stimulus;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.study.Section;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happened, in order. Entries that follow each other on one channel stand in one
 * block, whose ground says who could read it.
 */
final class Talk {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final List<Recorded> entries;
  private final List<Section> sections;
  private final Html html;
  private final Cast cast;
  private final Sentences sentences;
  private final Retractions retractions;
  private @Nullable Channel block;
  private int part;

  Talk(Transcript transcript, Html html) {
    this.entries = transcript.entries();
    this.sections = transcript.session().guide().sections();
    this.html = html;
    this.cast = new Cast(transcript.seats());
    this.sentences = new Sentences(cast);
    this.retractions = new Retractions(entries);
  }

  void write() throws IOException {
    for (Recorded recorded : entries) {
      Entry entry = recorded.entry();
      cast.read(entry);
      turnTo(entry);
      line(entry);
    }
    endBlock();
  }

  private void turnTo(Entry entry) throws IOException {
    int next = part;
    if (entry.event() instanceof FrontEvent.Asked asked) {
      next = asked.part();
    } else if (entry.event() instanceof FrontEvent.Shown shown) {
      next = shown.part();
    }
    if (next != part) {
      part = next;
      endBlock();
      heading();
    }
    if (!entry.channel().equals(block)) {
      endBlock();
      block = entry.channel();
      String where = sentences.where(entry.channel());
      html.raw("<section class=\"block ").raw(kind(entry.channel())).raw("\">\n");
      if (!where.isEmpty()) {
        html.element("<p class=\"where\" dir=\"auto\">", where, "</p>\n");
      }
    }
  }

  private void heading() throws IOException {
    String title = part >= 1 && part <= sections.size() ? sections.get(part - 1).title() : "";
    html.raw("<h2 dir=\"auto\"><span class=\"part\">Part ")
        .raw(Integer.toString(part))
        .element(" of " + sections.size() + "</span> ", title, "</h2>\n");
  }

  private void endBlock() throws IOException {
    if (block != null) {
      html.raw("</section>\n");
      block = null;
    }
  }

  private void line(Entry entry) throws IOException {
    switch (entry.event()) {
      case FrontEvent.Said _, BackEvent.Remarked _, BackEvent.Noted _ -> message(entry);
      case FrontEvent.Asked _ -> {
        start(entry, "asked");
        who(entry);
        html.element("<h3 dir=\"auto\">", sentences.of(entry), "</h3></div>\n");
      }
      case FrontEvent.Shown e -> {
        start(entry, "shown");
        who(entry);
        stimulus(e.stimulus());
      }
      case FrontEvent.Agreed _,
          FrontEvent.Arrived _,
          FrontEvent.Entered _,
          FrontEvent.Left _,
          FrontEvent.Removed _,
          FrontEvent.Retracted _,
          FrontEvent.TakenDown _,
          FrontEvent.Muted _,
          FrontEvent.Unmuted _,
          FrontEvent.Started _,
          FrontEvent.Paused _,
          FrontEvent.Resumed _,
          FrontEvent.Closed _,
          BackEvent.ObserverArrived _,
          BackEvent.ObserverLeft _,
          BackEvent.ObserverDismissed _ -> {
        start(entry, "event");
        html.element("<p dir=\"auto\">", sentences.of(entry), "</p></div>\n");
      }
    }
  }

  private void message(Entry entry) throws IOException {
    boolean retracted = retractions.include(entry);
    start(entry, retracted ? "message retracted" : "message");
    who(entry);
    html.raw(retracted ? "<p dir=\"auto\"><s>" : "<p dir=\"auto\">");
    html.text(sentences.of(entry));
    html.raw(retracted ? "</s> <span class=\"mark\">retracted</span></p></div>\n" : "</p></div>\n");
  }

  private void stimulus(Stimulus stimulus) throws IOException {
    String kind = stimulus.kind().name().toLowerCase(Locale.ROOT);
    html.raw("<div class=\"stimulus\"><p class=\"kind\">Shown: ").raw(kind).raw("</p>");
    html.element("<p class=\"title\" dir=\"auto\">", stimulus.title(), "</p>");
    String words = stimulus.kind() == Stimulus.Kind.TEXT ? stimulus.text() : stimulus.alt();
    html.element("<p class=\"alt\" dir=\"auto\">", words, "</p></div></div>\n");
  }

  /** Each entry has its channel and number in the page, so that it can be pointed at. */
  private void start(Entry entry, String kind) throws IOException {
    html.raw("<div class=\"line ").raw(kind).raw(" ").raw(cast.role(entry.author()));
    html.element("\" id=\"", entry.channel() + "-" + entry.seq(), "\">");
    html.raw("<time datetime=\"").raw(entry.at().toString()).raw("\">");
    html.raw(CLOCK.format(entry.at())).raw("</time>");
  }

  private void who(Entry entry) throws IOException {
    html.element("<bdi class=\"who\">", cast.name(entry.author()), "</bdi>");
  }

  private static String kind(Channel channel) {
    return switch (channel) {
      case Channel.Floor _ -> "floor";
      case Channel.Aside _ -> "aside";
      case Channel.Desk _ -> "desk";
      case Channel.Backroom _ -> "backroom";
      case Channel.Notes _ -> "notes";
    };
  }
}
