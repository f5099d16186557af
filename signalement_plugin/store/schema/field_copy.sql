-- A copy that goes out on a tablet: one more column, whose text comes back as an internal note.
-- Each save is a row of the journal; of several notes on one report the last counts. The tables of
-- new reports and of photos exist already; a row that comes without an id or a time gets them here.

ALTER TABLE reports ADD COLUMN field_note TEXT;

CREATE TRIGGER reports_field_note AFTER UPDATE OF field_note ON reports
WHEN NEW.revision IS OLD.revision AND NEW.revision > 0
AND coalesce(NEW.field_note, '') <> ''
AND coalesce(NEW.field_note, '') IS NOT coalesce(OLD.field_note, '')
BEGIN
    INSERT INTO edit_journal (id, report_id, before, after, revision, version, activity, at)
    VALUES (
        lower(hex(randomblob(16))),
        OLD.report_id,
        '{}',
        json_object('field_note', NEW.field_note),
        OLD.revision,
        coalesce(OLD.version, ''),
        coalesce(OLD.activity, ''),
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    );
END;

CREATE TRIGGER field_reports_named AFTER INSERT ON field_reports
WHEN coalesce(NEW.id, '') = '' OR NEW.made IS NULL
BEGIN
    UPDATE field_reports SET
        id = CASE WHEN coalesce(id, '') = '' THEN lower(hex(randomblob(16))) ELSE id END,
        made = coalesce(made, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
    WHERE fid = NEW.fid;
END;

CREATE TRIGGER field_photos_named AFTER INSERT ON field_photos
WHEN coalesce(NEW.id, '') = '' OR NEW.made IS NULL
BEGIN
    UPDATE field_photos SET
        id = CASE WHEN coalesce(id, '') = '' THEN lower(hex(randomblob(16))) ELSE id END,
        made = coalesce(made, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
    WHERE fid = NEW.fid;
END;
