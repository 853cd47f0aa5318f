package dev.halfsilver.office.prepare;

import dev.halfsilver.language.Language;
import dev.halfsilver.office.identity.Link;
import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.room.Characters;
import dev.halfsilver.room.Policy;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Stimulus;
import dev.halfsilver.room.Terms;
import dev.halfsilver.store.SeatAndHash;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.Guide;
import dev.halfsilver.study.Ids;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.Session;
import dev.halfsilver.study.SessionId;
import dev.halfsilver.wire.GuideDraft;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Makes a session of a guide: everything is checked first, and only then anything is stored. */
public final class Preparation {
  private final Store store;
  private final RandomGenerator random;
  private final InstantSource clock;
  private final Artwork.Limits limits;

  /**
   * Makes sessions in a store.
   *
   * @param random must be a secure one: from it come names that nobody may guess
   */
  public Preparation(Store store, RandomGenerator random, InstantSource clock, Settings settings) {
    this.store = store;
    this.random = random;
    this.clock = clock;
    this.limits =
        new Artwork.Limits(
            settings.get(Catalogue.UPLOADS_STIMULUS_BYTES), settings.get(Catalogue.UPLOADS_PIXELS));
  }

  /**
   * What is to be made.
   *
   * @param sources where the bytes of the guide's stimuli come from
   */
  public record Request(
      GuideDraft guide,
      ArtworkSource sources,
      Invited invited,
      Terms terms,
      Policy policy,
      Language language) {
    /** One whose study says nothing of a policy. */
    public Request(
        GuideDraft guide, ArtworkSource sources, Invited invited, Terms terms, Language language) {
      this(guide, sources, invited, terms, Policy.STANDARD, language);
    }
  }

  /** What came of it. */
  public sealed interface Result {}

  /** A session and a link for everybody in it. The links are not kept: they are shown once. */
  public record Prepared(SessionId session, List<Invitation> invitations) implements Result {
    public Prepared {
      invitations = List.copyOf(invitations);
    }
  }

  /** One person's seat and the way to it. */
  public record Invitation(Seat seat, Link link, Language language) {
    /** What the person is sent. */
    public String url(String publicUrl) {
      return link.url(publicUrl, seat.role(), language);
    }
  }

  /** Nothing was stored, since a stimulus cannot be shown; the sentence says which and why. */
  public record UnfitStimulus(String sentence) implements Result {}

  /** Nothing was stored, since something else about the session does not fit. */
  public record UnfitSession(String sentence) implements Result {}

  /** Stores a session. Blocks, and computes for long where there are pictures. */
  public Result prepare(Request request) {
    try {
      return stored(request);
    } catch (Artwork.Unfit e) {
      return new UnfitStimulus(sentence(e));
    } catch (IllegalArgumentException e) {
      return new UnfitSession(sentence(e));
    }
  }

  private static String sentence(Exception e) {
    String message = e.getMessage() == null ? "The guide does not fit" : e.getMessage();
    return message.endsWith(".") ? message : message + ".";
  }

  private Prepared stored(Request request) throws Artwork.Unfit {
    GuideDraft draft = request.guide();
    Terms terms = request.terms();
    Invited invited = request.invited();
    checkWords(terms);
    Map<String, String> renamed = draft.guide().freshStimulusIds(random);
    Map<String, Artwork> artworks = new LinkedHashMap<>();
    for (Stimulus stimulus : draft.guide().stimuli()) {
      GuideDraft.Source source = draft.sources().get(stimulus.id());
      if (source != null) {
        artworks.put(
            renamed.getOrDefault(stimulus.id(), stimulus.id()),
            Artwork.of(stimulus, request.sources().bytes(source), limits));
      }
    }
    Guide guide = draft.guide().withStimulusIds(renamed);
    Session session =
        new Session(
                Ids.session(random),
                guide,
                terms,
                request.policy(),
                request.language(),
                invited.participants().size(),
                clock.instant(),
                Map.of())
            .checked();
    List<Invitation> invitations = invitations(session, invited);
    store
        .sessions()
        .add(
            session,
            invitations.stream().map(i -> new SeatAndHash(i.seat(), i.link().hash())).toList());
    artworks.forEach(
        (id, artwork) ->
            store.stimuli().put(session.id(), id, artwork.mediaType(), artwork.bytes()));
    return new Prepared(session.id(), invitations);
  }

  private static void checkWords(Terms terms) {
    Characters.flawIn(terms.version() + terms.text())
        .ifPresent(
            flaw -> {
              throw new IllegalArgumentException("the terms contain " + flaw.words());
            });
  }

  private List<Invitation> invitations(Session session, Invited invited) {
    List<Invitation> all = new ArrayList<>();
    invited.moderators().forEach(name -> all.add(invite(session, Role.MODERATOR, name)));
    invited.participants().forEach(name -> all.add(invite(session, Role.PARTICIPANT, name)));
    invited.observers().forEach(name -> all.add(invite(session, Role.OBSERVER, name)));
    return all;
  }

  private Invitation invite(Session session, Role role, String name) {
    return new Invitation(
        new Seat(Ids.member(random), session.id(), role, name, false).checked(),
        Link.random(),
        session.language());
  }
}
