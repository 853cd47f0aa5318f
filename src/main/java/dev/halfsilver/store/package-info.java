/**
 * What outlives the process, as the rest of the house sees it; it may use {@code wire} and what
 * stands before it.
 */
@NullMarked
package dev.halfsilver.store;

import org.jspecify.annotations.NullMarked;
