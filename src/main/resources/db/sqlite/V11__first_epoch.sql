-- Whether the entries of this folder never were another history. Where that is so, a client that has entries and
-- cannot name their history, since it is from before histories had names, can mean no other.
ALTER TABLE epoch ADD COLUMN is_first INTEGER NOT NULL DEFAULT 1 CHECK (is_first IN (0, 1));
