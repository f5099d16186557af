-- Schema 4: edits that nobody had taken when a copy of the database was made.

ALTER TABLE signalement.edit ADD COLUMN restored bool NOT NULL DEFAULT false;
COMMENT ON COLUMN signalement.edit.restored IS
'a copy that was brought back holds it as not taken: it may have been sent since';

UPDATE signalement.meta SET version = 4;
