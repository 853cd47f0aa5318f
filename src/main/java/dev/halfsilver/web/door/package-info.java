/** Who may come in: secrets, links, tokens and what they prove. */
@NullMarked
package dev.halfsilver.web.door;

import org.jspecify.annotations.NullMarked;
