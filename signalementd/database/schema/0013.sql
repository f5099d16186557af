-- Schema 13: a commune works with several reporting systems at once (rule T19).

ALTER TABLE signalement.commune ADD COLUMN also jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN signalement.commune.also IS
'the reporting systems beside the first: what the ids of one begin with (s2), to what tells it from '
'another one, as in "works_with"; empty for one that it works with no more';

UPDATE signalement.meta SET version = 13;
