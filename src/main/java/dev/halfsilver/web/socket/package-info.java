/**
 * Connections to rooms. A socket leaves the HTTP server after its handshake and from then on is a
 * bare Netty channel of ours: docs/decisions says why.
 */
@NullMarked
package dev.halfsilver.web.socket;

import org.jspecify.annotations.NullMarked;
