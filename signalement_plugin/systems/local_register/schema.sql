-- The local register, version 1. Run in one transaction that the caller ends.
-- Times are UTC as text of fixed width (2026-01-31T08:15:00.000000+00:00), so that they
-- sort as they are; positions are degrees, EPSG:4326.

BEGIN IMMEDIATE;

CREATE TABLE IF NOT EXISTS setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS service (
    rank INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    category TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    days INTEGER
);

CREATE TABLE IF NOT EXISTS department (
    rank INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS person (
    rank INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    department TEXT NOT NULL REFERENCES department (id)
);

CREATE TABLE IF NOT EXISTS sector (
    name TEXT PRIMARY KEY,
    lon REAL NOT NULL,
    lat REAL NOT NULL
) WITHOUT ROWID;

-- The register's own word for each neutral status.
CREATE TABLE IF NOT EXISTS word (
    status TEXT PRIMARY KEY,
    raw TEXT NOT NULL
) WITHOUT ROWID;

-- Last report number given, per year.
CREATE TABLE IF NOT EXISTS number (
    year INTEGER PRIMARY KEY,
    last INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS report (
    report_id TEXT PRIMARY KEY,
    status TEXT NOT NULL,
    raw_status TEXT NOT NULL,
    service_code TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    sector TEXT NOT NULL DEFAULT '',
    department TEXT NOT NULL DEFAULT '',
    assignee TEXT NOT NULL DEFAULT '',
    requested TEXT NOT NULL,
    updated TEXT NOT NULL,
    due TEXT,
    photo TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    notice TEXT NOT NULL DEFAULT '',
    lon REAL,
    lat REAL,
    version INTEGER NOT NULL DEFAULT 1,
    activity INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX IF NOT EXISTS report_updated ON report (updated, report_id);

CREATE TABLE IF NOT EXISTS activity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    report_id TEXT NOT NULL REFERENCES report (report_id),
    at TEXT NOT NULL,
    author TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL,
    text TEXT NOT NULL DEFAULT '',
    field TEXT NOT NULL DEFAULT '',
    old TEXT NOT NULL DEFAULT '',
    new TEXT NOT NULL DEFAULT '',
    operation_id TEXT NOT NULL DEFAULT ''
);

CREATE INDEX IF NOT EXISTS activity_report ON activity (report_id, id);

-- Every operation ever carried out: a repeated id is answered, not carried out again.
CREATE TABLE IF NOT EXISTS operation (
    id TEXT PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES report (report_id),
    at TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS photo (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    report_id TEXT NOT NULL REFERENCES report (report_id),
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content BLOB NOT NULL
);
