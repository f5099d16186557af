"""What a user wants for one report or many, the operations of the outbox that it becomes, and what
the system would refuse of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone

from ..model.capabilities import ANYTHING, WRITABLE, Capabilities
from ..model.operation import Operation, base_of, field_text, new_id, position_text, same_value
from ..model.questions import GivenAnswer
from ..model.reason_details import NO_DETAILS, Block, Excess, ReasonDetails
from ..model.report import NOT_MAILED, Area, Report
from ..timestamps import format_time
from .reply_templates import placeholders

Fill = Callable[[Report, str, str], str]
"""(report, text with placeholders, language) → the text for this report."""
_ORDER = (
    *("note", "service_code", "position", "department", "assignee", "priority", "report_type"),
    *("photo", "action", "status", "reply"),
)
"""Order of the requests where a system needs several: a part that can clear a field comes before
that field, and what reaches people comes last."""


@dataclass(frozen=True)
class ChangeRequest:
    """``sets`` and ``photos`` as in ``core.model.operation.Operation``; one change request may go
    to many reports. Texts may hold placeholders (``core.changes.reply_templates``), whose dates
    are written in ``language`` (two letters; empty: that of the interface)."""

    sets: Mapping[str, str] = field(default_factory=dict)
    reply: str = ""
    note: str = ""
    photos: tuple[str, ...] = ()
    language: str = ""

    @property
    def empty(self) -> bool:
        return not (self.sets or self.reply or self.note or self.photos)

    @property
    def extras(self) -> frozenset[str]:
        """Parts beside the fields: names of ``core.model.capabilities.WRITABLE``."""
        texts = {name for name in ("reply", "note") if getattr(self, name)}
        return frozenset(texts | ({"photo"} if self.photos else set()))


def effective_fields(report: Report, change_request: ChangeRequest) -> dict[str, str]:
    """The part of ``change_request.sets`` that differs from what the report shows."""
    return _differing(report, change_request.sets)


def _differing(report: Report, sets: Mapping[str, str]) -> dict[str, str]:
    return {
        name: value
        for name, value in sets.items()
        if not same_value(name, field_text(report, name), value)
    }


def is_noop(report: Report, change_request: ChangeRequest, *, alone: bool) -> bool:
    """Whether nothing is left to do: of several reports (not ``alone``), one that already
    shows the wanted fields is left out with its text."""
    if change_request.extras and (alone or not change_request.sets):
        return False
    return not effective_fields(report, change_request)


def affected_reports(reports: Sequence[Report], change_request: ChangeRequest) -> list[Report]:
    """Reports to write."""
    alone = len(reports) == 1
    return [report for report in reports if not is_noop(report, change_request, alone=alone)]


def mails(report: Report, change_request: ChangeRequest, capabilities: Capabilities) -> bool:
    """Whether this report's citizen will get a mail."""
    return asks_to_mail(report, change_request, capabilities) and NOT_MAILED.isdisjoint(
        report.flags
    )


def asks_to_mail(report: Report, change_request: ChangeRequest, capabilities: Capabilities) -> bool:
    """Whether this report's citizen would get a mail if they left an address."""
    capabilities = capabilities.of([report.report_id])
    sets = effective_fields(report, change_request)
    return is_mailed(change_request.extras | set(sets), sets.get("status", ""), capabilities)


def is_mailed(written: Collection[str], status: str, capabilities: Capabilities) -> bool:
    """Whether a change of these parts, to this status, sends a mail to a citizen who left an
    address."""
    mailing = capabilities.mails & set(written)
    when = {str(one) for one in capabilities.mails_when}
    return bool(mailing - {"status"}) or ("status" in mailing and (not when or status in when))


def overwritten_fields(
    report: Report, written: Collection[str], capabilities: Capabilities
) -> list[str]:
    """Fields in which the report has a value and which the server clears or replaces when
    ``written`` is written."""
    capabilities = capabilities.of([report.report_id])
    others = {name for one in written for name in capabilities.couples.get(one, ())}
    if "position" in written and capabilities.moved_address == "replaced":
        others.add("address")
    named = (*WRITABLE, "address")
    return [name for name in named if name in others - set(written) and field_text(report, name)]


def keeps_address(report: Report, written: Collection[str], capabilities: Capabilities) -> bool:
    """Whether a point moves without the address that stands beside it."""
    kept = capabilities.of([report.report_id]).moved_address == "kept"
    return kept and "position" in written and bool(report.address)


def lacks_reply(
    reports: Sequence[Report], change_request: ChangeRequest, capabilities: Capabilities
) -> bool:
    """Whether the system takes the change request of one of these only with a reply."""
    going = affected_reports(reports, change_request)
    return any(lacks_text(whole_change(one, change_request, None), capabilities) for one in going)


