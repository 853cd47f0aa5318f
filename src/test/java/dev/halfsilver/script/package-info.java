/** What can be said of our JavaScript without running it. */
@NullMarked
package dev.halfsilver.script;

import org.jspecify.annotations.NullMarked;
