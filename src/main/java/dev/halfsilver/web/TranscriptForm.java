package dev.halfsilver.web;

import dev.halfsilver.export.Scope;
import dev.halfsilver.export.Transcript;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a transcript can be had. */
public enum TranscriptForm {
  /** For programs. */
  JSONL("application/jsonl"),
  /** For people. */
  HTML("text/html; charset=utf-8");

  private final String mediaType;

  TranscriptForm(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Reads a name such as {@code jsonl}. */
  public static Optional<TranscriptForm> parse(String name) {
    return Arrays.stream(values()).filter(form -> form.ending().equals(name)).findFirst();
  }

  public String mediaType() {
    return mediaType;
  }

  /** What a file of this form ends in. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The transcript of a session as it is now. Blocks. */
  public byte[] of(Store store, Session session, Scope scope, Instant now) {
    Transcript transcript =
        new Transcript(
            session,
            store.sessions().seats(session.id()),
            store.journal().read(session.id()),
            scope,
            now);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      switch (this) {
        case JSONL -> transcript.jsonl(out);
        case HTML -> transcript.html(out);
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory", e);
    }
    return out.toByteArray();
  }
}
