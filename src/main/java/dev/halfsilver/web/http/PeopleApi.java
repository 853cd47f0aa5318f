package dev.halfsilver.web.http;

import dev.halfsilver.live.Rooms;
import dev.halfsilver.room.Role;
import dev.halfsilver.store.Stimuli;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.SessionId;
import dev.halfsilver.wire.GuideJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people in a session can ask for, each by the right of their seat. */
final class PeopleApi {
  private static final Map<String, String> AS_A_STIMULUS =
      Map.of("Content-Security-Policy", "sandbox; default-src 'none'");

  private final Visitors visitors;
  private final Store store;
  private final Rooms rooms;
  private final Records records;

  PeopleApi(Visitors visitors, Store store, Rooms rooms, Records records) {
    this.visitors = visitors;
    this.store = store;
    this.rooms = rooms;
    this.records = records;
  }

  private record Invited(String member, String role, String name, boolean revoked) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/api/guide", this::guide),
        Endpoint.get("/api/seats", this::seats),
        Endpoint.get("/api/stimuli/{id}", this::stimulus),
        Endpoint.get("/api/transcript", this::transcript));
  }

  private Answer guide(Asked asked) {
    Seat seat = visitors.moderator(asked);
    return Answer.told(GuideJson.forModerator(visitors.session(seat).guide()));
  }

  private Answer seats(Asked asked) {
    SessionId session = visitors.moderator(asked).session();
    return Answer.told(
        Map.of(
            "seats",
            store.seats().of(session).stream()
                .map(
                    seat ->
                        new Invited(
                            seat.id().value(), EnterApi.role(seat), seat.name(), seat.revoked()))
                .toList()));
  }

  /** A stimulus that was not shown and one that does not exist are the same to who may not know. */
  private Answer stimulus(Asked asked) {
    Seat seat = visitors.seat(asked);
    String id = asked.path("id");
    Optional<Stimuli.Stored> stored = store.stimuli().open(seat.session(), id);
    if (stored.isEmpty()
        || (seat.role() != Role.MODERATOR && !rooms.wasShown(seat.session(), id))) {
      throw new Refused(Problem.NOT_FOUND);
    }
    Stimuli.Stored stimulus = stored.get();
    return new Answer.Stored(
        stimulus.mediaType(), stimulus.file(), stimulus.length(), AS_A_STIMULUS);
  }

  private Answer transcript(Asked asked) {
    return records.forModerator(visitors.moderator(asked), asked);
  }
}
