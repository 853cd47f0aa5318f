-- An entry is found by its place in its session, and that is also what keeps two writers apart: both
-- would write the same next place. Numbers per channel are checked before writing (Ledger.java), and
-- a command that was answered is known to its room. So one tree is enough, and a commit is a few
-- pages less.

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

-- The last entry of each channel when its session was last sealed, so that one missing at the end is
-- noticed. Sealing takes all channels of a session, up to its highest place here, and comes a moment
-- after the entries, not with each.
CREATE TABLE sealed (
  session TEXT    NOT NULL REFERENCES session (id),
  channel TEXT    NOT NULL,
  seq     INTEGER NOT NULL,
  link    BLOB    NOT NULL,
  ord     INTEGER NOT NULL, -- the place of that entry
  PRIMARY KEY (session, channel)
) STRICT, WITHOUT ROWID;

INSERT INTO sealed
  SELECT h.session, h.channel, h.seq, h.link,
    coalesce((SELECT e.ord FROM entry e
      WHERE e.session = h.session AND e.channel = h.channel AND e.seq = h.seq), 0)
  FROM head h;
INSERT INTO placed SELECT * FROM entry;
DROP TABLE entry;
DROP TABLE head;
ALTER TABLE placed RENAME TO entry;
ALTER TABLE sealed RENAME TO head;
