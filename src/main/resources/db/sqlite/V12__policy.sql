-- What the study decided of a session, as one document that says its version. In sessions from before it could be
-- said, observers see every answer as it comes.
ALTER TABLE session ADD COLUMN policy BLOB NOT NULL DEFAULT x''; -- JSON

UPDATE session SET policy = CAST(json_object('v', 1, 'observersBeforeReveal', 'everything') AS BLOB);
