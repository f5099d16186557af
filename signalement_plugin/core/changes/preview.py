"""What sending a change request, or held changes, now would do: which reports are changed, which
citizens get a mail, and which reports are left out and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..model.capabilities import Capabilities
from ..model.operation import Operation, field_text, same_value
from ..model.reason_details import NO_DETAILS, Block, ReasonDetails
from ..model.report import NOT_MAILED, Report
from ..model.status import CLOSED, Needs
from .request import (
    ChangeRequest,
    Fill,
    Why,
    asks_to_mail,
    effective_fields,
    find_refusal,
    is_mailed,
    is_noop,
    keeps_address,
    mails,
    overwritten_fields,
    whole_change,
)


@dataclass(frozen=True)
class FieldChange:
    """A field before and after, as texts of ``core.model.operation.field_text``."""

    field: str
    before: str
    after: str


@dataclass(frozen=True)
class PreviewLine:
    """One report that would be written. ``op_ids``: changes that wait already (held). ``beside``:
    fields that the server clears or replaces with it. ``unmailed``: there is a text for a citizen
    whom no mail reaches. ``keeps_address``: its point moves and its address stays."""

    report: Report
    changes: tuple[FieldChange, ...]
    mails: bool
    op_ids: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    unmailed: bool = False
    keeps_address: bool = False

    @property
    def key(self) -> str:
        """The report's number; of a new one, which has none, the id of its operation."""
        return self.report.report_id or "".join(self.op_ids)


@dataclass(frozen=True)
class BlockedReport:
    """One report that would not be written."""

    report: Report
    code: Block
    details: ReasonDetails = NO_DETAILS


@dataclass(frozen=True)
class PreviewGroup:
    """Lines of one service, in the order they came. ``kind``: of a round's return, whether the
    work was done (``done``, ``not_done``), which no group mixes."""

    code: str
    name: str
    lines: tuple[PreviewLine, ...]
    kind: str = ""


@dataclass(frozen=True)
class PreviewTotals:
    """Numbers of reports: sent, blocked, and with the wanted values ``already``. ``mails``:
    citizens who get a mail; ``unmailed``: those who would get one if they had left an address.
    ``parents``: reports whose parts are closed with them, ``parts``: how many parts (``None``: not
    known). ``beside``: field → of how many reports the server clears or replaces it.
    ``kept_addresses``: reports whose point moves without its address."""

    sending: int
    blocked: int
    mails: int
    already: int = 0
    unmailed: int = 0
    parents: int = 0
    parts: int | None = None
    by_workflow: bool = False  # the server decides whether a mail is sent
    to_followers: bool = False  # a mail to the followers, whose number is unknown
    beside: Mapping[str, int] = field(default_factory=dict)
    kept_addresses: int = 0


@dataclass(frozen=True)
class ChangePreview:
    """``groups`` hold what would be written, the largest first. ``parts``: report id → how many of
    its parts the server closes with it, where that is known."""

    groups: tuple[PreviewGroup, ...]
    blocked: tuple[BlockedReport, ...]
    by_workflow: bool = False
    to_followers: bool = False
    parts: Mapping[str, int] = field(default_factory=dict)

    def lines(self, unticked: Collection[str] = ()) -> list[PreviewLine]:
        """Lines without those (by key) that the user left out."""
        return [line for group in self.groups for line in group.lines if line.key not in unticked]

    def figures(self, unticked: Collection[str] = ()) -> PreviewTotals:
        """The totals of these lines."""
        already = sum(one.code is Block.ALREADY for one in self.blocked)
        made = self._figures(self.lines(unticked), len(self.blocked) - already)
        return replace(made, already=already)

    def figures_of(self, line: PreviewLine) -> PreviewTotals:
        """The totals of one line."""
        return self._figures([line], 0)

    @property
    def closing(self) -> list[Report]:
        """The reports of this preview that have parts and are closed."""
        return _closing(self.lines())

    def _figures(self, going: Sequence[PreviewLine], blocked: int) -> PreviewTotals:
        closing = _closing(going)
        parts = parts_closed(closing, self.parts)
        return PreviewTotals(
            len(going),
            blocked,
            mails=sum(line.mails for line in going),
            unmailed=sum(line.unmailed for line in going),
            parents=len(closing) if parts != 0 else 0,
            parts=parts,
            by_workflow=self.by_workflow,
            to_followers=self.to_followers,
            beside=Counter(name for line in going for name in line.beside),
            kept_addresses=sum(line.keeps_address for line in going),
        )


