"""Which fields of a report others changed while it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timezone

from ...core.model.operation import field_text, same_value
from ...core.model.report import Report
from ...qt.language import tr
from ...sync.rules.rows import OutboxRow
from ..actions.conflict.texts import when_text

LINES: Mapping[str, tuple[str, ...]] = {
    "state": ("status", "department", "assignee", "service_code", "priority", "report_type"),
    "place": ("address", "position"),
    "days_left": ("due",),
    "text": ("description",),
}
"""Line of the card → the fields that it shows."""


def changed_fields(seen: Report, now: Report, own: Iterable[OutboxRow] = ()) -> frozenset[str]:
    """Fields that are not as they were ``seen``; without those of ``own`` changes made since, which
    show what was wanted, or again what was there before."""
    values: dict[str, list[str]] = {}
    for row in own:
        for part in (row.operation.sets, row.operation.base.values):
            for name, value in part.items():
                values.setdefault(name, []).append(value)
    return frozenset(
        name
        for names in LINES.values()
        for name in names
        for value in (field_text(now, name),)
        if not same_value(name, field_text(seen, name), value)
        and not any(same_value(name, one, value) for one in values.get(name, ()))
    )


def marks(fields: frozenset[str], now: Report) -> dict[str, str]:
    """Line of the card → what stands behind it where a value of it was changed."""
    when = when_text(now.updated or datetime.now(timezone.utc))
    text = tr("changed {when}").format(when=when)
    return {line: text for line, names in LINES.items() if fields.intersection(names)}
