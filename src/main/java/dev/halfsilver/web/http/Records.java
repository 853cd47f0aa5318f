package dev.halfsilver.web.http;

import dev.halfsilver.office.transcript.TranscriptRequest;
import dev.halfsilver.office.transcript.Transcripts;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.SessionId;
import java.util.Map;
import java.util.Optional;

/** A session's record as a file to take home. */
final class Records {
  private final Transcripts transcripts;

  Records(Transcripts transcripts) {
    this.transcripts = transcripts;
  }

  Answer forResearcher(SessionId session, Asked asked) {
    return answer(
        transcripts.forResearcher(session, request(asked.query())),
        Problem.NOT_FOUND,
        Optional.empty());
  }

  Answer forModerator(Seat moderator, Asked asked) {
    return answer(
        transcripts.forModerator(moderator, request(asked.query())),
        Problem.UNAUTHENTICATED,
        Optional.of(moderator.id()));
  }

  private static Answer answer(
      Transcripts.Result result, Problem missing, Optional<MemberId> person) {
    return switch (result) {
      case Transcripts.Result.Document document ->
          new Answer.Streamed(
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
          Optional.ofNullable(query.get("zone")));
    } catch (IllegalArgumentException e) {
      throw new Refused(Problem.MALFORMED.saying(String.valueOf(e.getMessage())));
    }
  }
}
