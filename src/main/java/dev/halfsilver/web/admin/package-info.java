/** What an operator looks at, on a port of its own that participants cannot reach. */
@NullMarked
package dev.halfsilver.web.admin;

import org.jspecify.annotations.NullMarked;
