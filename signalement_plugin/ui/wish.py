"""From what stands in the strip to operations, and what will happen to whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..core.capabilities import Capabilities
from ..core.commands import change
from ..core.operation import Operation, field_text, new_id
from ..core.report import Report


@dataclass(frozen=True)
class Wish:
    """``sets`` as in ``core.operation.Operation``; one wish may go to many reports."""

    sets: Mapping[str, str] = field(default_factory=dict)
    reply: str = ""
    note: str = ""

    @property
    def empty(self) -> bool:
        return not (self.sets or self.reply or self.note)


@dataclass(frozen=True)
class Rehearsal:
    """How many reports will be written, are already so, and whose citizens get a mail."""

    sending: int
    already: int
    mails: int


def useful_sets(report: Report, wish: Wish) -> dict[str, str]:
    """The part of ``wish.sets`` that differs from what the report shows."""
    return {name: value for name, value in wish.sets.items() if field_text(report, name) != value}


def concerned(reports: Sequence[Report], wish: Wish) -> list[Report]:
    """Reports to write: of several, those already as wanted are left out with their text."""
    text_alone = bool(wish.reply or wish.note) and (len(reports) == 1 or not wish.sets)
    return [report for report in reports if text_alone or useful_sets(report, wish)]


def rehearse(reports: Sequence[Report], wish: Wish, capabilities: Capabilities) -> Rehearsal:
    """Count before sending."""
    going = concerned(reports, wish)
    texts = {name for name in ("reply", "note") if getattr(wish, name)}
    mailed = sum(
        bool(capabilities.mails & (texts | set(useful_sets(report, wish)))) for report in going
    )
    return Rehearsal(len(going), len(reports) - len(going), mailed)


def operations(
    reports: Sequence[Report], wish: Wish, capabilities: Capabilities, author: str = ""
) -> list[Operation]:
    """What goes into the outbox, all under one batch id. Empty when nothing would change."""
    batch = new_id()
    return [
        operation
        for report in concerned(reports, wish)
        for operation in change(
            report,
            capabilities,
            sets=useful_sets(report, wish),
            reply=wish.reply,
            note=wish.note,
            author=author,
            batch=batch,
        )
    ]
