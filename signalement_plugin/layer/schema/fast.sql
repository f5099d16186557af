-- Settings of the connection that fills a file nobody displays.

PRAGMA synchronous = OFF;

PRAGMA journal_mode = MEMORY;

CREATE UNIQUE INDEX reports_report_id ON reports (report_id);

BEGIN;
