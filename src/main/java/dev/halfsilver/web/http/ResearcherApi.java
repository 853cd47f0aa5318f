package dev.halfsilver.web.http;

import dev.halfsilver.export.Edition;
import dev.halfsilver.live.Turn;
import dev.halfsilver.office.prepare.Artwork;
import dev.halfsilver.office.prepare.Preparation;
import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.Session;
import dev.halfsilver.study.SessionId;
import dev.halfsilver.wire.GuideDraft;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What researchers' programs can ask for, by the server's own key. */
final class ResearcherApi {
  private final Visitors visitors;
  private final Store store;
  private final Preparation preparation;
  private final Records records;
  private final Consumer<Seat> revoke;
  private final int mostBytes;
  private final String publicUrl;

  ResearcherApi(
      Visitors visitors,
      Store store,
      Preparation preparation,
      Records records,
      Consumer<Seat> revoke,
      Settings settings) {
    this.visitors = visitors;
    this.store = store;
    this.preparation = preparation;
    this.records = records;
    this.revoke = revoke;
    this.mostBytes = settings.get(Catalogue.UPLOADS_REQUEST_BYTES);
    this.publicUrl = settings.publicUrl();
  }

  private record Made(String session, List<MadeSeat> seats) {}

  private record MadeSeat(String member, String role, String name, String link) {}

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
    try {
      NewSession wanted = NewSession.read(asked);
      Preparation.Prepared prepared =
          preparation.prepare(
              wanted.guide(),
              (_, source) -> {
                turn.pass();
                return bytes(source);
              },
              wanted.invited(),
              wanted.terms());
      return new Answer.Told(
          201,
          new Made(
              prepared.session().value(),
              prepared.invitations().stream().map(this::made).toList()));
    } catch (Artwork.Unfit | IllegalArgumentException e) {
      throw new Refused(Problem.MALFORMED.saying(sentence(e)));
    }
  }

  private static byte[] bytes(GuideDraft.Source source) {
    return switch (source) {
      case GuideDraft.Source.Bytes given -> given.bytes();
      case GuideDraft.Source.File _ ->
          throw new IllegalArgumentException("a file cannot come over the network");
    };
  }

  private MadeSeat made(Preparation.Invitation invitation) {
    Seat seat = invitation.seat();
    return new MadeSeat(
        seat.id().value(),
        EnterApi.role(seat),
        seat.name(),
        invitation.link().url(publicUrl, seat.role()));
  }

  private Answer transcript(Asked asked) {
    visitors.checkResearcher(asked.bearer());
    Session session =
        store
            .sessions()
            .session(id(SessionId::new, asked.path("id")))
            .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    return records.of(session, new Edition.Researcher(), Optional.empty(), asked);
  }

  private Answer revoke(Asked asked) {
    visitors.checkResearcher(asked.bearer());
    Seat seat =
        store
            .seats()
            .seat(id(MemberId::new, asked.path("member")))
            .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    revoke.accept(seat);
    return new Answer.Done();
  }

  private static <T> T id(Function<String, T> reader, String text) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException _) {
      throw new Refused(Problem.NOT_FOUND);
    }
  }

  private static String sentence(Exception e) {
    String message = e.getMessage() == null ? "the guide does not fit" : e.getMessage();
    return message.endsWith(".") ? message : message + ".";
  }
}
