-- The doors of one commune. %COMMUNE% is its name, %ID% its number; both were checked. Run as
-- signalement_owner after each migration; harmless when repeated.

CREATE TABLE IF NOT EXISTS signalement.report_%ID%
PARTITION OF signalement.report FOR VALUES IN (%ID%);

CREATE TABLE IF NOT EXISTS signalement.edit_%ID%
PARTITION OF signalement.edit FOR VALUES IN (%ID%);

-- T14: a row without a live edit, or the newest live edit over the row. The commune stands beside the
-- name of the partition because the indices begin with it.
CREATE OR REPLACE VIEW %COMMUNE%.reports AS
SELECT
    r.fid, r.report_id, r.status, r.raw_status, r.service_code, r.service_name, r.description,
    r.address, r.sector, r.department, r.assignee, r.requested, r.updated, r.due, r.photo, r.source,
    r.notice, r.url, r.reference, r.priority, r.report_type, r.flags, nullif(r.said, '') AS waiting,
    r.seq, NULL::bigint AS seen, NULL::uuid AS rests, r.geom
FROM signalement.report_%ID% AS r
WHERE r.commune = %ID% AND NOT EXISTS (
    SELECT FROM signalement.edit_%ID% AS e WHERE e.commune = %ID% AND e.fid = r.fid AND e.live
)
UNION ALL
SELECT
    r.fid, r.report_id, e.status, r.raw_status, e.service_code, r.service_name, r.description,
    r.address, r.sector, e.department, e.assignee, r.requested, r.updated, r.due, r.photo, r.source,
    r.notice, r.url, r.reference, e.priority, e.report_type, r.flags,
    replace(replace(w.words, '{since}', to_char(e.at, 'HH24:MI')), '{author}', e.author),
    r.seq, NULL::bigint, e.id, e.geom
FROM (
    SELECT DISTINCT ON (l.fid) l.* FROM signalement.edit_%ID% AS l
    WHERE l.commune = %ID% AND l.live ORDER BY l.fid, l.n DESC
) AS e
JOIN signalement.report_%ID% AS r ON r.commune = %ID% AND r.fid = e.fid
CROSS JOIN (SELECT c.language FROM signalement.commune AS c WHERE c.id = %ID%) AS l
LEFT JOIN signalement.operation AS o ON o.id = replace(e.id::text, '-', '')
LEFT JOIN signalement.wording AS w ON w.language = l.language AND w.key = CASE
    WHEN o.state = 'settling' THEN 'sending' WHEN o.state = 'unknown' AND o.asks THEN 'asks'
    ELSE coalesce(o.state, 'queued') END;

CREATE OR REPLACE TRIGGER edited INSTEAD OF INSERT OR UPDATE OR DELETE ON %COMMUNE%.reports
FOR EACH ROW EXECUTE FUNCTION signalement.edited(%ID%);

-- What a desk with the plugin reads: the server's values, by seq.
CREATE OR REPLACE VIEW %COMMUNE%.rows AS
SELECT
    r.fid, r.system, r.report_id, r.status, r.raw_status, r.service_code, r.service_name,
    r.description, r.address, r.sector, r.department, r.assignee, r.requested, r.updated, r.due,
    r.photo, r.source, r.notice, r.url, r.reference, r.priority, r.report_type, r.flags, r.version,
    r.activity, r.content_hash, r.gone, r.seq, r.geom
FROM signalement.report_%ID% AS r WHERE r.commune = %ID%;

CREATE OR REPLACE VIEW %COMMUNE%.operations WITH (security_barrier) AS
SELECT
    o.id, o.n, o.report_id, o.body, o.rests, o.author, o.claimed, o.desk, o.batch, o.state, o.reason,
    o.words, o.details, o.server, o.decided, o.decided_by, o.done_seq, o.seq, o.created, o.changed,
    o.asks, o.system
FROM signalement.operation AS o WHERE o.commune = %ID%;

CREATE OR REPLACE VIEW %COMMUNE%.waiting WITH (security_barrier) AS
SELECT
    o.id, o.report_id, o.state, o.reason, o.author, o.created AS since, o.body -> 'sets' AS wanted,
    o.server, o.words, NULL::text AS decision,
    o.state IN ('held', 'conflict') OR o.asks AS asks
FROM signalement.operation AS o
WHERE o.commune = %ID%
AND o.state IN ('held', 'queued', 'sending', 'settling', 'conflict', 'unknown');

CREATE OR REPLACE TRIGGER chosen INSTEAD OF UPDATE ON %COMMUNE%.waiting
FOR EACH ROW EXECUTE FUNCTION signalement.chosen(%ID%, 'one');

