-- The doors of the region, which sees the reports of all communes and changes nothing. Run as
-- signalement_owner after each migration, where `init` has made the schema; harmless when repeated.

-- The server's values, as an export has them: nothing that people wrote, no person, no picture. No
-- security barrier: it would keep a part of a map from its index, and each row may be seen. A left
-- join, although each report has a commune: a map that does not ask for its name is planned without.
CREATE OR REPLACE VIEW region.reports AS
SELECT
    r.fid, c.name AS commune, r.report_id, r.status, r.raw_status, r.service_code, r.service_name,
    r.address, r.sector, r.department, r.requested, r.updated, r.due, r.source, r.url, r.reference,
    r.priority, r.report_type, r.geom
FROM signalement.report AS r LEFT JOIN signalement.commune AS c ON c.id = r.commune
WHERE NOT r.gone;

-- How old that is (T17).
CREATE OR REPLACE VIEW region.communes AS
SELECT
    c.name AS commune, c.pulled IS NOT DISTINCT FROM m.epoch AS whole,
    extract(EPOCH FROM clock_timestamp() - c.last_pull)::int AS pull_age_s
FROM signalement.commune AS c CROSS JOIN signalement.meta AS m;

GRANT USAGE ON SCHEMA region TO region_read;
GRANT SELECT ON region.reports, region.communes TO region_read;
