-- What Signalen keeps of a report and the other dialects have no word for. A row counts while
-- the report still has the status that it was written with (kept_as).
CREATE TABLE IF NOT EXISTS signalen (
    report_id TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    kept_as TEXT NOT NULL,
    text TEXT NOT NULL DEFAULT '',
    mailed INTEGER NOT NULL DEFAULT 0,
    routing TEXT NOT NULL DEFAULT '',   -- JSON list of departments.id; empty: never set
    place TEXT NOT NULL DEFAULT '',     -- JSON of the location's other parts; empty: never written
    parent TEXT NOT NULL DEFAULT '',    -- report that this one is a part of
    priority TEXT NOT NULL DEFAULT 'normal',
    type TEXT NOT NULL DEFAULT 'SIG'
);
