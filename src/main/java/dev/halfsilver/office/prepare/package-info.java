/** Preparing a session: what it needs is checked, stored and turned into links. */
@NullMarked
package dev.halfsilver.office.prepare;

import org.jspecify.annotations.NullMarked;
