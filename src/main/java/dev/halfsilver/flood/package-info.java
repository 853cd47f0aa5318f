/**
 * A crowd of make-believe people that measures a running server; it may use everything but the
 * command line.
 */
@NullMarked
package dev.halfsilver.flood;

import org.jspecify.annotations.NullMarked;
