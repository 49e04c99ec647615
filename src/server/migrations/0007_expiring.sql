-- Both SQLite and PostgreSQL run this as it is.

-- SQLite would read every approved request by `requests_listed` instead of those that are due by an index of `expires_at` alone.
DROP INDEX requests_expiring;
CREATE INDEX requests_expiring ON requests (status, expires_at) WHERE status = 'approved';
