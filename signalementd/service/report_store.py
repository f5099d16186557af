"""The commune's table of reports, as a store into which ``sync`` reads lists."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence

from signalement_plugin.core.model.operation import JournalRow
from signalement_plugin.core.model.report import Report
from signalement_plugin.core.model.report_columns import TEXTS
from signalement_plugin.core.model.status import OPEN
from signalement_plugin.systems.team.rows import TIMES, report_of

from ..database.connecting import Row, answering
from ..database.gate import Gate, Hand
from .moved_fields import Owners, moves
from .sources import Source

logger = logging.getLogger("signalementd")

STALE = "stale"
CHUNK = 500
_SELECT = (
    "SELECT r.*, public.st_x(r.geom) AS lon, public.st_y(r.geom) AS lat"
    " FROM signalement.report AS r"
    " WHERE r.commune = %s AND r.system = %s AND r.report_id = ANY (%s)"
)
_PUT = """
INSERT INTO signalement.report (
    commune, system, report_id, status, raw_status, service_code, service_name, description,
    address, sector, department, assignee, requested, updated, due, photo, source, notice, url,
    reference, priority, report_type, flags, version, activity, content_hash, moved, gone, seq, geom
) VALUES (
    %(commune)s, %(system)s, %(report_id)s, %(status)s, %(raw_status)s, %(service_code)s,
    %(service_name)s, %(description)s, %(address)s, %(sector)s, %(department)s, %(assignee)s,
    %(requested)s, %(updated)s, %(due)s, %(photo)s, %(source)s, %(notice)s, %(url)s,
    %(reference)s, %(priority)s, %(report_type)s, %(flags)s, %(version)s, %(activity)s,
    %(content_hash)s, %(moved)s, %(gone)s, %(seq)s,
    public.st_setsrid(public.st_makepoint(%(lon)s, %(lat)s), 4326)
)
ON CONFLICT (commune, system, report_id) DO UPDATE SET
    status = excluded.status, raw_status = excluded.raw_status,
    service_code = excluded.service_code, service_name = excluded.service_name,
    description = excluded.description, address = excluded.address, sector = excluded.sector,
    department = excluded.department, assignee = excluded.assignee,
    requested = excluded.requested, updated = excluded.updated, due = excluded.due,
    photo = excluded.photo, source = excluded.source, notice = excluded.notice,
    url = excluded.url, reference = excluded.reference, priority = excluded.priority,
    report_type = excluded.report_type, flags = excluded.flags, version = excluded.version,
    activity = excluded.activity, content_hash = excluded.content_hash, moved = excluded.moved,
    gone = excluded.gone, seq = excluded.seq, geom = excluded.geom
"""


class ReportStore:
    """``sync.store_protocol.Store`` over the rows of one commune and one system. ``key`` contains
    the epoch: after the database was restored from a backup, the whole list is read again."""

    path = "postgresql"

    def __init__(self, hand: Hand, source: Source, epoch: str) -> None:
        self._hand, self._system = hand, source.number
        self.key = f"team/{source.store_key}/{epoch}"

    def is_empty(self) -> bool:
        with answering(), self._hand.lent():
            found = self._hand.db.execute(
                "SELECT FROM signalement.report WHERE commune = %s AND system = %s LIMIT 1",
                (self._hand.commune, self._system),
            )
            return found.fetchone() is None

    def hashes(self, report_ids: Sequence[str]) -> dict[str, str]:
        with answering(), self._hand.lent():
            found = self._hand.db.execute(
                "SELECT report_id, content_hash FROM signalement.report"
                " WHERE commune = %s AND system = %s AND report_id = ANY (%s)",
                (self._hand.commune, self._system, list(report_ids)),
            )
            return {str(row["report_id"]): str(row["content_hash"]) for row in found}

    def open_ids(self) -> set[str]:
        with answering(), self._hand.lent():
            found = self._hand.db.execute(
                "SELECT report_id FROM signalement.report WHERE commune = %s AND system = %s"
                " AND status = ANY (%s) AND NOT gone",
                (self._hand.commune, self._system, [str(status) for status in OPEN]),
            )
            return {str(row["report_id"]) for row in found}

    def stored(self, report_ids: Sequence[str]) -> list[Report]:
        """The server's values; changes that people request are not in these columns."""
        with answering(), self._hand.lent():
            bound = (self._hand.commune, self._system, list(report_ids))
            return [report_of(row) for row in self._hand.db.execute(_SELECT, bound)]

    def loader(self) -> _Loader:
        return _Loader(self)

    def journal(self) -> list[JournalRow]:
        """Always empty: ``edits.py`` takes the edits."""
        return []

    def trim_journal(self, ids: Iterable[str]) -> None:
        del ids

    def write(self, reports: Sequence[Report], owners: Owners) -> int:
        """Write rows in a transaction of their own. Returns how many were changed."""
        with self._hand.gate(len(reports)) as gate:
            return self.write_inside(gate, reports, owners)

    def write_inside(self, gate: Gate, reports: Sequence[Report], owners: Owners) -> int:
        """Write the rows that differ from the stored ones; ``gate`` has a sequence number for
        each."""
        bound = (self._hand.commune, self._system, [one.report_id for one in reports])
        before = {str(row["report_id"]): row for row in gate.db.execute(_SELECT, bound)}
        now = gate.db.execute("SELECT clock_timestamp()::text AS at").fetchone()
        at = str(now["at"]) if now else ""
        rows = [
            self._row(one, seq, moves(before.get(one.report_id), one, at, seq, owners))
            for seq, one in enumerate(reports, gate.first)
            if _differs(before.get(one.report_id), one)
        ]
        if rows:
            gate.db.cursor().executemany(_PUT, rows)
        return len(rows)

    def _row(self, report: Report, seq: int, moved: object) -> dict[str, object]:
        texts = dict(zip(TEXTS, report.texts))
        times = {name: getattr(report, name) for name in TIMES}
        return {
            **texts,
            **times,
            "commune": self._hand.commune,
            "system": self._system,
            "content_hash": report.content_hash,
            "moved": moved,
            "gone": STALE in report.flags,
            "seq": seq,
            "lon": report.lon,
            "lat": report.lat,
        }


class _Loader:
    """A first reading. There is no second file: each part can be seen at once."""

    def __init__(self, store: ReportStore) -> None:
        self._store = store

    def add(self, reports: Sequence[Report]) -> None:
        made = {one.report_id: one for one in reports}
        wanted = list(made.values())
        for start in range(0, len(wanted), CHUNK):
            self._store.write(wanted[start : start + CHUNK], Owners())

    def finish(self) -> str:
        return self._store.path

    def abort(self) -> None:
        """The written rows stay; the next pass continues."""


def _differs(before: Row | None, report: Report) -> bool:
    return before is None or before["content_hash"] != report.content_hash
