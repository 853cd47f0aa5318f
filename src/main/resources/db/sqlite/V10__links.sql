-- Which of the links that its person was given opens a seat: 1 the first, one more with each new one.
ALTER TABLE seat ADD COLUMN link INTEGER NOT NULL DEFAULT 1;

-- Links that open nothing since their person was given another one, so that whoever still has one is told.
CREATE TABLE replaced_link (
  secret_hash BLOB NOT NULL PRIMARY KEY CHECK (length(secret_hash) = 32), -- SHA-256
  seat        TEXT NOT NULL REFERENCES seat (id)
) STRICT, WITHOUT ROWID;
