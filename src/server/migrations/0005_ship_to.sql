-- Both SQLite and PostgreSQL run this as it is.

-- The lines of the address that the goods are sent to, as set by the approval.
ALTER TABLE requests ADD COLUMN ship_to TEXT;
