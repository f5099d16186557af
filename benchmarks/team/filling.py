"""Fills a team's database with many communes, and a plain table with the reports of the first one
for comparison."""

from __future__ import annotations

from psycopg import sql

from signalementd.database import installing
from signalementd.database.connecting import Connection

FIRST = "c001"
"""The commune that is measured; every other one has as many reports."""
_ROWS = """
INSERT INTO signalement.report (
    commune, system, report_id, status, raw_status, service_code, service_name, description,
    address, sector, department, assignee, requested, updated, photo, source, notice, url,
    reference, priority, report_type, flags, version, activity, content_hash, seq, geom
)
SELECT %(commune)s, 1, 'R' || n, (ARRAY['new', 'in_progress', 'resolved', 'closed'])[1 + n %% 4],
    'open', 'pothole', 'Voirie', 'A hole in the road, half a metre wide, beside the school ' || n,
    'Rue de Fer ' || n %% 200, '', 'NORD', '', now() - n * interval '1 minute',
    now() - n * interval '1 minute', '', 'app', '', '', 'REF' || n, '', '', '', '1', n::text,
    md5(n::text), n,
    public.st_setsrid(public.st_makepoint(
        2.6 + (%(commune)s %% 16) * 0.2 + random() * 0.15,
        49.6 + (%(commune)s / 16) * 0.1 + random() * 0.08
    ), 4326)
FROM generate_series(1, %(rows)s) AS n
"""
_PLAIN = """
CREATE SCHEMA plain AUTHORIZATION signalement_owner;
CREATE TABLE plain.reports AS SELECT * FROM signalement.report WHERE commune = 1;
ALTER TABLE plain.reports ADD PRIMARY KEY (fid);
CREATE INDEX ON plain.reports USING gist (geom);
CREATE INDEX ON plain.reports (report_id);
ANALYZE plain.reports;
GRANT USAGE ON SCHEMA plain TO anna;
GRANT SELECT, UPDATE ON plain.reports TO anna;
"""
_COUNTED = """
UPDATE signalement.commune AS c SET seq = %(rows)s, pulled = m.epoch, last_pull = clock_timestamp()
FROM signalement.meta AS m
"""


def fill(admin: Connection, communes: int, rows: int) -> None:
    """``rows`` reports in each of so many communes, and those of the first one in a plain table,
    both for the login ``anna``; ``rosa`` is the region."""
    for number in range(1, communes + 1):
        added = installing.add_commune(admin, f"c{number:03}")
        admin.execute(_ROWS, {"commune": added, "rows": rows})
    admin.execute(_COUNTED, {"rows": rows})
    admin.execute("ANALYZE signalement.report, signalement.edit, signalement.operation")
    admin.execute(
        sql.SQL("CREATE ROLE anna LOGIN IN ROLE {}").format(sql.Identifier(f"{FIRST}_edit"))
    )
    admin.execute("CREATE ROLE rosa LOGIN IN ROLE region_read")
    admin.execute(_PLAIN.encode())
