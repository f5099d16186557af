-- Begin of a bulk load into a file that nobody displays: no disk flush, no bookkeeping per row.

PRAGMA synchronous = OFF;

PRAGMA journal_mode = MEMORY;

PRAGMA locking_mode = EXCLUSIVE;

PRAGMA cache_size = -32768;

DROP TRIGGER IF EXISTS trigger_insert_feature_count_reports;

BEGIN;
