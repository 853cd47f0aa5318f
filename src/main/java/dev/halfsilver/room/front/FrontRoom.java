package dev.halfsilver.room.front;

import dev.halfsilver.room.Access;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.FrontEvent;
import dev.halfsilver.room.Heads;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Place;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Setting;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The state of the floor, the asides and the desk. Nothing in it comes from behind the mirror:
 * there is no field that could hold it.
 *
 * @param roster who came, in the order they came
 * @param part in which part of the discussion something was asked or shown last; 0 before that
 * @param asked the item whose question stands: it was asked last, and nothing was shown since
 * @param onScreen the item whose stimulus is shown
 */
public record FrontRoom(
    Setting setting,
    Phase phase,
    Map<MemberId, Attendee> roster,
    int part,
    Optional<String> asked,
    Optional<String> onScreen,
    Utterances utterances,
    Set<Place> retracted,
    Heads heads) {
  /** How many can be in the room at a time; more may be invited, since some do not come. */
  public static final int MOST_PARTICIPANTS = 12;

  public static FrontRoom prepared(Setting setting) {
    return new FrontRoom(
        setting,
        Phase.WAITING,
        Map.of(),
        0,
        Optional.empty(),
        Optional.empty(),
        Utterances.NONE,
        Set.of(),
        Heads.NONE);
  }

  /** Whether {@code member} reads {@code channel} now: a waiting participant not yet the floor. */
  public boolean reads(Member member, Channel channel) {
    if (!Access.mayRead(member, channel, setting.terms())) {
      return false;
    }
    return member.role() != Role.PARTICIPANT
        || !channel.equals(Channel.floor())
        || attendee(member.id()).filter(a -> a.standing() == Standing.IN_THE_ROOM).isPresent();
  }

  public Optional<Attendee> attendee(MemberId id) {
    return Optional.ofNullable(roster.get(id));
  }

  /** How many participants have a place: those in the room and those at its door. */
  long participants() {
    return roster.values().stream()
        .filter(a -> a.role() == Role.PARTICIPANT && a.standing() == Standing.IN_THE_ROOM)
        .count();
  }

  /** The state after {@code entry}. */
  public FrontRoom evolve(Entry entry, FrontEvent event) {
    FrontRoom numbered =
        new FrontRoom(
            setting,
            phase,
            roster,
            part,
            asked,
            onScreen,
            utterances,
            retracted,
            heads.after(entry));
    return switch (event) {
      case FrontEvent.Agreed _ -> numbered;
      case FrontEvent.Arrived e ->
          numbered.came(e.member(), Role.PARTICIPANT, e.name(), Standing.WAITING);
      case FrontEvent.Entered e ->
          numbered.came(e.member(), e.role(), e.name(), Standing.IN_THE_ROOM);
      case FrontEvent.Left e -> numbered.moved(e.member(), Standing.LEFT);
      case FrontEvent.Removed e -> numbered.moved(e.member(), Standing.REMOVED);
      case FrontEvent.Said _ ->
          numbered.withUtterances(
              utterances.plus(new Place(entry.channel(), entry.seq()), entry.author()));
      case FrontEvent.Retracted e -> numbered.withRetracted(new Place(entry.channel(), e.seq()));
      case FrontEvent.Asked e -> numbered.inPart(e.part(), Optional.of(e.item()), onScreen);
      case FrontEvent.Shown e -> numbered.inPart(e.part(), Optional.empty(), Optional.of(e.item()));
      case FrontEvent.TakenDown _ -> numbered.withOnScreen(Optional.empty());
      case FrontEvent.Muted e -> numbered.muted(e.member(), true);
      case FrontEvent.Unmuted e -> numbered.muted(e.member(), false);
      case FrontEvent.Started _, FrontEvent.Resumed _ -> numbered.withPhase(Phase.LIVE);
      case FrontEvent.Paused _ -> numbered.withPhase(Phase.PAUSED);
      case FrontEvent.Closed _ -> numbered.withPhase(Phase.CLOSED).withOnScreen(Optional.empty());
    };
  }

  /** Coming again does not undo a mute. */
  private FrontRoom came(MemberId id, Role role, String name, Standing standing) {
    boolean muted = attendee(id).map(Attendee::muted).orElse(false);
    boolean admitted =
        standing == Standing.IN_THE_ROOM || attendee(id).map(Attendee::admitted).orElse(false);
    return withAttendee(new Attendee(id, role, name, standing, muted, admitted));
  }

  private FrontRoom moved(MemberId id, Standing standing) {
    return attendee(id).map(a -> withAttendee(a.with(standing))).orElse(this);
  }

  private FrontRoom muted(MemberId id, boolean muted) {
    return attendee(id).map(a -> withAttendee(a.withMuted(muted))).orElse(this);
  }

  private FrontRoom withAttendee(Attendee attendee) {
    Map<MemberId, Attendee> changed = new LinkedHashMap<>(roster);
    changed.put(attendee.id(), attendee);
    return new FrontRoom(
        setting,
        phase,
        Collections.unmodifiableMap(changed),
        part,
        asked,
        onScreen,
        utterances,
        retracted,
        heads);
  }

  private FrontRoom withPhase(Phase changed) {
    return new FrontRoom(
        setting, changed, roster, part, asked, onScreen, utterances, retracted, heads);
  }

  private FrontRoom inPart(int number, Optional<String> question, Optional<String> stimulus) {
    return new FrontRoom(
        setting, phase, roster, number, question, stimulus, utterances, retracted, heads);
  }

  private FrontRoom withOnScreen(Optional<String> changed) {
    return new FrontRoom(
        setting, phase, roster, part, asked, changed, utterances, retracted, heads);
  }

  private FrontRoom withUtterances(Utterances changed) {
    return new FrontRoom(setting, phase, roster, part, asked, onScreen, changed, retracted, heads);
  }

  private FrontRoom withRetracted(Place place) {
    Set<Place> changed = new HashSet<>(retracted);
    changed.add(place);
    return new FrontRoom(
        setting, phase, roster, part, asked, onScreen, utterances, Set.copyOf(changed), heads);
  }
}
