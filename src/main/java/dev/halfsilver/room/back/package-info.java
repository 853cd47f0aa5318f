/** The rules of the half behind the mirror. Nothing here can see {@code room.front}. */
@NullMarked
package dev.halfsilver.room.back;

import org.jspecify.annotations.NullMarked;
