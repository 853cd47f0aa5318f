/**
 * The store in one folder: a SQLite database and the stimuli beside it. All SQL is here, and nobody
 * but {@code Store.open} knows this package.
 */
@NullMarked
package dev.halfsilver.store.sqlite;

import org.jspecify.annotations.NullMarked;
