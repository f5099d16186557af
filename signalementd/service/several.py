"""Rule T19: combines several reporting systems, which a commune uses at the same time, into one.

The systems given here already have prefixed ids (``sources.py``), except perhaps the first. If a
system does not answer, the others are read all the same, and the next pass asks all of them for
the same once more.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from typing import TypeVar

from signalement_plugin.core.changes.reply_templates import Template
from signalement_plugin.core.errors import Gone, Refused, ServerError
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
from signalement_plugin.systems.base import Page, Receipt, System
from signalement_plugin.systems.joined import ids
from signalement_plugin.systems.joined.behind import SystemsBehind

_Listed = TypeVar("_Listed")


class Several(SystemsBehind):
    """``systems``: prefix of its ids → system; the first may have the empty prefix. ``former``:
    prefixes of removed systems. ``moved``: the sentence for a request to one of these."""

    def __init__(self, systems: Mapping[str, System], former: Collection[str], moved: str) -> None:
        super().__init__(systems, systems)
        self._known, self._moved = {*systems, *former}, moved

    def _of(self, one: str) -> System:
        """The system of this report or category."""
        return self._behind(prefix_of(one, self._known))

    def _behind(self, prefix: str) -> System:
        if prefix not in self._prefixes:
            raise Gone(f"{prefix!r} names a former system", self._moved)
        return self._system(prefix)

    def _listed(self, ask: Callable[[System], list[_Listed]]) -> list[_Listed]:
        return [one for _, listed in self._lists(ask) for one in listed]

    def services(self) -> list[Service]:
        return self._listed(lambda system: system.services())

    def departments(self) -> list[Department]:
        return self._listed(lambda system: system.departments())

    # -- reading

    def pages(self, since: datetime | None, area: Area | None) -> Iterator[Page]:
        """The pages of one system after the other, as in a joined connection."""
        failed = dict(self._unlisted)
        for prefix in self._prefixes:
            try:
                yield from self._system(prefix).pages(since, area)
            except ServerError as error:
                failed[prefix] = error
        yield from self._unread(failed, since, map(str, failed.values()))

    def get(self, report_id: str) -> Report:
        return self._of(report_id).get(report_id)

    def get_some(self, report_ids: Sequence[str]) -> list[Report]:
        """Reports of the systems that can read several at once; a system that does not answer is
        left out."""
        found: list[Report] = []
        for prefix in self._prefixes:
            own = [one for one in report_ids if prefix_of(one, self._prefixes) == prefix]
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
        """Create a report in the system of its category."""
        code = operation.sets.get("service_code", "")
        if not code:
            raise Refused("a new report without a category")
        self._check_names(operation, prefix_of(code, self._prefixes))
        return self._of(code).create(operation)

    def send(self, operation: Operation, fresh: Report) -> Receipt:
        system = self._of(operation.report_id)
        self._check_names(operation, prefix_of(operation.report_id, self._prefixes))
        return system.send(operation, fresh)

    def _check_names(self, operation: Operation, prefix: str) -> None:
        """Refuse a category or team of another system: it may mean something else in this one."""
        for name in ids.NAMED:
            value = operation.sets.get(name, "")
            if value and prefix_of(value, self._known) != prefix:
                raise Refused(f"{name} belongs to another system")
