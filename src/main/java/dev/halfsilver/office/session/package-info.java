/** Looking at the sessions that were prepared, without changing anything. */
@NullMarked
package dev.halfsilver.office.session;

import org.jspecify.annotations.NullMarked;