def lacks_text(operation: Operation, capabilities: Capabilities) -> bool:
    """Whether the system takes the wanted status, from the one that was displayed, or another part
    of a change only with a reply, and there is none."""
    capabilities = capabilities.of([operation.report_id])
    if operation.reply or "reply" not in capabilities.writes:
        return False
    needed = {str(to): since for to, since in capabilities.needs_reply.items()}
    since = {str(one) for one in needed.get(operation.sets.get("status", ""), ())}
    lone = operation.written & capabilities.only_with_reply
    return bool(lone) or operation.base.values.get("status") in since


def operations(
    reports: Sequence[Report],
    change_request: ChangeRequest,
    capabilities: Capabilities,
    author: str = "",
    fill: Fill | None = None,
) -> list[Operation]:
    """What goes into the outbox for ``reports``, all under one batch id."""
    batch = new_id()
    wholes = ((one, whole_change(one, change_request, fill)) for one in reports)
    return [
        operation
        for report, whole in wholes
        for operation in change_operations(
            report,
            capabilities,
            sets=whole.sets,
            reply=whole.reply,
            note=whole.note,
            photos=whole.photos,
            author=author,
            batch=batch,
        )
    ]


def whole_change(report: Report, change_request: ChangeRequest, fill: Fill | None) -> Operation:
    """What a change request asks of one report, all in one, with its texts filled."""

    def filled(text: str) -> str:
        return fill(report, text, change_request.language) if fill and text else text

    return Operation(
        "",
        report.report_id,
        effective_fields(report, change_request),
        filled(change_request.reply),
        filled(change_request.note),
        change_request.photos,
        base_of(report, frozenset({"status"})),
    )


