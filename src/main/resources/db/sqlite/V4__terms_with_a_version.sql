-- Terms become one document that says its version, as guides and events are. A session is small, and
-- there are few of them.
ALTER TABLE session ADD COLUMN terms BLOB NOT NULL DEFAULT x''; -- JSON

UPDATE session SET terms = CAST(
  json_object(
    'v', 1,
    'version', terms_version,
    'text', terms_text,
    'observersReadAsides', json(iif(observers_read_asides, 'true', 'false')))
  AS BLOB);

ALTER TABLE session DROP COLUMN terms_version;
ALTER TABLE session DROP COLUMN terms_text;
ALTER TABLE session DROP COLUMN observers_read_asides;
