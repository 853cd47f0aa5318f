/**
 * What a client takes home, written from the store alone; it may use {@code store} and what stands
 * before it, never {@code live}.
 */
@NullMarked
package dev.halfsilver.export;

import org.jspecify.annotations.NullMarked;
