"""The changes of reports that an algorithm makes, as operations for the outbox."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import chain

from qgis.core import QgsProcessingException

from ....connection.texts.vocabulary import duplicate_note, one_line
from ....core.changes.request import ChangeRequest, change_operations, find_refusal
from ....core.errors import Gone, ServerError
from ....core.model.capabilities import Capabilities
from ....core.model.operation import Base, Operation
from ....core.model.report import Report
from ....core.model.status import CLOSED, REOPENED, Status
from ....qt.language import tr
from ....sync.clock import Clock, stamp
from ....sync.push.reading_bases import read_when_stored, reads_when_stored
from ....systems.base import Probe, System
from ..names import with_ids
from ..reports_input import Shown


@dataclass(frozen=True)
class ReachedServer:
    """A server that answered, or why it did not. Without ``failure`` there is a system. With a
    failure there may be one, whose capabilities are those it declares without asking the server."""

    system: System | None
    failure: ServerError | None = None
    probe: Probe | None = None  # answer of the probe; not kept in a dry run

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
        return {} if system is None else read_when_stored(system, clock, report_ids)

    def reads(
        self, report_ids: Sequence[str], clock: Clock
    ) -> Iterable[tuple[Sequence[str], dict[str, Report]]]:
        """As :meth:`displayed`, some after the other: ids, and what was read of them."""
        system = self.spoken_to
        return (
            [(report_ids, {})] if system is None else reads_when_stored(system, clock, report_ids)
        )

    def called(self, names: Sequence[str]) -> dict[str, str]:
        """Name → id, for names that are not the id of a report but another number of one. A name
        that could not be looked up now is taken as an id, never as another report's number."""
        if self.spoken_to is None or not self.capabilities.finds_named:
            return {}
        found = {name: _called(self.spoken_to, name) for name in names}
        return {name: report_id for name, report_id in found.items() if report_id}


def _called(system: System, name: str) -> str:
    try:
        system.get(name)
    except Gone:
        with suppress(ServerError):  # on an error: as if no report had this name
            return system.find_named(name)
    except ServerError:
        return ""
    return ""


@dataclass(frozen=True)
class PlannedChanges:
    """``reports``: those of the operations that could be read, as they are now, by id. ``rows``:
    id of a new report's operation → the row of a layer that it is made of."""

    operations: Sequence[Operation]
    reports: Mapping[str, Report] = field(default_factory=dict)
    rows: Mapping[str, str] = field(default_factory=dict)


def joined(parts: Iterable[PlannedChanges]) -> PlannedChanges:
    """Several parts as one."""
    whole = list(parts)
    return PlannedChanges(
        [operation for part in whole for operation in part.operations],
        {name: report for part in whole for name, report in part.reports.items()},
        {name: row for part in whole for name, row in part.rows.items()},
    )


ChangePlanner = Callable[[ReachedServer], Iterable[PlannedChanges]]
"""Makes the operations for a system that was reached, or could not be reached. Each part is stored
before the next one is read: a run that is killed keeps what it has read."""


