-- Schema 8: an unknown change is decided by a person only once the service has looked as long as it
-- could (T13), and its row says which of the two it is (T16).

INSERT INTO signalement.wording (language, key, words) VALUES
('en', 'asks', 'no answer of the server: to be decided, since {since}'),
('fr', 'asks', 'pas de réponse du serveur : à décider, depuis {since}'),
('nl', 'asks', 'geen antwoord van de server: te beslissen, sinds {since}'),
('de', 'asks', 'keine Antwort des Servers: zu entscheiden, seit {since}'),
('en', 'looked_up', 'still being looked up at the server: nothing to decide yet'),
('fr', 'looked_up', 'vérification en cours auprès du serveur : rien à décider encore'),
('nl', 'looked_up', 'wordt nog nagekeken bij de server: nog niets te beslissen'),
('de', 'looked_up', 'wird noch beim Server nachgesehen: noch nichts zu entscheiden');

-- It waits for the service where that files something about the change at the moment. The decision
-- that was the first is answered as then, whatever became of the change since.
ALTER FUNCTION signalement.decide RENAME TO decide_what_asks;

CREATE FUNCTION signalement.decide(here int, decision text, given text, choice text, new jsonb)
RETURNS text
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    now_is record;
BEGIN
    SELECT o.state, o.asks, o.decided INTO now_is FROM signalement.operation AS o
    WHERE o.id = given AND o.commune = here FOR NO KEY UPDATE;
    IF now_is.state = 'unknown' AND NOT now_is.asks AND now_is.decided <> decision THEN
        RETURN signalement.said(here, 'looked_up');
    END IF;
    RETURN signalement.decide_what_asks(here, decision, given, choice, new);
END $$;

UPDATE signalement.meta SET version = 8;
