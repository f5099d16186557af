"""The sentences of a preview: headline, groups, lines and why a report is blocked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from ....connection.texts.effects import figures_text
from ....connection.texts.outcomes import reason_sentence
from ....core.changes.preview import (
    BlockedReport,
    FieldChange,
    PreviewGroup,
    PreviewLine,
    PreviewTotals,
)
from ....core.changes.rounds import DONE, NOT_DONE
from ....core.model.reason_details import NO_DETAILS, Block, ReasonDetails
from ....core.model.report import Department, Service
from ....qt.language import tr
from ...display_names import value_text
from ...texts import field_label, number, one_line, quoted, street

SERVICE_PX = 60
REMARK = 400
"""Most letters of a note or reply in a line."""
NO_REMARKS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Names:
    """Names behind the ids that a preview carries."""

    departments: Sequence[Department] = ()
    services: Sequence[Service] = ()

    def value(self, field: str, text: str) -> str:
        return value_text(field, text, self.departments, self.services)


def headline(what: str, figures: PreviewTotals) -> str:
    """First line of a preview; ``what`` as in "Assign to Team North"."""
    return tr("{what}: {figures}").format(what=what, figures=figures_text(figures))


def change_text(change: FieldChange, names: Names) -> str:
    """The value before and after, as in "not assigned → Team North"; for photos how many are added,
    for a note who reads it."""
    if change.field == "photo":
        return tr("%n photo(s)", n=int(change.after))
    if change.field == "note":
        return remark_text(change.after, "")
    before, after = (names.value(change.field, text) for text in (change.before, change.after))
    return f"{before} → {after}"


def remark_text(note: str, reply: str) -> str:
    """What goes with a report, and who reads it; empty without a text."""
    noted = tr("Colleagues read: {text}")
    label = tr("The citizen reads: {text}")
    parts = ((noted, note), (label, reply))
    return " · ".join(
        sentence.format(text=quoted(one_line(text, REMARK))) for sentence, text in parts if text
    )


def line_text(line: PreviewLine, names: Names, remark: str = "") -> str:
    """One report that will be written; of a new one what it says; ``remark`` where nothing else
    changes."""
    changes = ", ".join(change_text(change, names) for change in line.changes) or remark
    where = one_line(street(line.report.address), 60)
    if line.report.report_id:
        return _joined(line.report.report_id, where, changes)
    return _joined(_new_label(), where, one_line(line.report.description, 60), changes)


def _new_label() -> str:
    return tr("(new)")


def group_text(group: PreviewGroup, names: Names, remarks: Mapping[str, str] = NO_REMARKS) -> str:
    """A service, how many of it, and what changes; of how many, where it is not all of them,
    and how many keep their status.
    ``remarks``: of a line, by its key, shown where nothing else changes."""
    named = group.name or (names.value("service_code", group.code) if group.code else "")
    service = one_line(named, SERVICE_PX)
    title = service or tr("Without service")
    kind = {
        DONE: tr("Done", "work in the street"),
        NOT_DONE: tr("Not done", "work in the street"),
    }.get(group.kind)
    title = f"{kind} · {title}" if kind else title
    return f"{title} ({number(len(group.lines))})   {_common(group, names, remarks)}".rstrip()


def _common(group: PreviewGroup, names: Names, remarks: Mapping[str, str]) -> str:
    of_field: dict[str, list[tuple[str, str]]] = {}
    for line in group.lines:
        for change in (one for one in line.changes if one.field != "photo"):
            of_field.setdefault(change.field, []).append((change.before, change.after))
    bare = {remarks.get(line.key, "") for line in group.lines if not line.changes}
    parts = [*bare] if len(group.lines) == 1 and any(bare) else []
    for field, pairs in of_field.items():
        rest = len(group.lines) - len(pairs)
        parts.append(_common_change(field, pairs, names) + _of_how_many(field, len(pairs), rest))
    return ", ".join(parts)


def _common_change(field: str, pairs: Sequence[tuple[str, str]], names: Names) -> str:
    befores, afters = ({pair[at] for pair in pairs} for at in (0, 1))
    if field == "note":
        return remark_text(next(iter(afters)), "") if len(afters) == 1 else field_label(field)
    before, after = (_one_of(field, values, names) for values in (befores, afters))
    return f"{before} → {after}"


def _of_how_many(field: str, count: int, rest: int) -> str:
    """How many reports of a group are changed, if not all are; for a status also how many keep
    theirs."""
    if not rest:
        return ""
    part = f" ({number(count)})"
    if field != "status":
        return part
    kept = tr("status unchanged ({count})")
    return _joined(part, kept.format(count=number(rest)))


def _one_of(field: str, values: set[str], names: Names) -> str:
    if len(values) == 1:
        return names.value(field, next(iter(values)))
    return tr("various")


def blocked_text(blocked: BlockedReport) -> str:
    """One report that will not be written, and why."""
    return _joined(
        blocked.report.report_id or _new_label(), block_sentence(blocked.code, blocked.details)
    )


def block_sentence(code: Block, details: ReasonDetails = NO_DETAILS) -> str:
    """Why a report is left out."""
    of_the_list = {
        Block.CLOSED: tr("already closed"),
        Block.OPEN: tr("not closed"),
        Block.ALREADY: tr("already so"),
        Block.ASKS: tr("an earlier change of yours waits for your decision"),
    }
    return of_the_list.get(code) or reason_sentence(str(code), details=details)


def blocked_title(count: int) -> str:
    """Title of the blocked group."""
    return tr("Blocked ({count})").format(count=number(count))


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
