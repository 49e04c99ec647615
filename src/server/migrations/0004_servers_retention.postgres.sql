-- PostgreSQL alone. A counter in a row would have each server wait for the COMMIT of the others.
CREATE SEQUENCE request_ids;
