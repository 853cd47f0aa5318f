package dev.halfsilver.room;

import java.util.Map;

/**
 * What was decided about a room before anybody entered it.
 *
 * @param invited what the seats in front of the mirror are called; of those behind it nothing may
 *     be known here
 */
public record Setting(Terms terms, Policy policy, Agenda agenda, Map<MemberId, String> invited) {
  public Setting {
    invited = Map.copyOf(invited);
  }
}
