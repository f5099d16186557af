-- One row of a bulk load into a file that nobody displays; a later page replaces an earlier one.
INSERT INTO reports (
    report_id, status, raw_status, service_code, service_name, description, address, sector,
    department, assignee, requested, updated, due, photo, source,
    notice, url, flags, version, activity, content_hash, revision, geom
)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)
ON CONFLICT (report_id) DO UPDATE SET
    status = excluded.status,
    raw_status = excluded.raw_status,
    service_code = excluded.service_code,
    service_name = excluded.service_name,
    description = excluded.description,
    address = excluded.address,
    sector = excluded.sector,
    department = excluded.department,
    assignee = excluded.assignee,
    requested = excluded.requested,
    updated = excluded.updated,
    due = excluded.due,
    photo = excluded.photo,
    source = excluded.source,
    notice = excluded.notice,
    url = excluded.url,
    flags = excluded.flags,
    version = excluded.version,
    activity = excluded.activity,
    content_hash = excluded.content_hash,
    geom = excluded.geom;
