/**
 * What researchers do, as use cases that HTTP and the command line share. A use case takes a typed
 * request and answers with a value; it knows neither of HTTP nor of a terminal. {@link
 * dev.halfsilver.office.Office} has them all.
 */
@NullMarked
package dev.halfsilver.office;

import org.jspecify.annotations.NullMarked;
