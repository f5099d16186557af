"""What is wanted of a system that was reached, or could not be: operations for the outbox."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from ....core.changes.request import Wish, change
from ....core.errors import Gone, ServerError
from ....core.model.capabilities import Capabilities
from ....core.model.operation import Base, Operation
from ....core.model.report import Report
from ....sync.clock import Clock, stamp
from ....sync.push.reading import read_at_wish
from ....systems.base import Probe, System
from ..names import with_ids
from ..reports_input import Shown


@dataclass(frozen=True)
class Reached:
    """A server that was spoken to, or why it could not be. Without ``failure`` there is a
    system; with one there may be, and then its capabilities are those it declares unasked."""

    system: System | None
    failure: ServerError | None = None
    met: Probe | None = None  # what it said first

    @property
    def spoken_to(self) -> System | None:
        """The system, where it answered."""
        return self.system if self.failure is None else None

    @property
    def capabilities(self) -> Capabilities:
        return self.system.capabilities if self.system is not None else Capabilities()

    def displayed(self, report_ids: Sequence[str], clock: Clock) -> dict[str, Report]:
        """The reports as they are now; what cannot be read now is missing."""
        system = self.spoken_to
        return {} if system is None else read_at_wish(system, clock, report_ids)

    def called(self, names: Sequence[str]) -> dict[str, str]:
        """Name → id, of those that are the ids of no report, but another number of one. What
        could not be read now is its own id: it is never taken for another's."""
        if self.spoken_to is None or not self.capabilities.finds_named:
            return {}
        found = {name: _called(self.spoken_to, name) for name in names}
        return {name: report_id for name, report_id in found.items() if report_id}


def _called(system: System, name: str) -> str:
    try:
        system.get(name)
    except Gone:
        with suppress(ServerError):  # then nobody bears it, as far as can be told
            return system.named(name)
    except ServerError:
        return ""
    return ""


@dataclass(frozen=True)
class Wanted:
    """``reports``: those of the operations that could be read, as they are now, by id. ``rows``:
    id of a new report's operation → the row of a layer that it is made of."""

    operations: Sequence[Operation]
    reports: Mapping[str, Report] = field(default_factory=dict)
    rows: Mapping[str, str] = field(default_factory=dict)


Wishes = Callable[[Reached], Wanted]
"""What is wanted of a system that was reached, or could not be."""


def change_each(
    report_ids: Sequence[str], wish: Wish, author: str, shown: Shown | None = None
) -> Wishes:
    """The same change of several reports, as one batch. ``wish`` may hold names in place of
    ids; ``shown``: what the user saw of the reports."""

    def wishes(reached: Reached) -> Wanted:
        clock = Clock()
        sets = with_ids(wish.sets, reached.spoken_to)
        wished, now = stamp(clock.now()), reached.displayed(report_ids, clock)
        unread = [name for name in report_ids if name not in now] if shown is None else []
        called = reached.called(unread)
        now |= reached.displayed([one for one in called.values() if one not in now], clock)
        made: list[Operation] = []
        for report_id in dict.fromkeys(called.get(name, name) for name in report_ids):
            report = now.get(report_id, Report(report_id))
            parts = change(
                report if shown is None else shown.over(report),
                reached.capabilities,
                sets=sets,
                reply=wish.reply,
                note=wish.note,
                photos=wish.photos,
                author=author,
                batch=made[0].batch if made else "",
            )
            if report_id not in now and shown is None:
                nothing = Base(known=False, wished=wished)
                parts = [replace(operation, base=nothing) for operation in parts]
            made += parts
        return Wanted(made, now)

    return wishes
