/**
 * The whole product as people meet it: real browsers, one for each role, on the real server.
 * Nothing between them is replaced.
 */
package dev.halfsilver.browser;
