package dev.halfsilver.web.http;

/**
 * A page, as it is sent.
 *
 * @param tag changes with the bytes
 * @param policy what it may do
 */
@SuppressWarnings("ArrayRecordComponent")
record WebPage(byte[] bytes, String tag, String policy) {}