@dataclass(frozen=True)
class Ending:
    """``duplicate_of``: the number of the report of which each is a duplicate, empty for none.
    ``reopen``: what is closed is opened again, what is open is left as it is."""

    duplicate_of: str = ""
    reopen: bool = False

    def check(self, reached: ReachedServer, report_ids: Collection[str], clock: Clock) -> None:
        """Raises ``QgsProcessingException`` where no change may be sent or stored because of these
        values."""
        if self.reopen and reached.spoken_to is None:
            raise QgsProcessingException(_unseen())
        first = self.duplicate_of
        if first and reached.spoken_to is not None and not reached.displayed([first], clock):
            first = reached.called([first]).get(first, "")
            if not first:
                raise QgsProcessingException(_no_such(self.duplicate_of))
        if first in report_ids:
            raise QgsProcessingException(_of_itself())

    def unread(self, report_id: str) -> Report:
        """The report that counts as displayed where it cannot be read now: closed if it is to be
        reopened, so that a report which is not closed becomes a conflict and is not changed."""
        return Report(report_id, status=Status.CLOSED if self.reopen else Status.UNKNOWN)

    def refuses(
        self, report_id: str, change_request: ChangeRequest, capabilities: Capabilities
    ) -> bool:
        """Whether the system takes the change of no report, whatever stands in it."""
        own = self.of(self.unread(report_id), change_request, capabilities)
        whole = Operation("", report_id, own.sets, own.reply, own.note, own.photos)
        return find_refusal(whole, capabilities) is not None

    def of(
        self, report: Report, change_request: ChangeRequest, capabilities: Capabilities
    ) -> ChangeRequest:
        """The change request for one report, as it was displayed."""
        able = capabilities.of([report.report_id])
        if self.duplicate_of:
            linked = duplicate_note(self.duplicate_of, change_request.note)
            sets = {**change_request.sets, "status": str(Status.DUPLICATE)}
            return replace(
                change_request,
                sets=sets,
                note=linked if "note" in able.writes else change_request.note,
            )
        if not self.reopen:
            return change_request
        if report.status not in CLOSED:  # the report is not closed: no text is sent
            return ChangeRequest({"status": str(report.status)})
        opened = [str(one) for one in REOPENED if one in able.statuses] or [str(REOPENED[0])]
        return replace(change_request, sets={"status": opened[0], **change_request.sets})


def change_each(
    report_ids: Sequence[str],
    change_request: ChangeRequest,
    author: str,
    shown: Shown | None = None,
    ending: Ending | None = None,
) -> ChangePlanner:
    """The same change of several reports, as one batch. ``change_request`` may hold names in place
    of ids; ``shown``: what the user saw of the reports."""
    ends = ending or Ending()

    def change_requests(reached: ReachedServer) -> Iterator[PlannedChanges]:
        clock = Clock()
        sets = with_ids(change_request.sets, reached.spoken_to)
        wanted = replace(change_request, sets=sets)
        # what is refused for whatever stands in a report is refused before any report is read
        vain = dict.fromkeys(
            [one for one in report_ids if ends.refuses(one, wanted, reached.capabilities)]
        )
        others = [one for one in report_ids if one not in vain]
        wished, reads = stamp(clock.now()), reached.reads(others, clock)
        if ends.duplicate_of:  # ``check`` looks at all of them, before any is stored
            reads = [(others, reached.displayed(others, clock))]
        done: set[str] = set()
        batch = ""
        for names, read in chain([(list(vain), {})], reads):
            if not names:
                continue
            unread = [one for one in names if one not in read and one not in vain]
            called = reached.called(unread if shown is None else [])
            ids = dict.fromkeys(called.get(name, name) for name in names)
            more = reached.displayed([one for one in called.values() if one not in read], clock)
            now = {**read, **more}
            ends.check(reached, {*ids, *names}, clock)
            made: list[Operation] = []
            for report_id in filter(lambda one: one not in done, ids):
                report = now.get(report_id, ends.unread(report_id))
                seen = report if shown is None else shown.over(report)
                own = ends.of(seen, wanted, reached.capabilities)
                parts = _changed(seen, own, reached.capabilities, author, batch)
                if report_id not in now and shown is None and not ends.reopen:
                    nothing = Base(known=False, wished=wished)
                    parts = [replace(operation, base=nothing) for operation in parts]
                made += parts
                batch = batch or next((one.batch for one in made), "")
            done.update(ids)
            yield PlannedChanges(made, now)

    return change_requests


def _changed(
    seen: Report, change_request: ChangeRequest, capabilities: Capabilities, author: str, batch: str
) -> list[Operation]:
    return change_operations(
        seen,
        capabilities,
        sets=change_request.sets,
        reply=change_request.reply,
        note=change_request.note,
        photos=change_request.photos,
        author=author,
        batch=batch,
    )


def _unseen() -> str:
    return tr(
        "Only a closed report can be reopened, and the server cannot be asked now. Nothing was "
        "sent or kept. Run it again later."
    )


def _of_itself() -> str:
    return tr("A report cannot be the duplicate of itself.")


def _no_such(number: str) -> str:
    return tr("The server has no report {number}. Nothing was sent or kept.").format(
        number=one_line(number, 40)
    )
