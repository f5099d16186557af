-- Schema 7: what the rows do not have of a report is asked of the service of its commune (rule T18).
-- Desks only add rows and read them, so that none of them can keep another, or the service, waiting.

CREATE TABLE signalement.ask (
    n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    commune int NOT NULL REFERENCES signalement.commune,
    system int2 NOT NULL,
    what text NOT NULL CHECK (what IN ('thread', 'photos', 'picture', 'contact')),
    about text NOT NULL CHECK (octet_length(about) <= 2000),
    author name NOT NULL DEFAULT session_user,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    seq bigint NOT NULL,
    until timestamptz NOT NULL DEFAULT clock_timestamp() + interval '60 s',
    answer jsonb,
    bytes bytea CHECK (octet_length(bytes) <= 10485760)
);

CREATE INDEX ON signalement.ask (commune, what, about);
CREATE INDEX ON signalement.ask (commune, n) WHERE answer IS NULL;
CREATE INDEX ON signalement.ask (author, at);

COMMENT ON COLUMN signalement.ask.about IS 'id of a report; of a picture its address';
COMMENT ON COLUMN signalement.ask.seq IS
'the number of the commune then: a report that has changed since is asked about anew';
COMMENT ON COLUMN signalement.ask.until IS
'until then the answer is told, or awaited; the service deletes the row afterwards';

-- Whether somebody may ask the reporting system for this at all: nothing that people make up is
-- fetched for them.
CREATE FUNCTION signalement.is_known(here int, of_system int2, matter text, subject text) RETURNS bool
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN CASE WHEN matter = 'picture' THEN
    EXISTS (
        SELECT FROM signalement.report AS r
        WHERE r.commune = here AND r.system = of_system AND r.photo = subject
    ) OR EXISTS (
        SELECT FROM signalement.ask AS a
        WHERE a.commune = here AND a.system = of_system AND a.what = 'photos'
        AND a.until > clock_timestamp() AND a.answer -> 'photos' ? subject
    )
ELSE
    EXISTS (
        SELECT FROM signalement.report AS r
        WHERE r.commune = here AND r.system = of_system AND r.report_id = subject
    )
END;

-- The answer, or nothing yet: whoever waits calls it again. One answer serves every desk.
CREATE FUNCTION signalement.answer_to(
    here int, matter text, subject text, OUT answer jsonb, OUT bytes bytea
)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    of_system int2;
    now_seq bigint;
    leads_until timestamptz;
BEGIN
    SELECT c.system, c.seq, c.until INTO of_system, now_seq, leads_until
    FROM signalement.commune AS c WHERE c.id = here;
    SELECT a.answer, a.bytes INTO answer, bytes FROM signalement.ask AS a
    WHERE a.commune = here AND a.system = of_system AND a.what = matter AND a.about = subject
    AND a.until > clock_timestamp() AND NOT EXISTS (
        SELECT FROM signalement.report AS r
        WHERE r.commune = here AND r.system = of_system AND r.report_id = subject AND r.seq > a.seq
    )
    ORDER BY a.answer IS NULL, a.n DESC LIMIT 1;
    IF answer IS NULL AND leads_until <= clock_timestamp() THEN
        answer := '{"error": "NoAnswerYet"}';
    ELSIF FOUND THEN
        RETURN;
    ELSIF signalement.is_known(here, of_system, matter, subject) IS NOT TRUE THEN
        answer := '{"error": "Gone"}';
    ELSIF (
        SELECT count(*) FROM signalement.ask AS a
        WHERE a.author = session_user AND a.at > clock_timestamp() - interval '1 minute'
    ) >= 600 THEN
        answer := '{"error": "Busy"}';
    ELSE
        INSERT INTO signalement.ask (commune, system, what, about, seq)
        VALUES (here, of_system, matter, subject, now_seq);
    END IF;
END $$;

CREATE FUNCTION signalement.ask(
    here int, matter text, subject text, OUT answer jsonb, OUT bytes bytea
)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF matter = ANY ('{thread,photos,picture}') THEN
        SELECT a.answer, a.bytes INTO answer, bytes
        FROM signalement.answer_to(here, matter, subject) AS a;
    ELSE
        answer := '{"error": "NotSupported"}';
    END IF;
END $$;

-- Who asked is logged, and told in a later transaction only: one that is rolled back has no log.
CREATE FUNCTION signalement.contact(here int, report text) RETURNS jsonb
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    told jsonb := (signalement.answer_to(here, 'contact', report)).answer;
    noted text := 'contact of ' || report;
    logged timestamptz;
BEGIN
    IF told ? 'error' THEN
        RETURN told;
    END IF;
    SELECT max(l.at) INTO logged FROM signalement.log AS l
    WHERE l.commune = here AND l.who = session_user AND l.what = noted
    AND l.at > clock_timestamp() - interval '10 minutes';
    IF logged IS NULL THEN
        INSERT INTO signalement.log (commune, what) VALUES (here, noted);
    END IF;
    RETURN CASE WHEN logged < transaction_timestamp() THEN told END;
END $$;

CREATE INDEX ON signalement.log (commune, at);

UPDATE signalement.meta SET version = 7;
