package dev.halfsilver.flood.bare;

/** Something that somebody has said, which nobody may be told yet. */
record Said(BareRoom room, BareSocket by, String member, String id, String words) {}
