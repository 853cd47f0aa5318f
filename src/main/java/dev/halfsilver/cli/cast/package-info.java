/** A scripted group for the demo: it joins and answers over the real protocol. */
@NullMarked
package dev.halfsilver.cli.cast;

import org.jspecify.annotations.NullMarked;
