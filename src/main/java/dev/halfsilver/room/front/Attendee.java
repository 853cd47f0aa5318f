package dev.halfsilver.room.front;

import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Role;

/**
 * Somebody who came to the floor's side of the room.
 *
 * @param admitted whether they have been in the room, now or earlier
 */
public record Attendee(MemberId id, Role role, String name, Standing standing, boolean admitted) {
  Attendee with(Standing changed) {
    return new Attendee(id, role, name, changed, admitted);
  }
}
