/** Which languages there are. It uses nothing but {@code java.*}, and everything may use it. */
@NullMarked
package dev.halfsilver.language;

import org.jspecify.annotations.NullMarked;
