"""The system for a file that another product exported: read only, read again when it changes.

``qgis_profile`` puts the functions that read the file and convert coordinates into the address,
since both need libraries that no system may import.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from itertools import chain, islice
from pathlib import Path

from ...core.errors import BadFile, Gone, NotSupported
from ...core.files.table import Convert, Row, Table
from ...core.model.capabilities import Capabilities
from ...core.model.operation import Operation
from ...core.model.report import Activity, Area, Attachment, Department, Report, Service
from ...core.model.status import OPEN
from ...core.text.folding import fold
from ..base import Address, Page, Probe, Receipt, SystemBase
from .mapping import WGS84, FileMapping, RowMapper, from_options, guessed

CAPABILITIES = Capabilities(counts=True, read_only_because="file")
PAGE_ROWS = 1_000
SAMPLE_ROWS = 200
MOST_WARNINGS = 100
"""Most warnings of one page, and most that are kept for readings of an unchanged file."""

Stamp = tuple[int, int]
"""Time of the last change in ns and size in bytes: if both are equal, the file is unchanged."""


@dataclass(frozen=True)
class Survey:
    """Counts and names found in one reading of the whole file."""

    total: int = 0
    open: int = 0
    services: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()


class FileSystem(SystemBase):
    """One file, for one thread at a time. Raises ``BadFile`` or ``BigFile``."""

    def __init__(self, address: Address) -> None:
        if address.read_table is None:
            raise NotSupported("nothing here reads files")
        self._address, self._read = address, address.read_table
        self._stamp: Stamp | None = None  # stamp of the file when it was last listed completely
        self._warnings: tuple[str, ...] = ()
        self._surveyed: tuple[Stamp, Survey] | None = None
        self._known: tuple[Stamp, dict[str, Report]] | None = None

    @property
    def capabilities(self) -> Capabilities:
        """Read only. ``delta`` while the file is unchanged since it was listed: a list then has no
        reports. Otherwise a list has all reports, and one that is not in it is gone."""
        return replace(CAPABILITIES, delta=self._is_unchanged())

    def probe(self) -> Probe:
        """Reads the whole file, to count its reports."""
        found = self._survey()
        return Probe(
            Path(self._address.endpoint).stem,
            CAPABILITIES,
            open_count=found.open,
            total_count=found.total,
        )

    def services(self) -> list[Service]:
        """The categories that occur, by name."""
        return [Service(name, name) for name in self._survey().services]

    def departments(self) -> list[Department]:
        """The departments that occur, by name."""
        return [Department(name, name) for name in self._survey().departments]

    def pages(self, since: datetime | None, area: Area | None) -> Iterator[Page]:
        """All reports of the file in its order, each id once; those without position too.

        With ``since``, one page without reports if the file is unchanged since it was last listed.
        """
        if since is not None and self._is_unchanged():
            yield Page((), self._warnings, began=datetime.now(timezone.utc))
            return
        stamp = self._stamp_now()
        warnings: tuple[str, ...] = ()
        for page in self._all(area):
            warnings = (*warnings, *page.warnings)[:MOST_WARNINGS]
            yield page
        self._stamp, self._warnings = stamp, warnings

    def get(self, report_id: str) -> Report:
        """The report as the file has it now. Raises ``Gone``."""
        stamp = self._stamp_now()
        if self._known is None or self._known[0] != stamp:
            everyone = (one for page in self._all() for one in page.reports)
            self._known = stamp, {one.report_id: one for one in everyone}
        if report_id not in self._known[1]:
            raise Gone(f"the file has no report {report_id!r}")
        return self._known[1][report_id]

    def create(self, operation: Operation) -> Receipt:
        raise NotSupported(f"a file takes no new report ({operation.id})")

    def send(self, operation: Operation, fresh: Report) -> Receipt:
        raise NotSupported(f"a file takes no change of {fresh.report_id} ({operation.id})")

    def activity(self, report_id: str) -> list[Activity]:
        raise NotSupported(f"a file has no thread of {report_id}")

    def photos(self, report_id: str) -> list[str]:  # noqa: ARG002 - no file names any
        return []

    def attachment(self, url: str) -> Attachment:
        raise NotSupported(f"a file has no attachments: {url[:80]}")

    def close(self) -> None:
        """Nothing is held open between two readings."""
        self._known = None

    def _is_unchanged(self) -> bool:
        return self._stamp is not None and self._stamp == self._stamp_now()

    def _survey(self) -> Survey:
        stamp = self._stamp_now()
        if self._surveyed is None or self._surveyed[0] != stamp:
            self._surveyed = stamp, _surveyed(self._all())
        return self._surveyed[1]

    def _stamp_now(self) -> Stamp:
        try:
            state = Path(self._address.endpoint).stat()
        except (OSError, ValueError) as error:
            raise BadFile(f"the file cannot be read: {error}") from error
        return state.st_mtime_ns, state.st_size

    def _all(self, area: Area | None = None) -> Iterator[Page]:
        """The file from its beginning. Raises ``BadFile`` when a needed column is missing."""
        began = datetime.now(timezone.utc)
        table = self._read(self._address.endpoint, from_options(self._address.options).sheet)
        mapper, rows = self._mapper(table)
        seen: set[str] = set()
        while some := list(islice(rows, PAGE_ROWS)):
            reports, warnings = [], []
            for found in map(mapper.report, some):
                if isinstance(found, str):
                    warnings.append(found)
                elif found.report_id in seen:
                    warnings.append(f"report {found.report_id}: the number occurs twice")
                else:
                    seen.add(found.report_id)
                    reports.append(found)
            kept = [one for one in reports if _within(one, area)]
            yield Page(kept, tuple(warnings[:MOST_WARNINGS]), began=began)

    def _mapper(self, table: Table) -> tuple[RowMapper, Iterator[Row]]:
        """The mapper of this table, and all its rows. The first rows are read for the guess."""
        sample = list(islice(table.rows, SAMPLE_ROWS))
        guess = guessed(table.columns, sample, table.crs)
        wanted = from_options(self._address.options)
        mapping = FileMapping(
            wanted.columns or guess.columns, wanted.statuses, wanted.crs or guess.crs, wanted.sheet
        )
        mapper = RowMapper(
            mapping,
            table.columns,
            self._convert(mapping),
            self._address.zone,
            self._address.area,
        )
        if "report_id" not in mapping.columns or mapping.columns["report_id"] in mapper.missing:
            raise BadFile("the file has no column with the number of the reports")
        return mapper, chain(sample, table.rows)

    def _convert(self, mapping: FileMapping) -> Convert | None:
        if mapping.crs in (0, WGS84):
            return None
        if self._address.converter is None:
            raise NotSupported("nothing here converts coordinates")
        return self._address.converter(mapping.crs)


def _surveyed(pages: Iterator[Page]) -> Survey:
    total = still_open = 0
    services: set[str] = set()
    departments: set[str] = set()
    for page in pages:
        total += len(page.reports)
        still_open += sum(report.status in OPEN for report in page.reports)
        services.update(report.service_name for report in page.reports)
        departments.update(report.department for report in page.reports)
    return Survey(total, still_open, _by_name(services), _by_name(departments))


def _by_name(names: set[str]) -> tuple[str, ...]:
    return tuple(sorted(names - {""}, key=fold))


def _within(report: Report, area: Area | None) -> bool:
    """In the area, or without a position."""
    if area is None or report.lon is None or report.lat is None:
        return True
    return area.contains(report.lon, report.lat)
