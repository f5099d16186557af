"""A system whose reports carry the deadlines that were set here, where it gives none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from ..core.changes.reply_templates import Template
from ..core.dates.service_targets import Delays
from ..core.model.capabilities import Capabilities
from ..core.model.operation import Operation
from ..core.model.questions import Question
from ..core.model.report import (
    Activity,
    Area,
    Attachment,
    Contact,
    Department,
    Details,
    Report,
    Service,
)
from ..core.model.report_columns import Batch
from .base import Address, Page, Place, Probe, Receipt, System, meet


class Delayed:
    """Wraps every way in which reports come in; nothing of it goes out.

    ``read_with`` is :func:`text_of` of the address, where there is more to it than ``delays``.
    """

    def __init__(self, system: System, delays: Delays, read_with: str = "") -> None:
        self._system, self.delays = system, delays
        self.read_with = read_with or delays.text

    @property
    def capabilities(self) -> Capabilities:
        return self._system.capabilities

    def probe(self) -> Probe:
        return self._system.probe()

    def resume(self, probe: Probe) -> None:
        """See ``systems.base.TakesProbe``; probes where the wrapped system takes none."""
        meet(self._system, probe)

    def services(self) -> list[Service]:
        return self._system.services()

    def departments(self) -> list[Department]:
        return self._system.departments()

    def pages(self, since: datetime | None, area: Area | None) -> Iterator[Page]:
        return self._with_dues(self._system.pages(since, area))

    def recent_pages(self, after: datetime, area: Area | None) -> Iterator[Page]:
        """See ``system.ReadsRecent``; asked for only where the wrapped system has it."""
        reading: Any = self._system
        return self._with_dues(reading.recent_pages(after, area))

    def _with_dues(self, pages: Iterator[Page]) -> Iterator[Page]:
        for page in pages:
            reports = self.delays.of_batch(Batch.of(page.reports)) if self.delays else page.reports
            yield replace(page, reports=reports)

    def get(self, report_id: str) -> Report:
        return self.delays.of_report(self._system.get(report_id))

    def get_some(self, report_ids: Sequence[str]) -> Sequence[Report]:
        """See ``system.ReadsSome``; asked for only where the wrapped system has it."""
        some: Any = self._system
        return [self.delays.of_report(report) for report in some.get_some(report_ids)]

    def listed_ids(self) -> frozenset[str]:
        """See ``system.TellsIds``; asked for only where the wrapped system has it."""
        telling: Any = self._system
        found: frozenset[str] = telling.listed_ids()
        return found

    def places(self, after: datetime | None) -> list[Place]:
        """See ``system.ShowsPlaces``; asked for only where the wrapped system has it."""
        showing: Any = self._system
        found: list[Place] = showing.places(after)
        return found

    def made_by(self, operation: Operation, since: datetime | None) -> Report | None:
        """See ``system.FindsMarks``; asked for only where the wrapped system has it."""
        finding: Any = self._system
        found: Report | None = finding.made_by(operation, since)
        return found and self.delays.of_report(found)

    def named(self, name: str) -> str:
        """See ``system.FindsNamed``; asked for only where the wrapped system has it."""
        finding: Any = self._system
        return str(finding.named(name))

    def create(self, operation: Operation) -> Receipt:
        return self._shown(self._system.create(operation))

    def send(self, operation: Operation, fresh: Report) -> Receipt:
        return self._shown(self._system.send(operation, fresh))

    def activity(self, report_id: str) -> list[Activity]:
        return self._system.activity(report_id)

    def questions(self, service_code: str) -> list[Question]:
        """See ``system.Asks``; asked for only where the wrapped system has it."""
        asking: Any = self._system
        questions: list[Question] = asking.questions(service_code)
        return questions

    def contact(self, report_id: str) -> Contact:
        """See ``system.TellsContact``; asked for only where the wrapped system has it."""
        telling: Any = self._system
        contact: Contact = telling.contact(report_id)
        return contact

    def details(self, report_id: str) -> Details:
        """See ``system.TellsDetails``; asked for only where the wrapped system has it."""
        telling: Any = self._system
        details: Details = telling.details(report_id)
        return details

    def texts(self, service_code: str) -> list[Template]:
        """See ``system.TellsTexts``; asked for only where the wrapped system has it."""
        telling: Any = self._system
        texts: list[Template] = telling.texts(service_code)
        return texts

    def photos(self, report_id: str) -> list[str]:
        return self._system.photos(report_id)

    def attachment(self, url: str) -> Attachment:
        return self._system.attachment(url)

    def close(self) -> None:
        self._system.close()

    def _shown(self, receipt: Receipt) -> Receipt:
        if receipt.shown is None:
            return receipt
        return replace(receipt, shown=self.delays.of_report(receipt.shown))


def text_of(address: Address) -> str:
    """All that decides about the deadlines of what is read there, in the systems it joins too;
    empty where none is set."""
    parts = ((part.prefix, text_of(part.address)) for part in address.parts)
    texts = [f"{prefix} {text}" for prefix, text in parts if text]
    return "\n".join(filter(None, [address.delays.text, *texts]))


def read_with(system: System) -> str:
    """:func:`text_of` for an open system, also below another wrapper."""
    return str(getattr(system, "read_with", ""))
