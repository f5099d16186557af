"""Base class of a system that wraps another one and adds something to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from ...core.changes.reply_templates import Template
from ...core.model.capabilities import Capabilities
from ...core.model.operation import Operation
from ...core.model.questions import Question
from ...core.model.report import (
    Activity,
    Area,
    Attachment,
    Contact,
    Department,
    Details,
    Report,
    Service,
)
from ..base import Page, Place, Probe, Receipt, System
from ..mailbox import Mailbox


class SystemWrapper:
    """Passes every call on to the wrapped system. The capabilities are those of the wrapped system,
    so only methods that it has are called."""

    def __init__(self, system: System) -> None:
        self._system = system

    @property
    def capabilities(self) -> Capabilities:
        return self._system.capabilities

    @property
    def read_with(self) -> str:
        return self._system.read_with

    def probe(self) -> Probe:
        return self._system.probe()

    def resume(self, probe: Probe) -> bool:
        return self._system.resume(probe)

    def services(self) -> list[Service]:
        return self._system.services()

    def departments(self) -> list[Department]:
        return self._system.departments()

    def teams(self) -> list[Department]:
        return self._system.teams()

    def pages(self, since: datetime | None, area: Area | None) -> Iterator[Page]:
        return self._system.pages(since, area)

    def recent_pages(self, after: datetime, area: Area | None) -> Iterator[Page]:
        return self._system.recent_pages(after, area)

    def get(self, report_id: str) -> Report:
        return self._system.get(report_id)

    def get_some(self, report_ids: Sequence[str]) -> Sequence[Report]:
        return self._system.get_some(report_ids)

    def listed_ids(self) -> frozenset[str]:
        return self._system.listed_ids()

    def places(self, after: datetime | None) -> list[Place]:
        return self._system.places(after)

    def find_by_mark(self, operation: Operation, since: datetime | None) -> Report | None:
        return self._system.find_by_mark(operation, since)

    def find_named(self, name: str) -> str:
        return self._system.find_named(name)

    def create(self, operation: Operation) -> Receipt:
        return self._system.create(operation)

    def send(self, operation: Operation, fresh: Report) -> Receipt:
        return self._system.send(operation, fresh)

    def activity(self, report_id: str) -> list[Activity]:
        return self._system.activity(report_id)

    def questions(self, service_code: str) -> list[Question]:
        return self._system.questions(service_code)

    def contact(self, report_id: str) -> Contact:
        return self._system.contact(report_id)

    def details(self, report_id: str) -> Details:
        return self._system.details(report_id)

    def texts(self, service_code: str) -> list[Template]:
        return self._system.texts(service_code)

    def photos(self, report_id: str) -> list[str]:
        return self._system.photos(report_id)

    def attachment(self, url: str) -> Attachment:
        return self._system.attachment(url)

    def mailbox(self) -> Mailbox:
        return self._system.mailbox()

    def changes(self, after: str, area: Area | None) -> Iterator[Page]:
        return self._system.changes(after, area)

    def wait_for_news(self, seconds: float) -> bool:
        return self._system.wait_for_news(seconds)

    def close(self) -> None:
        self._system.close()
