-- Schema 9: a commune that moves to another reporting system (rule T19).

ALTER TABLE signalement.commune ADD COLUMN works_with text NOT NULL DEFAULT '';
COMMENT ON COLUMN signalement.commune.works_with IS
'kind, address and jurisdiction of its reporting system, as its service has met it; empty: not yet';
COMMENT ON COLUMN signalement.commune.system IS
'number of the reporting system: a commune that moves to another one gets a later number, with which '
'ids of its reports, categories and departments begin from then on (2-123)';

INSERT INTO signalement.wording (language, key, words) VALUES
('en', 'moved', 'This commune works with another system now: nothing is sent to the former one.'),
('fr', 'moved', 'La commune travaille avec un autre système : rien n’est plus envoyé à l’ancien.'),
('nl', 'moved', 'De gemeente werkt met een ander systeem: naar het vorige gaat niets meer.'),
('de', 'moved', 'Die Gemeinde arbeitet mit einem anderen System: an das frühere geht nichts mehr.');

-- An edit of a report of the former system is refused with a sentence, with all of its transaction.
CREATE FUNCTION signalement.edits_this_system() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (
        SELECT FROM signalement.report AS r JOIN signalement.commune AS c ON c.id = r.commune
        WHERE r.commune = NEW.commune AND r.fid = NEW.fid AND r.system <> c.system
    ) THEN
        RAISE EXCEPTION USING ERRCODE = 'SG001', MESSAGE = signalement.said(NEW.commune, 'moved');
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER of_this_system BEFORE INSERT ON signalement.edit
FOR EACH ROW EXECUTE FUNCTION signalement.edits_this_system();

UPDATE signalement.meta SET version = 9;
