package dev.halfsilver.store;

/**
 * The command an entry answers, so that the same command sent again gets the same answer.
 *
 * @param id made up by the author's client; unique for this author in this session
 * @param fingerprint of the command's content, so that the same id with another content is noticed
 */
public record CommandRef(String id, String fingerprint) {}
