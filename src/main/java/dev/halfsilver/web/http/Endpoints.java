package dev.halfsilver.web.http;

import dev.halfsilver.live.Computing;
import dev.halfsilver.live.Rooms;
import dev.halfsilver.office.Office;
import dev.halfsilver.office.identity.Secrets;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.store.Store;
import dev.halfsilver.web.door.Tokens;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the endpoints need, and the list of them all. */
public record Endpoints(
    Settings settings,
    InstantSource clock,
    Store store,
    Secrets secrets,
    Tokens tokens,
    Rooms rooms,
    Computing computing,
    Office office,
    Optional<DemoApi> demo) {

  List<Endpoint<?>> list() {
    AccessRules rules = new AccessRules(tokens, secrets, store.seats());
    TranscriptResponses transcripts = new TranscriptResponses(office.transcripts());
    List<Endpoint<?>> all = new ArrayList<>();
    all.addAll(new EnterApi(store.sessions(), store.seats(), tokens, settings, clock).endpoints());
    all.addAll(new PeopleApi(rules, store, rooms, transcripts).endpoints());
    all.addAll(new ResearcherApi(rules, office, transcripts, settings).endpoints());
    demo.ifPresent(api -> all.addAll(api.endpoints()));
    return List.copyOf(all);
  }
}
