-- What an entry is and the words that somebody typed are kept apart, each with a commitment that its link
-- covers, so that words can be erased. Entries from before have neither: their body holds everything,
-- and they are verified as they were linked. No row is touched.
ALTER TABLE entry ADD COLUMN words BLOB; -- JSON; no bytes where nobody typed anything
ALTER TABLE entry ADD COLUMN commitments BLOB; -- SHA-256 of what it is, then of its words
