/** What answers come to, drawn: a file a shape. The browser draws the same in views/figures. */
@NullMarked
package dev.halfsilver.export.figures;

import org.jspecify.annotations.NullMarked;
