-- Schema 12: the texts that a reporting system proposes for answers are asked of the service too (T18).

ALTER TABLE signalement.ask DROP CONSTRAINT ask_what_check, ADD CONSTRAINT ask_what_check
CHECK (what IN ('thread', 'photos', 'picture', 'contact', 'details', 'questions', 'texts'));

COMMENT ON COLUMN signalement.ask.about IS
'id of a report; of a picture its address; of questions and texts the code of a category';

CREATE OR REPLACE FUNCTION signalement.is_known(
    here int, of_system int2, matter text, subject text
) RETURNS bool
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN CASE matter WHEN 'picture' THEN
    EXISTS (
        SELECT FROM signalement.report AS r
        WHERE r.commune = here AND r.system = of_system AND r.photo = subject
    ) OR EXISTS (
        SELECT FROM signalement.ask AS a
        WHERE a.commune = here AND a.system = of_system AND a.what = 'photos'
        AND a.until > clock_timestamp() AND a.answer -> 'photos' ? subject
    )
WHEN 'questions' THEN
    EXISTS (
        SELECT FROM signalement.commune AS c
        WHERE c.id = here AND c.told -> 'asking' ? subject
    )
WHEN 'texts' THEN
    EXISTS (
        SELECT FROM signalement.commune AS c
        WHERE c.id = here AND EXISTS (
            SELECT FROM jsonb_array_elements(c.told -> 'services') AS one WHERE one ->> 0 = subject
        )
    )
ELSE
    EXISTS (
        SELECT FROM signalement.report AS r
        WHERE r.commune = here AND r.system = of_system AND r.report_id = subject
    )
END;

CREATE OR REPLACE FUNCTION signalement.ask(
    here int, matter text, subject text, OUT answer jsonb, OUT bytes bytea
)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF matter = ANY ('{thread,photos,picture,details,questions,texts}') THEN
        SELECT a.answer, a.bytes INTO answer, bytes
        FROM signalement.answer_to(here, matter, subject) AS a;
    ELSE
        answer := '{"error": "NotSupported"}';
    END IF;
END $$;

UPDATE signalement.meta SET version = 12;
