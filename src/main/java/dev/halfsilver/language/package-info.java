/**
 * Which languages there are, and what the server itself says in them, read once from the files of
 * words that the pages load. It knows nothing else of ours; all but {@code room} may use it.
 */
@NullMarked
package dev.halfsilver.language;

import org.jspecify.annotations.NullMarked;
