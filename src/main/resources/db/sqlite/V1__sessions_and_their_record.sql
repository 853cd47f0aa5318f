-- Times are milliseconds since 1970. Ids are random, and unique in the whole house.

CREATE TABLE session (
  id                    TEXT    NOT NULL PRIMARY KEY,
  guide                 BLOB    NOT NULL, -- JSON
  terms_version         TEXT    NOT NULL,
  terms_text            TEXT    NOT NULL,
  observers_read_asides INTEGER NOT NULL,
  participants          INTEGER NOT NULL,
  created_at            INTEGER NOT NULL
) STRICT;

CREATE TABLE seat (
  id          TEXT    NOT NULL PRIMARY KEY,
  session     TEXT    NOT NULL REFERENCES session (id),
  place       INTEGER NOT NULL, -- in the order in which people were invited
  role        TEXT    NOT NULL CHECK (role IN ('MODERATOR', 'PARTICIPANT', 'OBSERVER')),
  name        TEXT    NOT NULL,
  secret_hash BLOB    NOT NULL UNIQUE CHECK (length(secret_hash) = 32), -- SHA-256
  revoked_at  INTEGER,
  UNIQUE (session, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE stimulus (
  session    TEXT    NOT NULL REFERENCES session (id),
  id         TEXT    NOT NULL,
  media_type TEXT    NOT NULL,
  length     INTEGER NOT NULL,
  file       TEXT    NOT NULL UNIQUE, -- beside the database, under a name of its own
  PRIMARY KEY (session, id)
) STRICT, WITHOUT ROWID;

-- What happened: rows are added and never changed. How they are linked: see Chain.java.
CREATE TABLE entry (
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
  PRIMARY KEY (session, ord),
  UNIQUE (session, channel, seq),
  UNIQUE (session, author, command, part)
) STRICT, WITHOUT ROWID;

-- The last entry of each channel, so that one missing at the end is noticed.
CREATE TABLE head (
  session TEXT    NOT NULL REFERENCES session (id),
  channel TEXT    NOT NULL,
  seq     INTEGER NOT NULL,
  link    BLOB    NOT NULL,
  PRIMARY KEY (session, channel)
) STRICT, WITHOUT ROWID;
