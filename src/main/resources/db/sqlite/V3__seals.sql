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
DROP TABLE head;
ALTER TABLE sealed RENAME TO head;
