package dev.halfsilver.office.transcript;

import static java.util.stream.Collectors.joining;

import dev.halfsilver.export.Edition;
import dev.halfsilver.export.Transcript;
import dev.halfsilver.language.Language;
import dev.halfsilver.store.Recording;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What kind of transcript somebody asks for, over HTTP or on the command line.
 *
 * @param forClient whether they want the client edition, and not all that they may read
 * @param zone of the clock on a page
 * @param language of a page; empty for that of the session
 */
public record TranscriptRequest(
    TranscriptFormat format, boolean forClient, ZoneId zone, Optional<Language> language) {
  /**
   * Reads a request.
   *
   * @param edition {@code full} or {@code client}
   * @param zone a zone's name or an offset; for pages only, since lines for programs keep to UTC
   * @param language the tag of a language; for pages only, since lines for programs are in none
   * @throws IllegalArgumentException with a sentence to act on
   */
  public static TranscriptRequest parse(
      String format, String edition, Optional<String> zone, Optional<String> language) {
    TranscriptFormat wanted =
        TranscriptFormat.parse(format)
            .orElseThrow(() -> new IllegalArgumentException("The format is jsonl or html."));
    boolean forClient =
        switch (edition) {
          case "full" -> false;
          case "client" -> true;
          default -> throw new IllegalArgumentException("The edition is full or client.");
        };
    if (zone.isPresent() && wanted == TranscriptFormat.JSONL) {
      throw new IllegalArgumentException(
          "Times in jsonl are always UTC; a zone goes with the format html.");
    }
    if (language.isPresent() && wanted == TranscriptFormat.JSONL) {
      throw new IllegalArgumentException(
          "What jsonl says is the same in every language; a language goes with the format html.");
    }
    return new TranscriptRequest(
        wanted,
        forClient,
        zone.map(TranscriptRequest::zone).orElse(ZoneOffset.UTC),
        language.map(TranscriptRequest::language));
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException _) {
      throw new IllegalArgumentException(
          "The zone is a name such as Europe/Warsaw or an offset such as +02:00.");
    }
  }

  private static Language language(String tag) {
    return Language.of(tag)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Stream.of(Language.values())
                        .map(Language::tag)
                        .collect(joining(" or ", "The language is ", "."))));
  }

  /**
   * Writes the transcript of a session as it is now. Blocks.
   *
   * @param full the edition that holds all that the reader may read
   * @param pause is called every few milliseconds, for others to have their turn
   */
  public void fulfil(
      Store store, Session session, Edition full, Instant now, Runnable pause, OutputStream out)
      throws IOException {
    Transcript transcript =
        new Transcript(
            session,
            store.seats().of(session.id()),
            Recording.of(store.journal(), session.id()).pausing(pause),
            forClient ? new Edition.Client() : full,
            language.orElse(session.language()),
            zone,
            now);
    switch (format) {
      case JSONL -> transcript.jsonl(out);
      case HTML -> transcript.html(out);
    }
  }
}
