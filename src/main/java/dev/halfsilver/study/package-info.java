/** Studies, their discussion guides and the people invited to them; it may use {@code room}. */
@NullMarked
package dev.halfsilver.study;

import org.jspecify.annotations.NullMarked;
