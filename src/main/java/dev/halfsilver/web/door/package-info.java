/** Who may come in: tokens and what they prove, and how often somebody may try. */
@NullMarked
package dev.halfsilver.web.door;

import org.jspecify.annotations.NullMarked;
