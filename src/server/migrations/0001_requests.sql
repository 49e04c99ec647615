-- Both SQLite and PostgreSQL run this as it is. Times are milliseconds since 1970 in UTC, days are `YYYY-MM-DD` in the
-- vendor's zone, hashes are SHA-256 in hexadecimal.

-- What must never come twice.
CREATE TABLE counters (
    name TEXT PRIMARY KEY,
    value BIGINT NOT NULL
);
INSERT INTO counters (name, value) VALUES ('requests', 0), ('rma_numbers', 0);

-- What the database has to know of its surroundings.
CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- Every document that ever decided here, so that a later one changes nothing that was filed.
CREATE TABLE documents (
    digest TEXT PRIMARY KEY,
    policy TEXT NOT NULL,
    content TEXT NOT NULL
);

CREATE TABLE requests (
    id BIGINT PRIMARY KEY,
    -- What the customer's token is made of. Unlike `id` it is never used again, not even by a database restored from a backup.
    uid TEXT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    token_hash TEXT NOT NULL UNIQUE,
    policy TEXT NOT NULL,
    digest TEXT NOT NULL REFERENCES documents (digest),
    status TEXT NOT NULL,
    filed_at BIGINT NOT NULL,
    filing TEXT NOT NULL,
    assessment TEXT NOT NULL,
    rma_number TEXT UNIQUE,
    issued_on TEXT,
    last_ship_day TEXT,
    expires_at BIGINT
);
CREATE INDEX requests_expiring ON requests (expires_at) WHERE status = 'approved';

-- Append-only: no statement changes or deletes a row.
CREATE TABLE events (
    request_id BIGINT NOT NULL REFERENCES requests (id),
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    actor TEXT NOT NULL,
    clause TEXT,
    note TEXT,
    PRIMARY KEY (request_id, number)
);

-- A mail tells a recipient of an event. `due_at` is null once there is nothing left to do.
CREATE TABLE outbox (
    request_id BIGINT NOT NULL,
    event BIGINT NOT NULL,
    recipient TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    due_at BIGINT,
    sent_at BIGINT,
    PRIMARY KEY (request_id, event, recipient),
    FOREIGN KEY (request_id, event) REFERENCES events (request_id, number)
);
CREATE INDEX outbox_due ON outbox (due_at) WHERE due_at IS NOT NULL;

-- The answer has gaps where reference and token go. `request_id` references nothing: the key is taken before its request is
-- stored, and a deferred reference would have SQLite look through all the keys for every request.
CREATE TABLE idempotency_keys (
    key_hash TEXT PRIMARY KEY,
    body_hash TEXT NOT NULL,
    request_id BIGINT NOT NULL,
    answer TEXT NOT NULL,
    stored_at BIGINT NOT NULL
);
CREATE INDEX idempotency_keys_age ON idempotency_keys (stored_at);
