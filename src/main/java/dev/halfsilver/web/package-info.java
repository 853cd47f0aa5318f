/**
 * The doors: HTTP and WebSocket handlers; it may use {@code live}, {@code export} and what stands
 * before them.
 */
@NullMarked
package dev.halfsilver.web;

import org.jspecify.annotations.NullMarked;
