package dev.halfsilver.web.http;

import dev.halfsilver.office.transcript.TranscriptRequest;
import dev.halfsilver.office.transcript.Transcripts;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.SessionId;
import java.util.Map;
import java.util.Optional;

/** Answers with a session's transcript, as a file to download. */
final class TranscriptResponses {
  private final Transcripts transcripts;

  TranscriptResponses(Transcripts transcripts) {
    this.transcripts = transcripts;
  }

  Response forResearcher(SessionId session, Request request) {
    return answer(
        transcripts.forResearcher(session, request(request.query())),
        Problem.NOT_FOUND,
        Optional.empty());
  }

  Response forModerator(Seat moderator, Request request) {
    return answer(
        transcripts.forModerator(moderator, request(request.query())),
        Problem.UNAUTHENTICATED,
        Optional.of(moderator.id()));
  }

  private static Response answer(
      Transcripts.Result result, Problem missing, Optional<MemberId> person) {
    return switch (result) {
      case Transcripts.Result.Document document ->
          new Response.Streamed(
              document.mediaType(),
              Map.of(
                  "Content-Disposition",
                  "attachment; filename=\"%s\"".formatted(document.fileName())),
              person,
              (out, turn) -> document.writing().write(out, turn::pass));
      case Transcripts.Result.NoSuchSession _ -> throw new Refused(missing);
    };
  }

  private static TranscriptRequest request(Map<String, String> query) {
    try {
      return TranscriptRequest.parse(
          query.getOrDefault("format", "html"),
          query.getOrDefault("edition", "full"),
          Optional.ofNullable(query.get("zone")),
          Optional.ofNullable(query.get("lang")));
    } catch (IllegalArgumentException e) {
      throw new Refused(Problem.MALFORMED.saying(String.valueOf(e.getMessage())));
    }
  }
}
