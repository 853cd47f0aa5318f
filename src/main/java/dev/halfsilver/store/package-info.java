/**
 * What outlives the process: the database and its migrations; it may use {@code wire} and what
 * stands before it.
 */
@NullMarked
package dev.halfsilver.store;

import org.jspecify.annotations.NullMarked;
