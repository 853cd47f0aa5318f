package dev.halfsilver.export;

import dev.halfsilver.room.BackEvent;
import dev.halfsilver.room.Entry;
import dev.halfsilver.room.FrontEvent;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Role;
import dev.halfsilver.study.Seat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who is who at the point that reading has reached: people may come back under another name. */
final class Cast {
  private final Map<MemberId, String> names = new HashMap<>();
  private final Map<MemberId, Role> roles = new HashMap<>();

  Cast(List<Seat> seats) {
    for (Seat seat : seats) {
      names.put(seat.id(), seat.name());
      roles.put(seat.id(), seat.role());
    }
    names.put(Member.HOUSE.id(), Member.HOUSE.name());
    roles.put(Member.HOUSE.id(), Member.HOUSE.role());
  }

  void read(Entry entry) {
    switch (entry.event()) {
      case FrontEvent.Agreed e -> names.put(entry.author(), e.name());
      case FrontEvent.Arrived e -> names.put(e.member(), e.name());
      case FrontEvent.Entered e -> names.put(e.member(), e.name());
      case BackEvent.ObserverArrived e -> names.put(e.member(), e.name());
      case FrontEvent.Left _,
          FrontEvent.Removed _,
          FrontEvent.Said _,
          FrontEvent.Retracted _,
          FrontEvent.Asked _,
          FrontEvent.Shown _,
          FrontEvent.TakenDown _,
          FrontEvent.Muted _,
          FrontEvent.Unmuted _,
          FrontEvent.Started _,
          FrontEvent.Paused _,
          FrontEvent.Resumed _,
          FrontEvent.Closed _,
          BackEvent.ObserverLeft _,
          BackEvent.ObserverDismissed _,
          BackEvent.Remarked _,
          BackEvent.Noted _ -> {}
    }
  }

  String name(MemberId id) {
    return names.getOrDefault(id, id.value());
  }

  /** In lower case; {@code unknown} for somebody who never had a seat. */
  String role(MemberId id) {
    Role role = roles.get(id);
    return role == null ? "unknown" : role.name().toLowerCase(Locale.ROOT);
  }
}
