-- Schema 1. `reports` exists already: osgeo made it, with its entries in the GeoPackage tables.
-- Statements end at an empty line; there is none inside a statement.
-- A positive revision is a settled row. Whoever writes a negative one signs as sync.
-- GDAL writes whole seconds with or without decimals, so times are compared as times.

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

CREATE TRIGGER reports_journal AFTER UPDATE ON reports
WHEN NEW.revision IS OLD.revision AND NEW.revision > 0
BEGIN
    INSERT INTO edit_journal (id, report_id, before, after, revision, version, activity, at)
    SELECT
        lower(hex(randomblob(16))),
        OLD.report_id,
        json_group_object(name, was),
        json_group_object(name, now),
        OLD.revision,
        coalesce(OLD.version, ''),
        coalesce(OLD.activity, ''),
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    FROM (
        SELECT '' AS name, '' AS was, '' AS now
        UNION ALL SELECT 'status', coalesce(OLD.status, ''), coalesce(NEW.status, '')
        UNION ALL SELECT 'raw_status', coalesce(OLD.raw_status, ''), coalesce(NEW.raw_status, '')
        UNION ALL SELECT 'service_code', coalesce(OLD.service_code, ''), coalesce(NEW.service_code, '')
        UNION ALL SELECT 'service_name', coalesce(OLD.service_name, ''), coalesce(NEW.service_name, '')
        UNION ALL SELECT 'description', coalesce(OLD.description, ''), coalesce(NEW.description, '')
        UNION ALL SELECT 'address', coalesce(OLD.address, ''), coalesce(NEW.address, '')
        UNION ALL SELECT 'sector', coalesce(OLD.sector, ''), coalesce(NEW.sector, '')
        UNION ALL SELECT 'department', coalesce(OLD.department, ''), coalesce(NEW.department, '')
        UNION ALL SELECT 'assignee', coalesce(OLD.assignee, ''), coalesce(NEW.assignee, '')
        UNION ALL SELECT
            'requested',
            coalesce(strftime('%Y-%m-%dT%H:%M:%fZ', OLD.requested), OLD.requested, ''),
            coalesce(strftime('%Y-%m-%dT%H:%M:%fZ', NEW.requested), NEW.requested, '')
        UNION ALL SELECT
            'updated',
            coalesce(strftime('%Y-%m-%dT%H:%M:%fZ', OLD.updated), OLD.updated, ''),
            coalesce(strftime('%Y-%m-%dT%H:%M:%fZ', NEW.updated), NEW.updated, '')
        UNION ALL SELECT
            'due',
            coalesce(strftime('%Y-%m-%dT%H:%M:%fZ', OLD.due), OLD.due, ''),
            coalesce(strftime('%Y-%m-%dT%H:%M:%fZ', NEW.due), NEW.due, '')
        UNION ALL SELECT 'photo', coalesce(OLD.photo, ''), coalesce(NEW.photo, '')
        UNION ALL SELECT 'source', coalesce(OLD.source, ''), coalesce(NEW.source, '')
        UNION ALL SELECT 'notice', coalesce(OLD.notice, ''), coalesce(NEW.notice, '')
        UNION ALL SELECT 'url', coalesce(OLD.url, ''), coalesce(NEW.url, '')
        UNION ALL SELECT 'flags', coalesce(OLD.flags, ''), coalesce(NEW.flags, '')
        UNION ALL SELECT 'version', coalesce(OLD.version, ''), coalesce(NEW.version, '')
        UNION ALL SELECT 'activity', coalesce(OLD.activity, ''), coalesce(NEW.activity, '')
        UNION ALL SELECT 'content_hash', coalesce(OLD.content_hash, ''), coalesce(NEW.content_hash, '')
        UNION ALL SELECT
            'position',
            CASE WHEN ST_MinX(OLD.geom) IS NULL THEN ''
            ELSE printf('%.7f %.7f', ST_MinX(OLD.geom), ST_MinY(OLD.geom)) END,
            CASE WHEN ST_MinX(NEW.geom) IS NULL THEN ''
            ELSE printf('%.7f %.7f', ST_MinX(NEW.geom), ST_MinY(NEW.geom)) END
    )
    WHERE was IS NOT now
    HAVING count(*) > 0;
END;
