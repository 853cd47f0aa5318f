/** What an operator may set: each setting is declared once, with its bounds and its default. */
@NullMarked
package dev.halfsilver.office.settings;

import org.jspecify.annotations.NullMarked;
