package dev.halfsilver.web.http;

import dev.halfsilver.live.Rooms;
import dev.halfsilver.room.Role;
import dev.halfsilver.store.Stimuli;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.Session;
import dev.halfsilver.wire.GuideJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people in a session can ask for, each by the right of their seat. */
final class PeopleApi {
  private static final Map<String, String> AS_A_STIMULUS =
      Map.of("Content-Security-Policy", "sandbox; default-src 'none'");

  private final AccessRules rules;
  private final Store store;
  private final Rooms rooms;
  private final TranscriptResponses transcripts;

  PeopleApi(AccessRules rules, Store store, Rooms rooms, TranscriptResponses transcripts) {
    this.rules = rules;
    this.store = store;
    this.rooms = rooms;
    this.transcripts = transcripts;
  }

  private record Invited(String member, String role, String name, boolean revoked) {}

  List<Endpoint<?>> endpoints() {
    return List.of(
        Endpoint.get("/api/guide", rules.seatOf(Role.MODERATOR), (_, seat) -> guide(seat)),
        Endpoint.get("/api/seats", rules.seatOf(Role.MODERATOR), (_, seat) -> seats(seat)),
        Endpoint.get(
            "/api/stimuli/{id}",
            rules.seatOf(Role.PARTICIPANT, Role.MODERATOR, Role.OBSERVER),
            this::stimulus),
        Endpoint.get("/api/transcript", rules.seatOf(Role.MODERATOR), this::transcript));
  }

  private Response guide(Seat seat) {
    Session session =
        store
            .sessions()
            .session(seat.session())
            .orElseThrow(() -> new Refused(Problem.UNAUTHENTICATED));
    return Response.data(GuideJson.forModerator(session.guide(), session.policy()));
  }

  private Response seats(Seat moderator) {
    return Response.data(
        Map.of(
            "seats",
            store.seats().of(moderator.session()).stream()
                .map(
                    seat ->
                        new Invited(
                            seat.id().value(), EnterApi.role(seat), seat.name(), seat.revoked()))
                .toList()));
  }

  /** A stimulus that was not shown and one that does not exist are the same to who may not know. */
  private Response stimulus(Request request, Seat seat) {
    String id = request.path("id");
    Optional<Stimuli.Stored> stored = store.stimuli().open(seat.session(), id);
    if (stored.isEmpty()
        || (seat.role() != Role.MODERATOR && !rooms.wasShown(seat.session(), id))) {
      throw new Refused(Problem.NOT_FOUND);
    }
    Stimuli.Stored stimulus = stored.get();
    return new Response.StoredFile(
        stimulus.mediaType(), stimulus.file(), stimulus.length(), AS_A_STIMULUS);
  }

  private Response transcript(Request request, Seat seat) {
    return transcripts.forModerator(seat, request);
  }
}
