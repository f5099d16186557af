-- Begin of a bulk load into a file that nobody displays: no disk flush, no bookkeeping per row.

PRAGMA synchronous = OFF;

PRAGMA journal_mode = MEMORY;

PRAGMA locking_mode = EXCLUSIVE;

PRAGMA cache_size = -32768;

DROP TRIGGER IF EXISTS trigger_insert_feature_count_reports;

-- Indexes of a few rows are kept up to date meanwhile: made at the end they read every row.

CREATE INDEX IF NOT EXISTS reports_staged ON reports (revision) WHERE revision < 0;

CREATE INDEX IF NOT EXISTS reports_marked ON reports (report_id) WHERE coalesce(mark, '') <> status;

BEGIN;
