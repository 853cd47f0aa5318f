-- Entries are on disk in the record's log before they come here, many together (RecordLog.java). This
-- is the number of the last of its blocks of which everything is here.
CREATE TABLE moved (block INTEGER NOT NULL) STRICT;
INSERT INTO moved VALUES (0);

-- The ends of channels come with their entries now. What an earlier version had not sealed when it was
-- killed is sealed here, once.
INSERT INTO head (session, channel, seq, link, ord)
  SELECT e.session, e.channel, e.seq, e.link, e.ord FROM session s JOIN entry e ON e.session = s.id
    AND e.ord > (SELECT coalesce(max(h.ord), 0) FROM head h WHERE h.session = s.id)
  WHERE true ORDER BY e.ord
  ON CONFLICT DO UPDATE SET seq = excluded.seq, link = excluded.link, ord = excluded.ord;
