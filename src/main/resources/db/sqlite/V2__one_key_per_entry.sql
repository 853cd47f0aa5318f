-- An entry is found by its place in its session, and that is also what keeps two writers apart: both
-- would write the same next place. Numbers per channel are checked before writing (Ledger.java), and
-- a command that was answered is known to its room. So one tree is enough, and a commit is a third
-- of the pages.

CREATE TABLE placed (
  session     TEXT    NOT NULL REFERENCES session (id),
  ord         INTEGER NOT NULL, -- over all channels
  channel     TEXT    NOT NULL,
  seq         INTEGER NOT NULL, -- in this channel
  at          INTEGER NOT NULL,
  author      TEXT    NOT NULL,
  command     TEXT    NOT NULL,
  fingerprint TEXT    NOT NULL, -- of the command's content
  part        INTEGER NOT NULL, -- of what the command made
  body        BLOB    NOT NULL, -- the event, JSON
  salt        BLOB    NOT NULL,
  link        BLOB    NOT NULL,
  PRIMARY KEY (session, ord)
) STRICT, WITHOUT ROWID;

INSERT INTO placed SELECT * FROM entry;
DROP TABLE entry;
ALTER TABLE placed RENAME TO entry;
