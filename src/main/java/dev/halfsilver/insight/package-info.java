/** Figures from entries, as pure functions. Uses the rules and what was prepared, nothing else. */
@NullMarked
package dev.halfsilver.insight;

import org.jspecify.annotations.NullMarked;
