-- Both SQLite and PostgreSQL run this as it is.

-- The servers that run: each writes its row every few seconds, and deletes those that have not been written for long.
CREATE TABLE servers (
    instance TEXT PRIMARY KEY,
    seen_at BIGINT NOT NULL,
    -- A digest of the policy documents and themes that the server uses.
    catalogue TEXT NOT NULL
);

-- The time at which the personal data of the request was deleted.
ALTER TABLE requests ADD COLUMN purged_at BIGINT;

-- The oldest version of the server that works with this schema: a migration that only adds leaves it, so that old and new servers can run
-- side by side during an upgrade.
INSERT INTO settings (name, value) VALUES ('oldest_version', '4');
