"""From a decision of a user to operations for the outbox."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timezone

from .capabilities import WRITABLE, Capabilities
from .operation import Operation, base_of, new_id, position_text
from .report import Report
from .times import format_time

_ORDER = ("note", "service_code", "position", "department", "assignee", "photo", "status", "reply")
"""Requests of a system that is not atomic: what can clear a field before that field, and
what reaches people last."""


def change(
    report: Report,
    capabilities: Capabilities,
    *,
    sets: Mapping[str, str],
    reply: str = "",
    note: str = "",
    photos: Sequence[str] = (),
    author: str = "",
    batch: str = "",
    origin: str = "command",
) -> list[Operation]:
    """Operations for a change of ``report`` as it was displayed.

    One operation where the system takes all of it in one request, else one per request,
    each chained to the one before by ``after``. Parts that mail a citizen come last, a
    reply last of all. Empty when nothing was asked for. ``sets`` as in :class:`Operation`.
    """
    whole = Operation(
        id=new_id(),
        report_id=report.report_id,
        sets=dict(sets),
        reply=reply,
        note=note,
        photos=tuple(photos),
        kind="change",
        origin=origin,
        author=author,
        created=_now(),
        batch=batch or new_id(),
    )
    if not whole.written:
        return []
    capabilities = capabilities.of([report.report_id])
    if capabilities.atomic:
        return [replace(whole, base=base_of(report, capabilities.compared(whole.written)))]
    return _chained(whole, report, capabilities)


def create(
    service_code: str,
    lon: float | None,
    lat: float | None,
    description: str,
    *,
    address: str = "",
    source: str = "",
    photos: Sequence[str] = (),
    caller: Mapping[str, str] | None = None,
    author: str = "",
) -> Operation:
    """An operation for a new report. Degrees, EPSG:4326; both ``None``: place not known.
    ``caller`` as in :class:`Operation`."""
    wanted = {
        "service_code": service_code,
        "position": position_text(lon, lat),
        "description": description,
        "address": address,
        "source": source,
    }
    return Operation(
        id=new_id(),
        report_id="",
        sets={name: value for name, value in wanted.items() if value},
        photos=tuple(photos),
        caller={name: value for name, value in (caller or {}).items() if value},
        kind="create",
        author=author,
        created=_now(),
        batch=new_id(),
    )


def not_writable(operation: Operation, capabilities: Capabilities) -> str:
    """Names of the parts that the system cannot write, with commas; empty when all is fine.

    ``create`` for a new report where none can be made. A status that cannot be set and a
    field that cannot be emptied count as not writable.
    """
    capabilities = capabilities.of([operation.report_id or operation.sets.get("service_code", "")])
    if operation.kind == "create":
        return "" if capabilities.creates else "create"
    statuses = {str(status) for status in capabilities.statuses}
    refused = set(operation.written - capabilities.writes)
    for name, value in operation.sets.items():
        if not value and name not in capabilities.clears:
            refused.add(name)
        if name == "status" and value not in statuses:
            refused.add(name)
    known = [name for name in WRITABLE if name in refused]
    return ", ".join(known + sorted(refused.difference(WRITABLE)))


def _now() -> str:
    return format_time(datetime.now(timezone.utc))


def _chained(whole: Operation, report: Report, capabilities: Capabilities) -> list[Operation]:
    loud = capabilities.mails | {"reply"}
    together = whole.written - capabilities.alone
    requests = [{name} for name in whole.written & capabilities.alone]
    requests += [set(together)] if together else []
    requests.sort(key=lambda names: (bool(names & loud), min(map(_ORDER.index, names))))
    operations: list[Operation] = []
    targets: dict[str, str] = {}
    for names in requests:
        single = _only(whole, names)
        base = base_of(report, capabilities.compared(single.written))
        shown = {field: targets.get(field, value) for field, value in base.values.items()}
        after = operations[-1].id if operations else ""
        operations.append(replace(single, base=replace(base, values=shown), after=after))
        for name in names:
            targets.update(dict.fromkeys(capabilities.couples.get(name, ()), ""))
        targets.update(single.sets)
    return operations


def _only(whole: Operation, names: Collection[str]) -> Operation:
    """The parts ``names`` of ``whole`` as an operation of their own."""
    return replace(
        whole,
        id=new_id(),
        sets={name: value for name, value in whole.sets.items() if name in names},
        reply=whole.reply if "reply" in names else "",
        note=whole.note if "note" in names else "",
        photos=whole.photos if "photo" in names else (),
    )
