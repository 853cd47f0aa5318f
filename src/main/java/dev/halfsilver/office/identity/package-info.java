/** What proves who somebody is: the server's own secrets and personal links. */
@NullMarked
package dev.halfsilver.office.identity;

import org.jspecify.annotations.NullMarked;
