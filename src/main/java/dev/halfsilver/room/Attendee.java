package dev.halfsilver.room;

/** Somebody who came to the floor's side of the room. */
public record Attendee(MemberId id, Role role, String name, Standing standing, boolean muted) {
  Attendee with(Standing changed) {
    return new Attendee(id, role, name, changed, muted);
  }

  Attendee withMuted(boolean changed) {
    return new Attendee(id, role, name, standing, changed);
  }
}
