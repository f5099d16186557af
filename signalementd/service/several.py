"""Rule T19: combines several reporting systems of a commune, used at the same time, into one.

Their ids are told apart before they come here (``sources.py``): those of the first system may be as
they are, those of each other one begin with its number. Where one does not answer, the others are
read all the same, and it is read from the same time at the next reading.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from typing import TypeVar, cast

from signalement_plugin.core.changes.reply_templates import Template
from signalement_plugin.core.errors import Gone, NotSupported, Refused, ServerError
from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.core.model.joined_ids import prefix_of
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.core.model.questions import Question
from signalement_plugin.core.model.report import (
    Activity,
    Area,
    Attachment,
    Contact,
    Department,
    Details,
    Report,
    Service,
)
from signalement_plugin.core.timestamps import OVERLAP
from signalement_plugin.systems.base import Page, Probe, Receipt, System, SystemBase, meet
from signalement_plugin.systems.joined import ids
from signalement_plugin.systems.joined.system import LONG_AGO, NOT_MET, together

_Listed = TypeVar("_Listed")


class Several(SystemBase):
    """``systems``: what the ids of each begin with → the system; empty for the first. ``former``:
    what ids begin with of which no system is left. ``moved``: a sentence for whoever wants
    something of these."""

    def __init__(self, systems: Mapping[str, System], former: Collection[str], moved: str) -> None:
        self._systems, self._known, self._moved = systems, {*systems, *former}, moved
        self._met: dict[str, Probe] = {}
        self._learnt: Mapping[str, Probe] = {}

    @property
    def capabilities(self) -> Capabilities:
        """All that any of them takes; exact by ``of``."""
        return together({prefix: self._can(prefix) for prefix in self._systems})

    def _can(self, prefix: str) -> Capabilities:
        probe = self._met.get(prefix) or self._learnt.get(prefix)
        return probe.capabilities if probe is not None else NOT_MET

    # -- conversation

    def probe(self) -> Probe:
        """Meets every system; one that does not answer is met later. Raises when none does."""
        problems = [error for prefix in self._systems if (error := self._try(prefix)) is not None]
        if not self._met:
            raise problems[0]
        title = " + ".join(one.title for one in self._met.values())
        test = any(one.test_server for one in self._met.values())
        return Probe(title, self.capabilities, test_server=test, learnt=dict(self._met))

    def resume(self, probe: Probe) -> bool:
        self._learnt = cast(Mapping[str, Probe], probe.learnt)
        return True

    def _try(self, prefix: str) -> ServerError | None:
        try:
            self._system(prefix)
        except ServerError as error:
            return error
        return None

    def _system(self, prefix: str) -> System:
        """Met. Raises its errors."""
        system = self._systems[prefix]
        if prefix not in self._met:
            self._met[prefix] = meet(system, self._learnt.get(prefix))
        return system

    def _of(self, one: str) -> System:
        """The system that has this report or category."""
        return self._behind(prefix_of(one, self._known))

    def _behind(self, prefix: str) -> System:
        if prefix not in self._systems:
            raise Gone(f"{prefix!r} names a former system", self._moved)
        return self._system(prefix)

    def _listed(self, ask: Callable[[System], list[_Listed]]) -> list[_Listed]:
        found: list[_Listed] = []
        for prefix, system in self._systems.items():
            if self._try(prefix) is None:
                with suppress(NotSupported):
                    found += ask(system)
        return found

    def services(self) -> list[Service]:
        return self._listed(lambda system: system.services())

    def departments(self) -> list[Department]:
        return self._listed(lambda system: system.departments())

    # -- reading

    def pages(self, since: datetime | None, area: Area | None) -> Iterator[Page]:
        """System after system, as those of a joined connection."""
        failed: list[ServerError] = []
        for prefix in self._systems:
            try:
                yield from self._system(prefix).pages(since, area)
            except ServerError as error:
                failed.append(error)
        if failed and (since is not None or len(failed) == len(self._systems)):
            raise failed[0]
        if failed:  # OVERLAP, which the pass subtracts, is added: so its cursor stays where it was
            yield Page((), tuple(map(str, failed)), server_time=(since or LONG_AGO) + OVERLAP)

    def get(self, report_id: str) -> Report:
        return self._of(report_id).get(report_id)

    def get_some(self, report_ids: Sequence[str]) -> list[Report]:
        """A system that cannot, or does not answer, names none of its own."""
        found: list[Report] = []
        for prefix in self._systems:
            own = [one for one in report_ids if prefix_of(one, self._systems) == prefix]
            if own and self._can(prefix).reads_at_once:
                with suppress(ServerError):
                    found += self._system(prefix).get_some(own)
        return found

    def find_by_mark(self, operation: Operation, since: datetime | None) -> Report | None:
        return self._of(operation.sets.get("service_code", "")).find_by_mark(operation, since)

    def activity(self, report_id: str) -> list[Activity]:
        return self._of(report_id).activity(report_id)

    def contact(self, report_id: str) -> Contact:
        return self._of(report_id).contact(report_id)

    def details(self, report_id: str) -> Details:
        return self._of(report_id).details(report_id)

    def photos(self, report_id: str) -> list[str]:
        return self._of(report_id).photos(report_id)

    def attachment(self, url: str) -> Attachment:
        _, prefix = ids.own_url(url)
        return self._behind(prefix).attachment(url)

    def questions(self, service_code: str) -> list[Question]:
        return self._of(service_code).questions(service_code)

    def texts(self, service_code: str) -> list[Template]:
        return self._of(service_code).texts(service_code)

    # -- writing

    def create(self, operation: Operation) -> Receipt:
        """In the system that the category belongs to."""
        code = operation.sets.get("service_code", "")
        if not code:
            raise Refused("a new report without a category")
        self._check_names(operation, prefix_of(code, self._systems))
        return self._of(code).create(operation)

    def send(self, operation: Operation, fresh: Report) -> Receipt:
        system = self._of(operation.report_id)
        self._check_names(operation, prefix_of(operation.report_id, self._systems))
        return system.send(operation, fresh)

    def _check_names(self, operation: Operation, prefix: str) -> None:
        """No category or team of another system: it may mean something else in this one."""
        for name in ids.NAMED:
            value = operation.sets.get(name, "")
            if value and prefix_of(value, self._known) != prefix:
                raise Refused(f"{name} belongs to another system")

    def close(self) -> None:
        for system in self._systems.values():
            system.close()
        self._met.clear()
