-- Schema 1. `reports` exists already: osgeo made it, with its entries in the GeoPackage tables.
-- Statements end at an empty line; there is none inside a statement.
-- A positive revision is a settled row. Whoever writes a negative one signs as sync.

CREATE TABLE signalement_meta (
    id INTEGER PRIMARY KEY NOT NULL,
    name TEXT UNIQUE NOT NULL,
    value TEXT NOT NULL
);

INSERT INTO signalement_meta (name, value) VALUES ('schema', '1');

CREATE TABLE edit_journal (
    seq INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT UNIQUE NOT NULL,
    report_id TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    revision INTEGER NOT NULL,
    version TEXT NOT NULL,
    activity TEXT NOT NULL,
    at TEXT NOT NULL
);

CREATE UNIQUE INDEX IF NOT EXISTS reports_report_id ON reports (report_id);

CREATE TRIGGER reports_no_insert BEFORE INSERT ON reports
WHEN coalesce(NEW.revision, 1) >= 0
BEGIN
    SELECT RAISE(ABORT, 'Reports are not drawn or pasted here: use New Report in the panel.');
END;

CREATE TRIGGER reports_no_delete BEFORE DELETE ON reports
WHEN OLD.revision > 0
BEGIN
    SELECT RAISE(ABORT, 'A report cannot be deleted or merged: close it instead.');
END;

CREATE TRIGGER reports_no_renumber BEFORE UPDATE OF fid, report_id, revision ON reports
WHEN NEW.revision >= 0 AND OLD.revision > 0 AND (
    NEW.revision IS NOT OLD.revision
    OR NEW.report_id IS NOT OLD.report_id
    OR NEW.fid IS NOT OLD.fid
)
BEGIN
    SELECT RAISE(ABORT, 'The number of a report belongs to the server: undo that change.');
END;

CREATE TRIGGER reports_signed_insert AFTER INSERT ON reports
WHEN NEW.revision < 0
BEGIN
    UPDATE reports SET revision = -NEW.revision WHERE fid = NEW.fid;
END;

CREATE TRIGGER reports_signed_update AFTER UPDATE OF revision ON reports
WHEN NEW.revision < 0 AND OLD.revision > 0 AND NEW.revision <> -OLD.revision
BEGIN
    UPDATE reports SET revision = -NEW.revision WHERE fid = NEW.fid;
END;
