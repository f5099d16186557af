-- Schema 5: a service leads a commune for a few seconds, and says so again and again (rule T1).

ALTER TABLE signalement.commune ADD COLUMN until timestamptz;
COMMENT ON COLUMN signalement.commune.until IS
'until when its holder leads, by the clock of this server; without it only the holder may';

ALTER TABLE signalement.permit ADD COLUMN ended bool NOT NULL DEFAULT false;
COMMENT ON COLUMN signalement.permit.ended IS
'the process that had it has ended for certain: nothing of it is sent any more (rule T5)';

UPDATE signalement.meta SET version = 5;
