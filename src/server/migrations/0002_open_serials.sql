-- Both SQLite and PostgreSQL run this as it is.

-- The serial numbers of goods that an open RMA number covers, as `store/serials.rs` writes them: a serial is in one at a time.
CREATE TABLE open_serials (
    policy TEXT NOT NULL,
    serial TEXT NOT NULL,
    request_id BIGINT NOT NULL REFERENCES requests (id),
    PRIMARY KEY (policy, serial)
);
CREATE INDEX open_serials_request ON open_serials (request_id);

-- The numbers that are open by now come from the filings, which SQL cannot read: the server does it next, and takes this away.
INSERT INTO settings (name, value) VALUES ('open_serials', 'to be collected');
