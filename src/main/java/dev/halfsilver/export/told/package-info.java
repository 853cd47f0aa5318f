/** How activities and what people answer in them read in words: a file a kind. */
@NullMarked
package dev.halfsilver.export.told;

import org.jspecify.annotations.NullMarked;
