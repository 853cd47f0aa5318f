-- What a session is held in. Those from before it could be said have English words.
ALTER TABLE session ADD COLUMN language TEXT NOT NULL DEFAULT 'en';
