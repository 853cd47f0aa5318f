/** Keeping a whole data folder elsewhere, and going on from what was kept. */
@NullMarked
package dev.halfsilver.office.backup;

import org.jspecify.annotations.NullMarked;
