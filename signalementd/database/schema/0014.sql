-- Schema 14: a decision that somebody leaves open in a transaction keeps nobody else waiting, and who
-- does so is named.

INSERT INTO signalement.wording (language, key, words) VALUES
('en', 'being_decided', 'being decided by {who} at the moment: nothing was changed, try again later'),
('fr', 'being_decided', '{who} est en train de décider : rien n’a été modifié, réessayez plus tard'),
('nl', 'being_decided', '{who} is dit aan het beslissen: niets gewijzigd, probeer later opnieuw'),
('de', 'being_decided', '{who} entscheidet gerade: nichts wurde geändert, versuchen Sie es später');

-- The login whose transaction has changed or locked the row of a change.
CREATE FUNCTION signalement.locked_by(given text) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN coalesce(
    (
        SELECT a.usename::text FROM signalement.operation AS o
        JOIN pg_locks AS l ON l.locktype = 'transactionid' AND l.granted
            AND l.transactionid = o.xmax
        JOIN pg_stat_activity AS a ON a.pid = l.pid
        WHERE o.id = given
    ),
    '?'
);

-- Two seconds are enough for a service that files something about the change. Not by lock_timeout: the
-- block that would catch it is a subtransaction, whose lock does not tell the login any more.
CREATE OR REPLACE FUNCTION signalement.decide(
    here int, decision text, given text, choice text, new jsonb
) RETURNS text
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    now_is record;
BEGIN
    FOR one IN 1..20 LOOP
        SELECT o.state, o.asks, o.decided INTO now_is FROM signalement.operation AS o
        WHERE o.id = given AND o.commune = here FOR NO KEY UPDATE SKIP LOCKED;
        EXIT WHEN FOUND OR NOT EXISTS (
            SELECT FROM signalement.operation AS o WHERE o.id = given AND o.commune = here
        );
        IF one = 20 THEN
            RAISE EXCEPTION USING ERRCODE = 'SG423', MESSAGE = replace(
                signalement.said(here, 'being_decided'), '{who}', signalement.locked_by(given)
            );
        END IF;
        PERFORM pg_sleep(0.1);
    END LOOP;
    IF now_is.state = 'unknown' AND NOT now_is.asks AND now_is.decided <> decision THEN
        RETURN signalement.said(here, 'looked_up');
    END IF;
    RETURN signalement.decide_what_asks(here, decision, given, choice, new);
END $$;

ALTER FUNCTION signalement.cancel(int, text) SET lock_timeout = '2s';

UPDATE signalement.meta SET version = 14;
