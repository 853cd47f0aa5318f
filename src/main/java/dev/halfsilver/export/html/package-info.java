/** How pages are written. */
@NullMarked
package dev.halfsilver.export.html;

import org.jspecify.annotations.NullMarked;
