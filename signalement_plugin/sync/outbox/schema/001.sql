-- The outbox of one connection. Shared by every QGIS process of one profile.
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE operation (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,          -- journal id of a native edit; known for ever
    report_id TEXT NOT NULL,
    body TEXT NOT NULL,               -- core.operation.Operation as JSON
    state TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',  -- code, see sync/rules/rows.py
    words TEXT NOT NULL DEFAULT '',   -- the server's own words
    attempts INTEGER NOT NULL DEFAULT 0,
    open_attempt INTEGER NOT NULL DEFAULT 0,  -- 1: the outcome of an attempt is not known
    first_attempt TEXT NOT NULL DEFAULT '',
    last_attempt TEXT NOT NULL DEFAULT '',
    boot TEXT NOT NULL DEFAULT '',    -- clock identity at the last attempt
    pre TEXT NOT NULL DEFAULT '',     -- version and activity before the earliest open attempt
    checks INTEGER NOT NULL DEFAULT 0,        -- read-backs done since the last attempt
    next_try TEXT NOT NULL DEFAULT '',
    server TEXT NOT NULL DEFAULT '',  -- core.report.Report as JSON: the read that met the conflict
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
);
CREATE INDEX operation_report ON operation (report_id, seq);
CREATE INDEX operation_state ON operation (state, next_try);

-- What was sent, append only; no personal data.
CREATE TABLE log (
    at TEXT NOT NULL,
    operation_id TEXT NOT NULL,
    report_id TEXT NOT NULL,
    verb TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    http_status INTEGER NOT NULL,
    ms INTEGER NOT NULL,
    outcome TEXT NOT NULL
);

-- One row per store (a GeoPackage of some QGIS process): how far it has read.
CREATE TABLE cursor (
    store TEXT PRIMARY KEY,
    since TEXT NOT NULL,              -- UTC; empty: nothing complete yet
    seen_at TEXT NOT NULL             -- UTC, end of the last complete pass
);

-- Rows read from the server that have not reached a store yet: newest per store and report.
CREATE TABLE incoming (
    store TEXT NOT NULL,
    report_id TEXT NOT NULL,
    began TEXT NOT NULL,              -- UTC, when the request that brought it began
    body TEXT NOT NULL,
    PRIMARY KEY (store, report_id)
);

-- What was typed and not sent.
CREATE TABLE draft (
    report_id TEXT PRIMARY KEY,
    body TEXT NOT NULL
);

PRAGMA user_version = 1;
