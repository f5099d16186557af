-- Schema 6: who has which report open. A row per login and desk; a hint that nothing rests on.

CREATE TABLE signalement.presence (
    commune int NOT NULL REFERENCES signalement.commune,
    who name NOT NULL DEFAULT session_user,
    desk text NOT NULL CHECK (length(desk) <= 200),
    report_id text NOT NULL CHECK (length(report_id) <= 200),
    until timestamptz NOT NULL,
    PRIMARY KEY (commune, who, desk)
);

CREATE FUNCTION signalement.open(here int, report text, desk text) RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    DELETE FROM signalement.presence AS p
    WHERE p.commune = here AND p.until < clock_timestamp() - interval '1 hour';
    INSERT INTO signalement.presence (commune, desk, report_id, until)
    VALUES (here, desk, report, clock_timestamp() + interval '60 s')
    ON CONFLICT (commune, who, desk)
    DO UPDATE SET report_id = excluded.report_id, until = excluded.until;
END;

UPDATE signalement.meta SET version = 6;
