/** HTTP and WebSocket handlers; they may use {@code office} and what stands before it. */
@NullMarked
package dev.halfsilver.web;

import org.jspecify.annotations.NullMarked;
