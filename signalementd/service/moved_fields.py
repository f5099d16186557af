"""When the fields of a row were changed last, and by whom (rule T15)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from psycopg.types.json import Jsonb

from signalement_plugin.core.model.operation import State, field_text, position_text, same_value
from signalement_plugin.core.model.report import Report
from signalement_plugin.sync.rules.rows import OutboxRow

from ..database.connecting import Row

FIELDS = (
    *("status", "service_code", "department", "assignee", "priority", "report_type", "position"),
)
"""Fields that a user may edit."""
_MAY_SHOW = frozenset({State.SENDING, State.UNKNOWN, State.UNVERIFIED, State.CONFIRMED})


@dataclass(frozen=True)
class Owners:
    """(report, field) → the value that a change of this service writes, and the author of the
    change."""

    wanted: Mapping[tuple[str, str], tuple[str, str]] = field(default_factory=dict)

    @classmethod
    def of(cls, rows: Iterable[OutboxRow]) -> Owners:
        """From the changes that were or may have been sent; the latest one counts."""
        return cls(
            {
                (row.report_id, name): (value, row.operation.author)
                for row in sorted(rows, key=lambda one: one.seq)
                if row.state in _MAY_SHOW
                for name, value in row.operation.sets.items()
            }
        )

    def author(self, report_id: str, name: str, value: str) -> str:
        """The author of a value; empty if somebody changed it at the server."""
        wanted, author = self.wanted.get((report_id, name), ("", ""))
        return author if author and same_value(name, wanted, value) else ""


def moves(before: Row | None, report: Report, at: str, seq: int, owners: Owners) -> Jsonb:
    """The new content of the column ``moved``: field → when, with which sequence number, and by
    whom it was changed."""
    known = before["moved"] if before is not None else {}
    moved: dict[str, object] = dict(known) if isinstance(known, dict) else {}
    for name in FIELDS if before is not None else ():
        was, now = _text(before, name), field_text(report, name)
        if not same_value(name, was, now):
            by = owners.author(report.report_id, name, now)
            moved[name] = {"at": at, "seq": seq, "by": by}
    return Jsonb(moved)


def _text(row: Row | None, name: str) -> str:
    if row is None:
        return ""
    if name != "position":
        return str(row[name])
    lon, lat = row["lon"], row["lat"]
    placed = isinstance(lon, float) and isinstance(lat, float)
    return position_text(lon, lat) if placed else ""  # type: ignore[arg-type]