def _closing(lines: Iterable[PreviewLine]) -> list[Report]:
    return [line.report for line in lines if closes_parts(line.report, _after(line))]


def _after(line: PreviewLine) -> str:
    """The status that a line leads to; empty where it leads to none."""
    return next((one.after for one in line.changes if one.field == "status"), "")


def closes_parts(report: Report, status: str) -> bool:
    """Whether parts of a report are closed with it."""
    return "parent" in report.flags and status in {str(one) for one in CLOSED}


NOTHING = ChangePreview((), ())


def asks_nobody(report: Report, status: str, capabilities: Capabilities) -> bool:
    """Whether this status puts a question to somebody whom no mail reaches."""
    asks = {str(one) for one in capabilities.of([report.report_id]).asks_citizen}
    return status in asks and not NOT_MAILED.isdisjoint(report.flags)


MOST_ASKED = 50
"""Most reports whose parts are requested for the preview; with more, it only says that there are
parts."""


def parents_to_ask(reports: Iterable[Report], capabilities: Capabilities) -> list[str]:
    """Ids of those whose parts the server can be asked for, before they are closed."""
    parents = [report.report_id for report in reports if "parent" in report.flags]
    return [one for one in parents[:MOST_ASKED] if capabilities.of([one]).has_details]


def parts_closed(reports: Iterable[Report], known: Mapping[str, int]) -> int | None:
    """How many parts are closed with these reports; ``None`` unless that is known of each
    report."""
    counts = [known.get(report.report_id) for report in reports]
    return None if None in counts else sum(filter(None, counts))


def preview_change(
    reports: Sequence[Report],
    change_request: ChangeRequest,
    capabilities: Capabilities,
    *,
    needs: Needs = Needs.ANY,
    asking: Collection[str] = (),
    fill: Fill | None = None,
) -> ChangePreview:
    """Sort ``reports`` into those written and those blocked.

    ``needs`` is the status that the action requires. ``asking`` are ids of reports with a change
    that waits for a decision. ``fill`` replaces the placeholders of its texts, as for
    ``core.changes.request.operations``.
    """
    lines, blocked = [], []
    for report in reports:
        why = _block(report, change_request, needs, asking, len(reports) == 1)
        if why is None:
            why = _unfit(report, [whole_change(report, change_request, fill)], capabilities)
        if why is not None:
            blocked.append(BlockedReport(report, *why))
            continue
        sets = effective_fields(report, change_request)
        changes = tuple(FieldChange(name, field_text(report, name), sets[name]) for name in sets)
        also = tuple(overwritten_fields(report, sets, capabilities))
        mailed = mails(report, change_request, capabilities)
        unmailed = not mailed and asks_to_mail(report, change_request, capabilities)
        kept = keeps_address(report, sets, capabilities)
        lines.append(PreviewLine(report, changes, mailed, (), also, unmailed, kept))
    own = capabilities.of(one.report_id for one in reports)
    return ChangePreview(_grouped(lines), tuple(blocked), own.workflow_mails, own.mails_followers)


def preview_held(
    operations: Iterable[Operation], reports: Mapping[str, Report], capabilities: Capabilities
) -> ChangePreview:
    """As :func:`preview_change`, for changes that wait for review; all of one report make one line.

    ``reports``: the known ones, by id; any other report is shown by its number alone.
    """
    of_report: dict[str, list[Operation]] = {}
    for operation in operations:
        of_report.setdefault(operation.report_id or operation.id, []).append(operation)
    lines, blocked = [], []
    for report_id, made in of_report.items():
        report = reports.get(report_id) or _unknown(made[0])
        why = _unfit(report, made, capabilities)
        if why is not None:
            blocked.append(BlockedReport(report, *why))
        else:
            lines.append(_held_line(report, made, capabilities))
    own = capabilities.of(of_report)
    return ChangePreview(_grouped(lines), tuple(blocked), own.workflow_mails, own.mails_followers)


