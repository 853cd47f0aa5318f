package dev.halfsilver.browser;

import dev.halfsilver.office.prepare.Preparation;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.SessionId;
import java.util.List;

/** Who is invited to one session, and by which link. */
record Guests(Preparation.Prepared prepared, String origin) {
  SessionId session() {
    return prepared.session();
  }

  List<Seat> seats() {
    return prepared.invitations().stream().map(Preparation.Invitation::seat).toList();
  }

  Seat seatOf(String name) {
    return of(name).seat();
  }

  String linkOf(String name) {
    return of(name).url(origin);
  }

  private Preparation.Invitation of(String name) {
    return prepared.invitations().stream()
        .filter(invitation -> invitation.seat().name().equals(name))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException(name + " is not invited"));
  }
}