def change_operations(
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
    reply last of all. Empty when nothing was asked for. ``sets`` as in :class:`Operation`; beside
    a text or a photo, values that the report shows already are left out, so that they do not hold
    it back.
    """
    whole = Operation(
        id=new_id(),
        report_id=report.report_id,
        sets=_differing(report, sets) if reply or note or photos else dict(sets),
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
    based = replace(whole, base=base_of(report, capabilities.fields_to_compare(whole.written)))
    return split_into_requests(based, capabilities)


def split_into_requests(whole: Operation, capabilities: Capabilities) -> list[Operation]:
    """A change as the requests that its system takes: one, or each chained to the one before.

    The first keeps the id of ``whole``, the others have ids made from it: a change request that is
    read twice (by two imports, or from a copy) is so recognised. The base of each is what was
    displayed, with the targets of the requests before it.
    """
    capabilities = capabilities.of([whole.report_id])
    operations: list[Operation] = []
    targets: dict[str, str] = {}
    for names in _requests(whole.written, capabilities):
        single = _only(whole, names)
        compared = capabilities.fields_to_compare(single.written)
        shown = {k: targets.get(k, v) for k, v in whole.base.values.items() if k in compared}
        base = replace(whole.base, values=shown)
        if operations:
            own_id = f"{whole.id}-{len(operations) + 1}"
            single = replace(single, id=own_id, after=_rests_on(operations))
        operations.append(replace(single, base=base))
        for name in names:
            targets.update(dict.fromkeys(capabilities.couples.get(name, ()), ""))
        targets.update(single.sets)
    return operations


def _rests_on(earlier: Sequence[Operation]) -> str:
    """The id of the request that the next one waits for (``after``): never that of an internal
    note, so that a reply does not depend on a note."""
    return next((one.id for one in reversed(earlier) if one.written != {"note"}), "")


def create_operation(
    service_code: str,
    lon: float | None,
    lat: float | None,
    description: str,
    *,
    address: str = "",
    source: str = "",
    photos: Sequence[str] = (),
    caller: Mapping[str, str] | None = None,
    answers: Sequence[GivenAnswer] = (),
    author: str = "",
) -> Operation:
    """An operation for a new report. Degrees, EPSG:4326; both ``None``: place not known.
    ``caller`` and ``answers`` as in :class:`Operation`."""
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
        answers=tuple(answers),
        kind="create",
        author=author,
        created=_now(),
        batch=new_id(),
    )


def not_writable(operation: Operation, capabilities: Capabilities) -> tuple[str, ...]:
    """Names of the parts that the system cannot write; empty when all is fine.

    For a new report: ``create`` where none can be made, ``photo`` where it can have none. A status
    that cannot be set and a field that cannot be emptied count as not writable. Of a system that
    has not answered yet, alone or in a joined connection, everything is writable that any system
    can write.
    """
    capabilities = capabilities.of([operation.concerns])
    capabilities = ANYTHING if capabilities.read_only_because == "not_met" else capabilities
    if operation.kind == "create":
        photos = bool(operation.photos) and "photo" not in capabilities.creates_with
        return (("photo",) if photos else ()) if capabilities.creates else ("create",)
    statuses = {str(status) for status in capabilities.statuses}
    refused = set(operation.written - capabilities.writes)
    for name, value in operation.sets.items():
        if not value and name not in capabilities.clears:
            refused.add(name)
        if name == "status" and value not in statuses:
            refused.add(name)
    known = [name for name in WRITABLE if name in refused]
    return (*known, *sorted(refused.difference(WRITABLE)))


def first_excess(change: ChangeRequest | Operation, capabilities: Capabilities) -> Excess | None:
    """The first part that is more than the system takes; ``None`` where nothing is."""
    if 0 < capabilities.most_photos < len(change.photos):
        return Excess("photo", len(change.photos), capabilities.most_photos)
    texts, longest = _texts(change, capabilities), capabilities.longest
    measured = (Excess(name, len(text), longest.get(name, 0)) for name, text in texts.items())
    return next((one for one in measured if 0 < one.most < one.size), None)


def _texts(change: ChangeRequest | Operation, capabilities: Capabilities) -> dict[str, str]:
    asks = {str(status) for status in capabilities.asks_citizen}
    asking = "question" in capabilities.longest and change.sets.get("status") in asks
    caller = change.caller if isinstance(change, Operation) else {}
    return {
        "question" if asking else "reply": change.reply,
        "note": change.note,
        "description": change.sets.get("description", ""),
        **caller,
    }


def loses_address(operation: Operation, capabilities: Capabilities) -> bool:
    """Whether a new report is sent without its address, because the server would move its point to
    it."""
    new = operation.kind == "create" and bool(operation.sets.get("position"))
    beside = capabilities.of([operation.sets.get("service_code", "")]).address_beside
    return new and bool(operation.sets.get("address")) and not beside


Why = tuple[Block, ReasonDetails]
"""Why a change is not accepted, with details."""


def find_refusal(operation: Operation, capabilities: Capabilities) -> Why | None:
    """Why the system would not take a change of a report that still is as it was displayed;
    ``None`` where it may take it. Every way in asks this: the dock, Processing, edits in QGIS, a
    copy for the field and a team's service."""
    able = capabilities.of([operation.concerns])
    names = not_writable(operation, able)
    if names == ("status",) and able.statuses and "status" in able.writes:
        return Block.STATUS, ReasonDetails(parts=tuple(map(str, able.statuses)))
    if names:
        return Block.NOT_WRITABLE, ReasonDetails(parts=names)
    left = tuple(placeholders(f"{operation.reply}\n{operation.note}"))
    if left:
        return Block.GAP, ReasonDetails(parts=left)
    more = first_excess(operation, able)
    if more:
        return Block.TOO_MUCH, ReasonDetails(excess=more)
    holds = {
        Block.MOVE: _cannot_follow(operation, able),
        Block.OUTSIDE: _lies_outside(operation.sets.get("position", ""), able.within),
        Block.NEEDS_REPLY: lacks_text(operation, able),
    }
    return next(((block, NO_DETAILS) for block, applies in holds.items() if applies), None)


def _cannot_follow(operation: Operation, capabilities: Capabilities) -> bool:
    """Whether the wanted status is none of those that may follow the displayed one."""
    shown, wanted = operation.base.values.get("status", ""), operation.sets.get("status", "")
    may = {str(now): then for now, then in capabilities.moves.items()}.get(shown)
    return bool(wanted) and wanted != shown and may is not None and wanted not in map(str, may)


def _lies_outside(position: str, area: Area) -> bool:
    """Whether a point (as in ``position_text``; empty: none) is not in ``area``."""
    if not position:
        return False
    try:
        lon, lat = map(float, position.split())
    except ValueError:
        return True
    return not area.contains(lon, lat)


def _now() -> str:
    return format_time(datetime.now(timezone.utc))


def _requests(written: frozenset[str], capabilities: Capabilities) -> list[set[str]]:
    """Names of the parts that are sent in one request each time, in the order of the requests."""
    if not written & capabilities.alone:
        return [set(written)]
    loud = capabilities.mails | {"reply"}
    together = written - capabilities.alone
    requests = [{name} for name in written & capabilities.alone]
    requests += [set(together)] if together else []
    return sorted(requests, key=lambda names: (bool(names & loud), min(map(_ORDER.index, names))))


def _only(whole: Operation, names: Collection[str]) -> Operation:
    """The parts ``names`` of ``whole`` as an operation of their own."""
    return replace(
        whole,
        sets={name: value for name, value in whole.sets.items() if name in names},
        reply=whole.reply if "reply" in names else "",
        note=whole.note if "note" in names else "",
        photos=whole.photos if "photo" in names else (),
    )
