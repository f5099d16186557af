-- The triggers that follow the columns, made anew with every newer schema: they must name all.
-- Statements end at an empty line; there is none inside a statement. GDAL writes whole seconds
-- with or without decimals, so times are compared as times.

DROP TRIGGER IF EXISTS reports_search;

-- Free text is not found in what a person has changed since: `search` is left empty, and the row
-- is found by its fields until the next signed write.
CREATE TRIGGER reports_search AFTER UPDATE OF report_id, service_name, address, description, reference, search
ON reports
WHEN NEW.revision IS OLD.revision AND NEW.revision > 0 AND coalesce(NEW.search, '') <> '' AND (
    NEW.search IS NOT OLD.search
    OR NEW.report_id IS NOT OLD.report_id
    OR NEW.service_name IS NOT OLD.service_name
    OR NEW.address IS NOT OLD.address
    OR NEW.description IS NOT OLD.description
    OR NEW.reference IS NOT OLD.reference
)
BEGIN
    UPDATE reports SET search = '' WHERE fid = NEW.fid;
END;

DROP TRIGGER IF EXISTS reports_mark;

-- Who edits a status sees it on the map at once, on a tablet too; the ring follows when the plugin
-- looks at the row.
CREATE TRIGGER reports_mark AFTER UPDATE OF status ON reports
WHEN NEW.revision IS OLD.revision AND NEW.revision > 0 AND NEW.status IS NOT OLD.status
BEGIN
    UPDATE reports SET
        mark = coalesce(NEW.status, ''),
        open_due = CASE WHEN NEW.status IN ('accepted', 'in_progress', 'new', 'planned', 'waiting')
            THEN coalesce(CAST(strftime('%s', NEW.due) AS INTEGER), 0) END
    WHERE fid = NEW.fid;
END;

DROP TRIGGER IF EXISTS reports_journal;

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
        UNION ALL SELECT 'reference', coalesce(OLD.reference, ''), coalesce(NEW.reference, '')
        UNION ALL SELECT 'priority', coalesce(OLD.priority, ''), coalesce(NEW.priority, '')
        UNION ALL SELECT 'report_type', coalesce(OLD.report_type, ''), coalesce(NEW.report_type, '')
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
