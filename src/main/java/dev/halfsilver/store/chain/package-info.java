/** How entries are linked to each other so that a change shows, whatever database keeps them. */
@NullMarked
package dev.halfsilver.store.chain;

import org.jspecify.annotations.NullMarked;
