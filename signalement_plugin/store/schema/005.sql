-- Schema 5: `mark` holds what the map draws of a row (core/marks/marks.py): status, ring, corner;
-- `open_due` what a map by deadline is drawn by. They are no fields of a report: no edit of them is
-- journalled.

UPDATE signalement_meta SET value = '5' WHERE name = 'schema';
