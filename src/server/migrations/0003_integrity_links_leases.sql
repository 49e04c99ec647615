-- Both SQLite and PostgreSQL run this as it is.

-- A hash over what is filed, checked on reading. It is null in rows of earlier versions until the server has computed it.
ALTER TABLE requests ADD COLUMN content_hash TEXT;

-- Revoking a customer's link increases it: the token is derived from `uid` and this.
ALTER TABLE requests ADD COLUMN link_generation BIGINT NOT NULL DEFAULT 0;

-- The server that is sending a mail. It has until `due_at` to note the result; after that another server may send it.
ALTER TABLE outbox ADD COLUMN claimed_by TEXT;

-- Serials are compared by letters and digits alone: the server collects them again.
DELETE FROM open_serials;
INSERT INTO settings (name, value) VALUES ('open_serials', 'to be collected') ON CONFLICT (name) DO NOTHING;
