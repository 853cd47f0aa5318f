package dev.halfsilver.export;

import dev.halfsilver.room.Entry;
import dev.halfsilver.room.MemberId;
import java.util.List;
import java.util.Optional;

/**
 * An entry as an edition shows it.
 *
 * @param entry numbered in this edition
 * @param retractedBy who took it off the screens
 * @param quote the message that it is a reply to
 * @param standsOn the messages that it asks everybody's stand on
 */
record Shown(
    Entry entry, Optional<MemberId> retractedBy, Optional<Quote> quote, List<Quote> standsOn) {}
