-- Who sent it; empty in rows that were written before.
ALTER TABLE log ADD COLUMN who TEXT NOT NULL DEFAULT '';

PRAGMA user_version = 2;
