/** Transcripts: who may have which, in what format. */
@NullMarked
package dev.halfsilver.office.transcript;

import org.jspecify.annotations.NullMarked;
