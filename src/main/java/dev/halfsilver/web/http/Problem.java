package dev.halfsilver.web.http;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Why something was not done, for the one who asked.
 *
 * @param status of the HTTP answer
 * @param code stable, for programs
 * @param message a sentence that a person can act on
 */
public record Problem(@JsonIgnore int status, String code, String message) {
  static final Problem LINK_UNKNOWN =
      new Problem(
          404,
          "link_unknown",
          "This link is not known here. Open it in full, or ask the person who invited you.");
  static final Problem LINK_REVOKED =
      new Problem(
          403,
          "link_revoked",
          "This link is no longer good. Ask the person who invited you for another one.");
  static final Problem LINK_REPLACED =
      new Problem(
          403,
          "link_replaced",
          "This link was replaced by another one. Open the one that you were sent last.");
  static final Problem SENT_AWAY =
      new Problem(
          409,
          "sent_away",
          "This person was sent away for good. Another link does not bring them back.");
  static final Problem TOO_FREQUENT =
      new Problem(429, "too_frequent", "That was too often. Wait a minute and try again.");
  static final Problem UNAUTHENTICATED =
      new Problem(401, "unauthenticated", "Open your personal link again to be let in.");
  static final Problem NOT_ALLOWED =
      new Problem(403, "not_allowed", "Your role in this session cannot do that.");
  static final Problem NOT_FOUND =
      new Problem(404, "not_found", "There is nothing like that here.");
  static final Problem OUTDATED =
      new Problem(410, "outdated", "These pages have been renewed. Load the page again.");
  static final Problem WRONG_METHOD =
      new Problem(405, "wrong_method", "This address cannot be used in that way.");
  static final Problem WRONG_ORIGIN =
      new Problem(403, "wrong_origin", "This page may not talk to this server. Open your link.");
  static final Problem NOT_JSON =
      new Problem(415, "not_json", "Send this as application/json in UTF-8.");
  static final Problem MALFORMED =
      new Problem(400, "malformed", "The server cannot make sense of this request.");
  static final Problem TOO_LARGE =
      new Problem(413, "too_large", "This is larger than the server takes.");
  static final Problem TOO_SLOW =
      new Problem(408, "too_slow", "The request took too long to arrive. Send it again.");
  static final Problem ADDRESS_TOO_LONG =
      new Problem(414, "address_too_long", "This address is longer than the server takes.");
  static final Problem HEADERS_TOO_LARGE =
      new Problem(431, "headers_too_large", "The headers are larger than the server takes.");
  static final Problem UPGRADE_NEEDED =
      new Problem(426, "upgrade_needed", "This address speaks WebSocket, version 13.");
  static final Problem WRONG_PROTOCOL =
      new Problem(400, "wrong_protocol", "This socket speaks halfsilver.v1 and nothing else.");
  static final Problem UNAVAILABLE =
      new Problem(503, "unavailable", "The server cannot do that now. Try again in a moment.");
  static final Problem BUSY =
      new Problem(
          503,
          "busy",
          "Too many transcripts and new sessions are being made. Try again in a minute.");
  static final Problem INTERNAL =
      new Problem(500, "internal", "Something went wrong here. Try again in a moment.");

  /** The same, saying in particular what was wrong. */
  Problem saying(String words) {
    return new Problem(status, code, words);
  }

  /** The problem behind a status that the library below came up with. */
  static Problem of(int status) {
    return switch (status) {
      case 404 -> NOT_FOUND;
      case 405 -> WRONG_METHOD;
      case 408 -> TOO_SLOW;
      case 410 -> OUTDATED;
      case 413 -> TOO_LARGE;
      case 414 -> ADDRESS_TOO_LONG;
      case 415 -> NOT_JSON;
      case 431 -> HEADERS_TOO_LARGE;
      case 503 -> UNAVAILABLE;
      default -> status >= 500 ? INTERNAL : MALFORMED;
    };
  }
}
