-- Both SQLite and PostgreSQL run this as it is.

-- What a list of requests shows, sorts and filters by, so that it reads no filing. The keys are in lower case. `customer_key` is null in
-- rows of earlier versions until the server has filled the columns, and empty once the personal data is deleted.
ALTER TABLE requests ADD COLUMN customer TEXT;
ALTER TABLE requests ADD COLUMN customer_key TEXT;
ALTER TABLE requests ADD COLUMN product TEXT;
ALTER TABLE requests ADD COLUMN product_key TEXT;
ALTER TABLE requests ADD COLUMN lines BIGINT;
-- What the customer gets, in cents; null while an amount is unknown.
ALTER TABLE requests ADD COLUMN net BIGINT;
ALTER TABLE requests ADD COLUMN deadline TEXT;

-- One index contains all columns that filters and orders read, since an index for each would make every filing slower.
CREATE INDEX requests_listed ON requests (status, id, filed_at, policy, deadline, net, customer_key, product_key);

-- The rows that the server has to complete after an upgrade, found without reading the others.
CREATE INDEX requests_unlisted ON requests (id) WHERE customer_key IS NULL;
CREATE INDEX requests_unhashed ON requests (id) WHERE content_hash IS NULL AND purged_at IS NULL;
