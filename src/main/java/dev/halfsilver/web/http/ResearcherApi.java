package dev.halfsilver.web.http;

import dev.halfsilver.live.Turn;
import dev.halfsilver.office.Office;
import dev.halfsilver.office.SeatLinks;
import dev.halfsilver.office.prepare.ArtworkSource;
import dev.halfsilver.office.prepare.InvitedSeat;
import dev.halfsilver.office.prepare.Preparation;
import dev.halfsilver.office.session.PageRequest;
import dev.halfsilver.office.session.SessionDirectory;
import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.study.SessionId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What researchers' programs can ask for, by the server's own key. */
final class ResearcherApi {
  private final AccessRules rules;
  private final Office office;
  private final TranscriptResponses transcripts;
  private final int mostBytes;
  private final String publicUrl;

  ResearcherApi(
      AccessRules rules, Office office, TranscriptResponses transcripts, Settings settings) {
    this.rules = rules;
    this.office = office;
    this.transcripts = transcripts;
    this.mostBytes = settings.get(Catalogue.UPLOADS_REQUEST_BYTES);
    this.publicUrl = settings.publicUrl();
  }

  List<Endpoint<?>> endpoints() {
    AccessRule<AccessRule.Researcher> key = rules.serverKey();
    return List.of(
        Endpoint.post("/api/sessions", key, mostBytes, (request, _) -> create(request)),
        Endpoint.get("/api/sessions", key, (request, _) -> list(request)),
        Endpoint.get("/api/sessions/{id}", key, (request, _) -> show(request)),
        Endpoint.get("/api/sessions/{id}/transcript", key, (request, _) -> transcript(request)),
        Endpoint.delete("/api/seats/{member}", key, (request, _) -> revoke(request)),
        Endpoint.post("/api/seats/{member}/link", key, 0, (request, _) -> reissue(request)));
  }

  private Response create(Request request) {
    return new Response.Computed(turn -> created(request, turn));
  }

  private Response.Ready created(Request request, Turn turn) {
    return switch (office.preparation().prepare(request(request, turn))) {
      case Preparation.Prepared prepared ->
          new Response.Data(201, InvitedSeat.of(prepared, publicUrl));
      case Preparation.UnfitStimulus unfit -> throw malformed(unfit.sentence());
      case Preparation.UnfitSession unfit -> throw malformed(unfit.sentence());
    };
  }

  private static Preparation.Request request(Request request, Turn turn) {
    try {
      NewSession wanted = NewSession.read(request);
      return new Preparation.Request(
          wanted.guide(),
          source -> {
            turn.pass();
            return ArtworkSource.UPLOADED.bytes(source);
          },
          wanted.invited(),
          wanted.terms(),
          wanted.policy(),
          wanted.language());
    } catch (IllegalArgumentException e) {
      throw malformed(e.getMessage() + ".");
    }
  }

  private static Refused malformed(String sentence) {
    return new Refused(Problem.MALFORMED.saying(sentence));
  }

  private Response list(Request request) {
    PageRequest page = page(request, PageRequest.MOST_SESSIONS);
    return new Response.Computed(
        turn ->
            switch (office.directory().list(page, turn::pass)) {
              case SessionDirectory.SessionPage found -> new Response.Data(200, found);
              case SessionDirectory.ListResult.NoSuchSession _ ->
                  throw new Refused(Problem.NOT_FOUND);
            });
  }

  private Response show(Request request) {
    SessionId session = id(SessionId::new, request.path("id"));
    PageRequest page = page(request, PageRequest.MOST_SEATS);
    return new Response.Computed(
        turn ->
            switch (office.directory().show(session, page, turn::pass)) {
              case SessionDirectory.ShowResult.Found found ->
                  new Response.Data(200, found.details());
              case SessionDirectory.ShowResult.NoSuchSession _,
                  SessionDirectory.ShowResult.NoSuchSeat _ ->
                  throw new Refused(Problem.NOT_FOUND);
            });
  }

  private static PageRequest page(Request request, int limit) {
    try {
      return PageRequest.parse(
          Optional.ofNullable(request.query().get("after")),
          Optional.ofNullable(request.query().get("most")),
          limit);
    } catch (IllegalArgumentException e) {
      throw malformed(String.valueOf(e.getMessage()));
    }
  }

  private Response transcript(Request request) {
    return transcripts.forResearcher(id(SessionId::new, request.path("id")), request);
  }

  private Response revoke(Request request) {
    return switch (office.links().revoke(id(MemberId::new, request.path("member")))) {
      case SeatLinks.Revocation.Revoked _ -> new Response.Empty();
      case SeatLinks.Revocation.NoSuchSeat _ -> throw new Refused(Problem.NOT_FOUND);
    };
  }

  private Response reissue(Request request) {
    return switch (office.links().reissue(id(MemberId::new, request.path("member")))) {
      case SeatLinks.Reissue.Reissued done ->
          new Response.Data(201, InvitedSeat.of(done.invitation(), publicUrl));
      case SeatLinks.Reissue.NoSuchSeat _ -> throw new Refused(Problem.NOT_FOUND);
      case SeatLinks.Reissue.SentAway _ -> throw new Refused(Problem.SENT_AWAY);
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
