-- One row of a bulk load. A number may come again: see bulk_load_deduplicate.sql.
INSERT INTO reports (
    report_id, status, raw_status, service_code, service_name, description, address, sector,
    department, assignee, requested, updated, due, photo, source,
    notice, url, reference, priority, report_type, flags, version, activity, content_hash, search, mark, open_due, revision, geom
)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?);
