"""What a user wants for one report or many, before it becomes operations."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from .capabilities import WRITABLE, Capabilities
from .commands import change
from .operation import Operation, field_text, new_id, same_value
from .report import Report

Fill = Callable[[Report, str, str], str]
"""(report, text with placeholders, language) → the text for this report."""


@dataclass(frozen=True)
class Wish:
    """``sets`` and ``photos`` as in ``core.operation.Operation``; one wish may go to many
    reports. Texts may hold placeholders (``core.templates``), whose dates are written in
    ``language`` (two letters; empty: that of the interface)."""

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
        """Parts beside the fields: names of ``core.capabilities.WRITABLE``."""
        texts = {name for name in ("reply", "note") if getattr(self, name)}
        return frozenset(texts | ({"photo"} if self.photos else set()))


def useful_sets(report: Report, wish: Wish) -> dict[str, str]:
    """The part of ``wish.sets`` that differs from what the report shows."""
    return {
        name: value
        for name, value in wish.sets.items()
        if not same_value(name, field_text(report, name), value)
    }


def already_so(report: Report, wish: Wish, *, alone: bool) -> bool:
    """Whether nothing is left to do: of several reports (not ``alone``), one that already
    shows the wanted fields is left out with its text."""
    if wish.extras and (alone or not wish.sets):
        return False
    return not useful_sets(report, wish)


def concerned(reports: Sequence[Report], wish: Wish) -> list[Report]:
    """Reports to write."""
    alone = len(reports) == 1
    return [report for report in reports if not already_so(report, wish, alone=alone)]


def mails(report: Report, wish: Wish, capabilities: Capabilities) -> bool:
    """Whether this report's citizen will get a mail."""
    mails_of = capabilities.of([report.report_id]).mails
    return bool(mails_of & (wish.extras | set(useful_sets(report, wish))))


def beside(report: Report, written: Collection[str], capabilities: Capabilities) -> list[str]:
    """Fields that the server clears or replaces when ``written`` are, of those that the
    report has a value in."""
    couples = capabilities.of([report.report_id]).couples
    others = {other for name in written for other in couples.get(name, ())} - set(written)
    return [name for name in WRITABLE if name in others and field_text(report, name)]


def lacks_reply(reports: Sequence[Report], wish: Wish, capabilities: Capabilities) -> bool:
    """Whether the system takes the wanted status of one of these only with a reply."""
    capabilities = capabilities.of(report.report_id for report in reports)
    if wish.reply or "reply" not in capabilities.writes:
        return False
    from_there = {str(to): since for to, since in capabilities.needs_reply.items()}
    since = from_there.get(wish.sets.get("status", ""), frozenset())
    return any(report.status in since for report in concerned(reports, wish))


def operations(
    reports: Sequence[Report],
    wish: Wish,
    capabilities: Capabilities,
    author: str = "",
    fill: Fill | None = None,
) -> list[Operation]:
    """What goes into the outbox for ``reports``, all under one batch id."""
    batch = new_id()

    def filled(report: Report, text: str) -> str:
        return fill(report, text, wish.language) if fill and text else text

    return [
        operation
        for report in reports
        for operation in change(
            report,
            capabilities,
            sets=useful_sets(report, wish),
            reply=filled(report, wish.reply),
            note=filled(report, wish.note),
            photos=wish.photos,
            author=author,
            batch=batch,
        )
    ]
