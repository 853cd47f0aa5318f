package dev.halfsilver.web.http;

/**
 * What can be asked over HTTP, as docs/openapi.yaml names it.
 *
 * @param path with its variable parts in braces
 * @param access who may ask it, in words
 */
public record DeclaredRoute(String method, String path, String access) {}