def merge_previews(parts: Iterable[ChangePreview]) -> ChangePreview:
    """Several previews as one, its lines grouped by service again."""
    parts = list(parts)
    lines = [line for part in parts for line in part.lines()]
    blocked = tuple(one for part in parts for one in part.blocked)
    by_workflow = any(part.by_workflow for part in parts)
    to_followers = any(part.to_followers for part in parts)
    closed = {name: count for part in parts for name, count in part.parts.items()}
    return ChangePreview(_grouped(lines), blocked, by_workflow, to_followers, closed)


def _unfit(report: Report, wanted: Sequence[Operation], capabilities: Capabilities) -> Why | None:
    """Why the system would refuse the changes of a report: the first reason, with the parts of all
    that have it; ``None`` where it may take them."""
    found = [why for one in wanted if (why := find_refusal(one, capabilities))]
    if found:
        code, first = found[0]
        parts = tuple(name for reason, one in found if reason == code for name in one.parts)
        return code, replace(first, parts=parts)
    asks = any(asks_nobody(report, one.sets.get("status", ""), capabilities) for one in wanted)
    return (Block.UNREACHABLE, NO_DETAILS) if asks else None


def _unknown(operation: Operation) -> Report:
    """What is shown of a report that is not in the list; a new one has no number."""
    sets = operation.sets
    return Report(
        operation.report_id,
        service_code=sets.get("service_code", ""),
        address=sets.get("address", ""),
        description=sets.get("description", ""),
    )


def _held_line(report: Report, made: list[Operation], capabilities: Capabilities) -> PreviewLine:
    changes: dict[str, FieldChange] = {}
    for operation in made:
        for name, after in operation.sets.items() if operation.kind == "change" else ():
            first = changes.get(name)
            before = first.before if first else operation.base.values.get(name, "")
            changes[name] = FieldChange(name, before, after)
        if operation.note:
            changes["note"] = FieldChange("note", "", operation.note)
        if operation.photos:
            count = int(changes["photo"].after) if "photo" in changes else 0
            changes["photo"] = FieldChange("photo", "", str(count + len(operation.photos)))
    sets = {name: one.after for name, one in changes.items() if _moves(one)}
    written = {"reply", "note", "photo"} & {name for one in made for name in one.written}
    able = capabilities.of([report.report_id])
    asked = is_mailed({*sets, *written}, sets.get("status", ""), able)
    mailed = asked and NOT_MAILED.isdisjoint(report.flags)
    ids = tuple(operation.id for operation in made)
    also = tuple(overwritten_fields(report, sets, capabilities))
    kept = keeps_address(report, sets, capabilities)
    return PreviewLine(
        report, tuple(changes.values()), mailed, ids, also, asked and not mailed, kept
    )


def _moves(change: FieldChange) -> bool:
    return not same_value(change.field, change.before, change.after)


def _block(
    report: Report,
    change_request: ChangeRequest,
    needs: Needs,
    asking: Collection[str],
    alone: bool,
) -> Why | None:
    closed = report.status in CLOSED
    holds = {
        Block.ASKS: report.report_id in asking,
        Block.CLOSED: needs is Needs.OPEN and closed,
        Block.OPEN: needs is Needs.CLOSED and not closed,
        Block.ALREADY: is_noop(report, change_request, alone=alone),
    }
    return next(((block, NO_DETAILS) for block, applies in holds.items() if applies), None)


def _grouped(lines: Iterable[PreviewLine]) -> tuple[PreviewGroup, ...]:
    of_service: dict[str, list[PreviewLine]] = {}
    for line in lines:
        of_service.setdefault(line.report.service_code, []).append(line)
    groups = [
        PreviewGroup(code, kept[0].report.service_name, tuple(kept))
        for code, kept in of_service.items()
    ]
    return tuple(sorted(groups, key=lambda group: (-len(group.lines), group.name)))
