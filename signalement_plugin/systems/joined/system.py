"""The system of a joined connection: several systems in one layer, one list and one filter.

Ids of reports, services and departments carry the short name of their system
(``core.model.joined_ids``). Each system declares its capabilities; they are looked up per report
(``Capabilities.of``). The systems are read one after the other. If a system does not answer, the
others are read all the same, and the next pass reads again what was missed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from ...core.changes.reply_templates import Template
from ...core.errors import Gone, NotSupported, Refused, ServerError, WritesOff
from ...core.model.capabilities import Capabilities
from ...core.model.joined_ids import joined_id, links_of, own_id, prefix_of
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
from ...core.model.report_columns import ReportColumns
from ..base import (
    Address,
    Page,
    Probe,
    Receipt,
    System,
)
from ..registry import open_system
from . import ids
from .behind import NOT_MET, SystemsBehind


class JoinedSystem(SystemsBehind):
    """``systems.base.System`` over the parts of an address, each opened when needed."""

    def __init__(self, address: Address) -> None:
        self._parts = {part.prefix: part for part in address.parts}
        self._hidden = links_of(address.options.get("links", ""))
        if not self._parts:
            raise NotSupported("no connection is joined here")
        super().__init__(self._parts, {})

    def _can(self, prefix: str) -> Capabilities:
        found = super()._can(prefix)
        if found is NOT_MET:
            return found
        if self._parts[prefix].read_only:
            return replace(found, writes=frozenset(), creates=False, read_only_because="by_choice")
        if found.hands_over:  # changes cannot be handed over from here: one mailbox per connection
            return replace(
                found,
                writes=frozenset(),
                creates=False,
                hands_over=False,
                read_only_because="reads_only",
            )
        return found

    # -- probe

    def probe(self) -> Probe:
        """See ``SystemsBehind``. Counts are sums, and ``None`` while a system does not answer."""
        found = super().probe()
        probes = self._probes.values()
        counts = [(one.open_count, one.total_count) for one in probes]
        opened, total = (_sum(column) for column in zip(*counts))
        whole = len(probes) == len(self._parts)
        return replace(
            found,
            title=" + ".join(part.title for part in self._parts.values()),
            open_count=opened if whole else None,
            total_count=total if whole else None,
        )

    def _opened(self, prefix: str) -> System:
        if prefix not in self._open:
            part = self._parts[prefix]
            self._open[prefix] = open_system(part.system, part.address)
        return self._open[prefix]

    def _behind(self, report_id: str) -> tuple[System, str]:
        """The system of a report, and its prefix. Raises ``Gone`` for an id without a known one."""
        prefix = prefix_of(report_id, self._parts)
        if not prefix:
            raise Gone(f"no joined system has the report {report_id!r}")
        return self._system(prefix), prefix

    def services(self) -> list[Service]:
        """The categories of all systems that answer; ``group`` is the title of the system."""
        return [
            ids.joined_service(one, prefix, self._parts[prefix].title)
            for prefix, listed in self._lists(lambda system: system.services())
            for one in listed
        ]

    def questions(self, service_code: str) -> list[Question]:
        """See ``systems.base.SystemBase``."""
        prefix = prefix_of(service_code, self._parts)
        if not prefix or not self._system(prefix).capabilities.asks:
            return []
        return self._open[prefix].questions(own_id(service_code))

    def departments(self) -> list[Department]:
        return [
            ids.joined_department(one, prefix)
            for prefix, listed in self._lists(lambda system: system.departments())
            for one in listed
        ]

    # -- reading

    def pages(self, since: datetime | None, area: Area | None) -> Iterator[Page]:
        """System after system."""
        failed = dict(self._unlisted)
        totals: dict[str, int | None] = dict.fromkeys(self._parts)
        for prefix in self._parts:
            try:
                for page in self._system(prefix).pages(since, area or self._area(prefix)):
                    totals[prefix] = page.total
                    yield self._joined_page(page, prefix, _sum(tuple(totals.values())))
            except ServerError as error:
                failed[prefix] = error
        words = [f"{self._parts[prefix].title}: {error}" for prefix, error in failed.items()]
        yield from self._unread(failed, since, words)

    def _area(self, prefix: str) -> Area | None:
        return self._parts[prefix].address.area

    def _joined_page(self, page: Page, prefix: str, total: int | None) -> Page:
        reports = ids.joined_batch(ReportColumns.of(page.reports), prefix)
        shown = [one not in self._hidden for one in reports.ids]
        warnings = tuple(f"{prefix}: {warning}" for warning in page.warnings)
        return replace(page, reports=reports.where(shown), warnings=warnings, total=total)

    def get(self, report_id: str) -> Report:
        system, prefix = self._behind(report_id)
        return ids.joined_report(system.get(own_id(report_id)), prefix)

    def get_some(self, report_ids: Sequence[str]) -> list[Report]:
        """See ``systems.base.SystemBase``. Leaves out the reports of a system that cannot read
        several at once, or does not answer."""
        found: list[Report] = []
        for prefix in self._parts:
            own = [own_id(one) for one in report_ids if prefix_of(one, self._parts) == prefix]
            if own and self._can(prefix).reads_at_once:
                with suppress(ServerError):
                    system = self._system(prefix)
                    found += [ids.joined_report(one, prefix) for one in system.get_some(own)]
        return found

    def find_by_mark(self, operation: Operation, since: datetime | None) -> Report | None:
        """See ``systems.base.SystemBase``; searches in the system of the operation's service."""
        prefix = prefix_of(operation.sets.get("service_code", ""), self._parts)
        finding = self._system(prefix)
        found = finding.find_by_mark(ids.own_operation(operation, prefix), since)
        return found and ids.joined_report(found, prefix)

    def activity(self, report_id: str) -> list[Activity]:
        system, prefix = self._behind(report_id)
        thread = system.activity(own_id(report_id))
        return [ids.joined_activity(entry, prefix) for entry in thread]

    def contact(self, report_id: str) -> Contact:
        """See ``systems.base.SystemBase``."""
        system, _prefix = self._behind(report_id)
        if not system.capabilities.has_contact:
            raise NotSupported("this system does not tell who reported")
        return system.contact(own_id(report_id))

    def details(self, report_id: str) -> Details:
        """See ``systems.base.SystemBase``."""
        system, prefix = self._behind(report_id)
        if not system.capabilities.has_details:
            raise NotSupported("this system tells no more than its list")
        found = system.details(own_id(report_id))
        parts = tuple((joined_id(prefix, part), status) for part, status in found.parts)
        return replace(found, parts=parts)

    def texts(self, service_code: str) -> list[Template]:
        """See ``systems.base.SystemBase``; the texts have the service code with its prefix."""
        prefix = prefix_of(service_code, self._parts)
        if not prefix or not self._system(prefix).capabilities.has_texts:
            return []
        system = self._system(prefix)
        found = system.texts(own_id(service_code))
        return [replace(one, services=(service_code,)) for one in found]

    def photos(self, report_id: str) -> list[str]:
        system, prefix = self._behind(report_id)
        return [ids.joined_url(url, prefix) for url in system.photos(own_id(report_id))]

    def attachment(self, url: str) -> Attachment:
        own, prefix = ids.own_url(url)
        if prefix not in self._parts:
            raise Gone("no joined system has this photo")
        return self._system(prefix).attachment(own)

    # -- writing

    def create(self, operation: Operation) -> Receipt:
        """In the system that the service belongs to."""
        prefix = prefix_of(operation.sets.get("service_code", ""), self._parts)
        if not prefix:
            raise Refused("choose a service: it says which system takes the report")
        self._check_writing(prefix)
        receipt = self._system(prefix).create(ids.own_operation(operation, prefix))
        return ids.joined_receipt(receipt, prefix)

    def send(self, operation: Operation, fresh: Report) -> Receipt:
        system, prefix = self._behind(operation.report_id)
        self._check_writing(prefix)
        own = ids.own_operation(operation, prefix)
        return ids.joined_receipt(system.send(own, ids.own_report(fresh, prefix)), prefix)

    def _check_writing(self, prefix: str) -> None:
        if self._parts[prefix].read_only:
            raise WritesOff(f"{self._parts[prefix].title} is set to read only")

    def close(self) -> None:
        super().close()
        self._open.clear()


def _sum(counts: tuple[int | None, ...]) -> int | None:
    """The sum of some counts; ``None`` when one is missing."""
    known = [count for count in counts if count is not None]
    return sum(known) if known and len(known) == len(counts) else None
