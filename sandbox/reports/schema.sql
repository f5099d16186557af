-- Times named *_at are UTC text with milliseconds; requested, updated, expected and
-- status_since are whole seconds since 1970 (UTC). Statuses are the neutral words of
-- signalement_plugin/core/model/status.py. Positions are degrees, EPSG:4326.

CREATE TABLE IF NOT EXISTS jurisdictions (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS api_keys (
    api_key TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    may_see INTEGER NOT NULL,    -- departments, notes, history, assignment
    may_write INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS services (
    jurisdiction TEXT NOT NULL REFERENCES jurisdictions (id),
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    keywords TEXT NOT NULL DEFAULT '',
    service_group TEXT NOT NULL DEFAULT '',
    definition TEXT NOT NULL DEFAULT '[]',    -- JSON list of GeoReport attributes
    PRIMARY KEY (jurisdiction, code)
);

CREATE TABLE IF NOT EXISTS departments (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

CREATE TABLE IF NOT EXISTS people (
    id TEXT PRIMARY KEY,
    department TEXT NOT NULL REFERENCES departments (id),
    name TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS reports (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    jurisdiction TEXT NOT NULL REFERENCES jurisdictions (id),
    status TEXT NOT NULL,
    is_open INTEGER NOT NULL,
    status_since INTEGER NOT NULL,
    status_notes TEXT NOT NULL DEFAULT '',
    service_code TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    address_id TEXT NOT NULL DEFAULT '',
    zipcode TEXT NOT NULL DEFAULT '',
    sector TEXT NOT NULL DEFAULT '',
    department TEXT NOT NULL DEFAULT '',
    assignee TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    service_notice TEXT NOT NULL DEFAULT '',
    requested INTEGER,
    updated INTEGER NOT NULL,
    expected INTEGER,
    lat REAL,
    long REAL,
    media_url TEXT NOT NULL DEFAULT '',         -- a photo kept elsewhere
    attributes TEXT NOT NULL DEFAULT '[]',      -- JSON list of {code, value}
    version INTEGER NOT NULL DEFAULT 1,
    activity INTEGER NOT NULL DEFAULT 0         -- id of the last change_log row
);

-- Both orders of the list carry what it is most often filtered by, so that skipping to a
-- deep page never touches the table.
CREATE INDEX IF NOT EXISTS reports_by_requested
    ON reports (requested DESC, id, is_open, service_code, jurisdiction, updated);
CREATE INDEX IF NOT EXISTS reports_by_updated
    ON reports (updated, id, is_open, service_code, jurisdiction, requested);
CREATE INDEX IF NOT EXISTS reports_by_place ON reports (lat, long);

-- What the lists show, as JSON written once per change (see render.py).
CREATE TABLE IF NOT EXISTS fragments (
    seq INTEGER PRIMARY KEY REFERENCES reports (seq),
    basic TEXT NOT NULL,
    extended TEXT NOT NULL,
    citysdk TEXT NOT NULL,
    staff TEXT NOT NULL
);

-- Who asked for it: kept apart from what is published.
CREATE TABLE IF NOT EXISTS reporters (
    report_id TEXT PRIMARY KEY REFERENCES reports (id),
    email TEXT NOT NULL DEFAULT '',
    first_name TEXT NOT NULL DEFAULT '',
    last_name TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT ''
);

-- The ghost log: every write there ever was. field is status, department, assignee,
-- service_code, position, reply, note, photo, comment, created or event; old and new are
-- neutral words, ids and "lon lat"; text is what was said with it.
CREATE TABLE IF NOT EXISTS change_log (
    id INTEGER PRIMARY KEY,
    report_id TEXT NOT NULL,
    made_at TEXT NOT NULL,
    author TEXT NOT NULL,
    field TEXT NOT NULL,
    old TEXT NOT NULL DEFAULT '',
    new TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',
    operation_id TEXT NOT NULL DEFAULT ''
);
CREATE INDEX IF NOT EXISTS change_log_by_report ON change_log (report_id, id);

-- Which arrival of which request made a row of the ghost log, on a server with faults.
CREATE TABLE IF NOT EXISTS deliveries (
    change_id INTEGER PRIMARY KEY REFERENCES change_log (id),
    delivery TEXT NOT NULL
);

-- What struck which request; at is milliseconds since 1970.
CREATE TABLE IF NOT EXISTS fault_log (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    delivery TEXT NOT NULL,
    fault TEXT NOT NULL,
    method TEXT NOT NULL,
    path TEXT NOT NULL
);

-- The public thread in mySociety's words. A second row with one update_id cannot be.
CREATE TABLE IF NOT EXISTS updates (
    id INTEGER PRIMARY KEY,
    update_id TEXT NOT NULL,
    report_id TEXT NOT NULL,
    made_at TEXT NOT NULL,
    status TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    media_url TEXT NOT NULL DEFAULT '',
    external_status_code TEXT NOT NULL DEFAULT '',
    UNIQUE (report_id, update_id)
);
CREATE INDEX IF NOT EXISTS updates_by_time ON updates (made_at, id);

-- Internal notes of staff (kind note) and feedback of citizens (kind comment).
CREATE TABLE IF NOT EXISTS notes (
    id INTEGER PRIMARY KEY,
    report_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    made_at TEXT NOT NULL,
    author TEXT NOT NULL,
    comment TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS notes_by_report ON notes (report_id, kind, id);

-- content is NULL for a photo that is drawn from seed when asked for.
CREATE TABLE IF NOT EXISTS photos (
    name TEXT PRIMARY KEY,
    report_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    seed INTEGER NOT NULL DEFAULT 0,
    content BLOB,
    UNIQUE (report_id, number)
);

CREATE TABLE IF NOT EXISTS tokens (
    token TEXT PRIMARY KEY,
    report_id TEXT NOT NULL
);

-- What the Publik dialect keeps in a workflow's data: the last body of each action.
CREATE TABLE IF NOT EXISTS workflow_data (
    report_id TEXT NOT NULL,
    name TEXT NOT NULL,
    body TEXT NOT NULL,    -- JSON
    PRIMARY KEY (report_id, name)
);
