-- Schema 3: what a desk with the plugin has to know beside the rows.

ALTER TABLE signalement.commune ADD COLUMN told jsonb;
COMMENT ON COLUMN signalement.commune.told IS
'what the reporting system takes, its services and departments, as the service has met it';

ALTER TABLE signalement.operation ADD COLUMN asks bool NOT NULL DEFAULT false;
COMMENT ON COLUMN signalement.operation.asks IS
'of an unknown one: the service has looked as long as it could, and somebody has to decide';

UPDATE signalement.meta SET version = 3;
