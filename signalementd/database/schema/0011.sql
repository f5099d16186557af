-- Schema 11: desks are witnesses too (rule T11). A desk tells how many attempts it has read of; the
-- seal proves that this very database has said so, and nobody can make a number up.

ALTER TABLE signalement.meta ADD COLUMN seal uuid NOT NULL DEFAULT gen_random_uuid();
COMMENT ON COLUMN signalement.meta.seal IS 'known to nobody; it proves what the database has told';

-- The same proof as in the view "service" of each commune.
CREATE FUNCTION signalement.bear_witness(seen bigint, proof text) RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    INSERT INTO signalement.witness (who, epoch, attempts)
    SELECT 'a desk', m.epoch, seen FROM signalement.meta AS m
    WHERE seen > m.attempts
    AND proof = encode(sha256(convert_to(m.seal::text || '/' || seen::text, 'UTF8')), 'hex')
    ON CONFLICT (who) DO UPDATE SET epoch = excluded.epoch, at = clock_timestamp(),
        attempts = greatest(excluded.attempts, signalement.witness.attempts);
END;

UPDATE signalement.meta SET version = 11;
