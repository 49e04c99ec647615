-- Both SQLite and PostgreSQL run this as it is.

-- A hash over the response, checked before it is sent again. It is null in rows of earlier versions.
ALTER TABLE idempotency_keys ADD COLUMN answer_hash TEXT;
