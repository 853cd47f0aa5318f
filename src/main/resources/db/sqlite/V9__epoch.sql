-- The name of the history that the entries of this folder are: of all its sessions, since a backup that is
-- restored changes all of them. It is random, and another one from the moment at which a backup is restored.
CREATE TABLE epoch (name TEXT NOT NULL CHECK (length(name) BETWEEN 8 AND 64)) STRICT;
INSERT INTO epoch VALUES (lower(hex(randomblob(16))));
