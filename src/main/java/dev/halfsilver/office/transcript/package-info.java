/** Taking a session's record home. */
@NullMarked
package dev.halfsilver.office.transcript;

import org.jspecify.annotations.NullMarked;
