-- The sessions whose records are open, from before their first entry until their ends are sealed. What
-- a killed server left unsealed is found here, without a look at every session.
CREATE TABLE open_record (
  session TEXT NOT NULL PRIMARY KEY REFERENCES session (id)
) STRICT, WITHOUT ROWID;

INSERT INTO open_record
  SELECT id FROM session WHERE (SELECT max(ord) FROM entry WHERE session = id)
    > (SELECT coalesce(max(ord), 0) FROM head WHERE session = id);
