-- Schema 6: rows that a crash left half-written are found without a look at every row, which took
-- a quarter of a second of a start with a million reports.

CREATE INDEX IF NOT EXISTS reports_staged ON reports (revision) WHERE revision < 0;

UPDATE signalement_meta SET value = '6' WHERE name = 'schema';
