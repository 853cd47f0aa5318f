package dev.halfsilver.office.prepare;

import java.util.List;
import java.util.Locale;

/** A seat with its link, as the researcher gets to see it: once, to be sent out. */
public record InvitedSeat(String member, String role, String name, String link) {
  /** All of a new session. */
  public record All(String session, List<InvitedSeat> seats) {
    public All {
      seats = List.copyOf(seats);
    }
  }

  /**
   * Everybody's.
   *
   * @param publicUrl what the links begin with
   */
  public static All of(Preparation.Prepared prepared, String publicUrl) {
    return new All(
        prepared.session().value(),
        prepared.invitations().stream().map(one -> of(one, publicUrl)).toList());
  }

  /** One person's. */
  public static InvitedSeat of(Preparation.Invitation invitation, String publicUrl) {
    return new InvitedSeat(
        invitation.seat().id().value(),
        invitation.seat().role().name().toLowerCase(Locale.ROOT),
        invitation.seat().name(),
        invitation.url(publicUrl));
  }
}
