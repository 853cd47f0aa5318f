package dev.halfsilver.flood.crowd;

import dev.halfsilver.room.Role;

/**
 * What one person needs to come into a room.
 *
 * @param member their id there
 * @param token what their hello proves who they are with
 * @param terms the version of the terms they will agree to
 */
public record Invitation(Role role, String member, String token, String terms) {}
