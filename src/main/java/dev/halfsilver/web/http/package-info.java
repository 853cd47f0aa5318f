/** HTTP: what is asked, who may ask it, and how it is answered. */
@NullMarked
package dev.halfsilver.web.http;

import org.jspecify.annotations.NullMarked;
