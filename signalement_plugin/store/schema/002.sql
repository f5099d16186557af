-- Schema 2: `search` holds the texts of a row as free text looks for them (core/text/search_text.py).
-- Whoever edits a text here leaves it empty, and the row is found by its fields: SQLite cannot
-- reduce letters. The next signed write fills it again.

CREATE TRIGGER reports_search AFTER UPDATE OF report_id, service_name, address, description, search
ON reports
WHEN NEW.revision IS OLD.revision AND NEW.revision > 0 AND coalesce(NEW.search, '') <> '' AND (
    NEW.search IS NOT OLD.search
    OR NEW.report_id IS NOT OLD.report_id
    OR NEW.service_name IS NOT OLD.service_name
    OR NEW.address IS NOT OLD.address
    OR NEW.description IS NOT OLD.description
)
BEGIN
    UPDATE reports SET search = '' WHERE fid = NEW.fid;
END;

UPDATE signalement_meta SET value = '2' WHERE name = 'schema';
