package dev.halfsilver.room;

/**
 * What participants agree to before anything of theirs is stored.
 *
 * @param version names the exact words, so that the record says what was agreed to
 * @param text tells that the session is recorded and may be observed, and by whom
 * @param observersReadAsides whether the words tell that observers read private messages too
 */
public record Terms(String version, String text, boolean observersReadAsides) {}
