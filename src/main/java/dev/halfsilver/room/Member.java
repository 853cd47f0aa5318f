package dev.halfsilver.room;

/**
 * Somebody who acts in a room, as the server knows them: never as a frame claims.
 *
 * @param name what their seat calls them; a participant may choose another name when joining
 */
public record Member(MemberId id, Role role, String name) {
  /** The house acting for the researcher. */
  public static final Member HOUSE = new Member(MemberId.HOUSE, Role.HOST, "Host");
}