CREATE OR REPLACE VIEW %COMMUNE%.batches WITH (security_barrier) AS
SELECT
    o.batch, min(o.author::text) AS author, min(o.created) AS since, count(*) AS changes,
    count(DISTINCT o.report_id) AS reports, NULL::text AS decision
FROM signalement.operation AS o
WHERE o.commune = %ID% AND o.state = 'held' AND o.batch IS NOT NULL GROUP BY o.batch;

CREATE OR REPLACE TRIGGER chosen INSTEAD OF UPDATE ON %COMMUNE%.batches
FOR EACH ROW EXECUTE FUNCTION signalement.chosen(%ID%, 'batch');

-- T17: silence is measured on work, by this clock.
CREATE OR REPLACE VIEW %COMMUNE%.service WITH (security_barrier) AS
SELECT
    clock_timestamp() AS now,
    extract(EPOCH FROM clock_timestamp() - c.last_pull)::int AS pull_age_s,
    extract(EPOCH FROM clock_timestamp() - (
        SELECT min(o.created) FROM signalement.operation AS o
        WHERE o.commune = %ID% AND o.state IN ('queued', 'sending', 'settling')
    ))::int AS oldest_waiting_s,
    c.said, c.seq, c.system, c.pulled = m.epoch AS whole, m.epoch, m.attempts, m.version, m.oldest_desk,
    c.id AS commune,
    encode(sha256(convert_to(m.seal::text || '/' || m.attempts::text, 'UTF8')), 'hex') AS proof
FROM signalement.commune AS c CROSS JOIN signalement.meta AS m WHERE c.id = %ID%;

CREATE OR REPLACE VIEW %COMMUNE%.told WITH (security_barrier) AS
SELECT c.told FROM signalement.commune AS c WHERE c.id = %ID%;

-- T17: by the database's clock, for a minute.
CREATE OR REPLACE VIEW %COMMUNE%.presence WITH (security_barrier) AS
SELECT p.report_id, p.who, p.desk FROM signalement.presence AS p
WHERE p.commune = %ID% AND p.until > clock_timestamp();

CREATE OR REPLACE FUNCTION %COMMUNE%.open(report_id text, desk text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN signalement.open(%ID%, $1, $2);

-- T18: the same call again until there is an answer.
CREATE OR REPLACE FUNCTION %COMMUNE%.ask(what text, about text, OUT answer jsonb, OUT bytes bytea)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    SELECT a.answer, a.bytes FROM signalement.ask(%ID%, $1, $2) AS a;
END;

CREATE OR REPLACE FUNCTION %COMMUNE%.contact(report_id text) RETURNS jsonb
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN signalement.contact(%ID%, $1);

CREATE OR REPLACE FUNCTION %COMMUNE%.witness(attempts bigint, proof text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN signalement.bear_witness($1, $2);

CREATE OR REPLACE FUNCTION %COMMUNE%.submit(
    id text, report_id text, body jsonb, rests text, epoch uuid, caller jsonb, photos bytea[],
    claimed text, desk text
) RETURNS text
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN signalement.submit(%ID%, $1, $2, $3, $4, $5, $6, $7, $8, $9);

CREATE OR REPLACE FUNCTION %COMMUNE%.cancel(id text) RETURNS bool
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN signalement.cancel(%ID%, $1);

CREATE OR REPLACE FUNCTION %COMMUNE%.decide(decision text, id text, choice text, new jsonb)
RETURNS text
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN signalement.decide(%ID%, $1, $2, $3, $4);

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA %COMMUNE%, signalement FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA %COMMUNE%, signalement FROM PUBLIC;

GRANT USAGE ON SCHEMA %COMMUNE% TO %COMMUNE%_read;
GRANT SELECT ON ALL TABLES IN SCHEMA %COMMUNE% TO %COMMUNE%_read;

-- Columns, never a table: a right on the table would allow LOCK TABLE.
GRANT UPDATE (status, service_code, department, assignee, priority, report_type, geom, seen)
ON %COMMUNE%.reports TO %COMMUNE%_edit;
GRANT UPDATE (decision) ON %COMMUNE%.waiting, %COMMUNE%.batches TO %COMMUNE%_edit;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA %COMMUNE% TO %COMMUNE%_edit;

-- What rows do not have of a report is as public among colleagues as the rows; its contact is not.
GRANT EXECUTE ON FUNCTION %COMMUNE%.ask(text, text) TO %COMMUNE%_read;

-- It tells nothing, and changes nothing where the database is the one that was last used.
GRANT EXECUTE ON FUNCTION %COMMUNE%.witness(bigint, text) TO %COMMUNE%_read;
