-- What a reason speaks of: core.model.reason_details.ReasonDetails as JSON, empty without any.
-- Until now it stood in the words, one text for parts, sizes, ids and a colleague's change.
ALTER TABLE operation ADD COLUMN details TEXT NOT NULL DEFAULT '';
UPDATE operation SET details = details_from_text(state, reason, words) WHERE words <> '';
UPDATE operation SET words = '' WHERE details <> '';

-- What a person may have to settle is asked after each change of the outbox: not of all that is done.
CREATE INDEX operation_raced ON operation (state) WHERE reason IN ('unchanged', 'replaced');

PRAGMA user_version = 3;
