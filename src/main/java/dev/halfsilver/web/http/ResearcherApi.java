package dev.halfsilver.web.http;

import dev.halfsilver.live.Turn;
import dev.halfsilver.office.Office;
import dev.halfsilver.office.SeatLinks;
import dev.halfsilver.office.prepare.ArtworkSource;
import dev.halfsilver.office.prepare.InvitedSeat;
import dev.halfsilver.office.prepare.Preparation;
import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.study.SessionId;
import java.util.List;
import java.util.function.Function;

/** What researchers' programs can ask for, by the server's own key. */
final class ResearcherApi {
  private final Visitors visitors;
  private final Office office;
  private final Records records;
  private final int mostBytes;
  private final String publicUrl;

  ResearcherApi(Visitors visitors, Office office, Records records, Settings settings) {
    this.visitors = visitors;
    this.office = office;
    this.records = records;
    this.mostBytes = settings.get(Catalogue.UPLOADS_REQUEST_BYTES);
    this.publicUrl = settings.publicUrl();
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post("/api/sessions", mostBytes, visitors::checkResearcher, this::create),
        Endpoint.get("/api/sessions/{id}/transcript", this::transcript),
        Endpoint.delete("/api/seats/{member}", this::revoke));
  }

  private Answer create(Asked asked) {
    visitors.checkResearcher(asked.bearer());
    return new Answer.Computed(turn -> created(asked, turn));
  }

  private Answer.Ready created(Asked asked, Turn turn) {
    return switch (office.preparation().prepare(request(asked, turn))) {
      case Preparation.Prepared prepared ->
          new Answer.Told(201, InvitedSeat.of(prepared, publicUrl));
      case Preparation.UnfitStimulus unfit -> throw malformed(unfit.sentence());
      case Preparation.UnfitSession unfit -> throw malformed(unfit.sentence());
    };
  }

  private static Preparation.Request request(Asked asked, Turn turn) {
    try {
      NewSession wanted = NewSession.read(asked);
      return new Preparation.Request(
          wanted.guide(),
          source -> {
            turn.pass();
            return ArtworkSource.UPLOADED.bytes(source);
          },
          wanted.invited(),
          wanted.terms());
    } catch (IllegalArgumentException e) {
      throw malformed(e.getMessage() + ".");
    }
  }

  private static Refused malformed(String sentence) {
    return new Refused(Problem.MALFORMED.saying(sentence));
  }

  private Answer transcript(Asked asked) {
    visitors.checkResearcher(asked.bearer());
    return records.forResearcher(id(SessionId::new, asked.path("id")), asked);
  }

  private Answer revoke(Asked asked) {
    visitors.checkResearcher(asked.bearer());
    return switch (office.links().revoke(id(MemberId::new, asked.path("member")))) {
      case SeatLinks.Revocation.Revoked _ -> new Answer.Done();
      case SeatLinks.Revocation.NoSuchSeat _ -> throw new Refused(Problem.NOT_FOUND);
    };
  }

  private static <T> T id(Function<String, T> reader, String text) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException _) {
      throw new Refused(Problem.NOT_FOUND);
    }
  }
}
