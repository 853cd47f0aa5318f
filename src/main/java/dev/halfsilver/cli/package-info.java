/** What an operator types. */
@NullMarked
package dev.halfsilver.cli;

import org.jspecify.annotations.NullMarked;
