"""A wrapper that adds deadlines by service targets to reports that have none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from ...core.dates.service_targets import ServiceTargets
from ...core.model.operation import Operation
from ...core.model.report import Area, Report
from ...core.model.report_columns import ReportColumns
from ..base import Address, Page, Receipt, System
from .system_wrapper import SystemWrapper


class WithServiceTargets(SystemWrapper):
    """Adds deadlines in every method that returns reports; nothing of them is sent to the server.

    ``read_with`` is :func:`read_settings_text` of the address; empty: ``service_targets`` alone.
    """

    def __init__(
        self, system: System, service_targets: ServiceTargets, read_with: str = ""
    ) -> None:
        super().__init__(system)
        self.service_targets = service_targets
        self._read_with = read_with or service_targets.text

    @property
    def read_with(self) -> str:
        return self._read_with

    def pages(self, since: datetime | None, area: Area | None) -> Iterator[Page]:
        return self._with_dues(self._system.pages(since, area))

    def recent_pages(self, after: datetime, area: Area | None) -> Iterator[Page]:
        return self._with_dues(self._system.recent_pages(after, area))

    def changes(self, after: str, area: Area | None) -> Iterator[Page]:
        return self._with_dues(self._system.changes(after, area))

    def get(self, report_id: str) -> Report:
        return self.service_targets.of_report(self._system.get(report_id))

    def get_some(self, report_ids: Sequence[str]) -> Sequence[Report]:
        return [self.service_targets.of_report(one) for one in self._system.get_some(report_ids)]

    def find_by_mark(self, operation: Operation, since: datetime | None) -> Report | None:
        found = self._system.find_by_mark(operation, since)
        return found and self.service_targets.of_report(found)

    def create(self, operation: Operation) -> Receipt:
        return self._shown(self._system.create(operation))

    def send(self, operation: Operation, fresh: Report) -> Receipt:
        return self._shown(self._system.send(operation, fresh))

    def _with_dues(self, pages: Iterator[Page]) -> Iterator[Page]:
        for page in pages:
            reports = (
                self.service_targets.of_batch(ReportColumns.of(page.reports))
                if self.service_targets
                else page.reports
            )
            yield replace(page, reports=reports)

    def _shown(self, receipt: Receipt) -> Receipt:
        if receipt.shown is None:
            return receipt
        return replace(receipt, shown=self.service_targets.of_report(receipt.shown))


def read_settings_text(address: Address) -> str:
    """The settings that decide which deadlines are added to reports of this address, also those of
    the systems that it joins; empty where none are set."""
    parts = ((part.prefix, read_settings_text(part.address)) for part in address.parts)
    texts = [f"{prefix} {text}" for prefix, text in parts if text]
    return "\n".join(filter(None, [address.service_targets.text, *texts]))
