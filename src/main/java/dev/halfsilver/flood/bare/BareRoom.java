package dev.halfsilver.flood.bare;

import java.util.ArrayList;
import java.util.List;

/** Who is in one room and how far its numbers are. */
final class BareRoom {
  final String name;
  final List<BareSocket> people = new ArrayList<>();
  long seq;

  BareRoom(String name) {
    this.name = name;
  }
}
