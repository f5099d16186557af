"""The system for the local register: reports in one SQLite file, without a server.

*Try with Made-Up Data* uses it, and a commune that has no reporting system yet can begin with it.
It takes new reports and all changes except priority, type and actions of a workflow. Several
processes on one computer may use the same file. On a network drive the file is used without WAL,
which does not work there; ``Capabilities.network_drive`` tells the user.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import asdict, fields, replace
from datetime import datetime, timezone
from pathlib import Path

from ...core.dates.deadlines import local_day
from ...core.errors import Conflict, Gone, NotData, Refused
from ...core.files.drives import is_on_network
from ...core.model.capabilities import DEEDS, TRIAGE, WRITABLE, Capabilities, Evidence
from ...core.model.operation import Operation, field_text
from ...core.model.report import Activity, Area, Attachment, Department, Report, Service
from ...core.model.status import Status
from ..base import Page, Probe, Receipt, SystemBase
from . import rows, writes
from .database import open_file, transaction, translated
from .example import example_photo

NO_AREA = dict.fromkeys((side.name for side in fields(Area)), None)
FOREVER = 100 * 365 * 86_400.0
PAGE_ROWS = 1_000
PHOTO_URL = re.compile(r"register:photo/([0-9]{1,18})")
EXAMPLE_URL = re.compile(r"example:([0-9]{4}-[0-9]{5,12})")

CAPABILITIES = Capabilities(
    writes=frozenset(WRITABLE) - TRIAGE - DEEDS,
    statuses=tuple(status for status in Status if status is not Status.UNKNOWN),
    clears=frozenset({"department", "assignee"}),
    creates=True,
    creates_with=frozenset({"source", "photo"}),
    evidence=Evidence.ACTIVITY,
    key_ttl=FOREVER,
    conditional=True,
    settle_s=0.0,
    cache_s=0.0,
    version_step=0.0,
    mark="activity",
    moved_address="kept",
    delta=True,
    counts=True,
    has_activity=True,
    tells_texts=frozenset({"reply", "note"}),
    limit=1,
)

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    return datetime.now(timezone.utc)


class Register(SystemBase):
    """One connection to a register's file, for one thread at a time.

    ``now`` gives aware times; ``zone`` is the IANA zone in which a new year begins, with its
    numbers. Raises ``Unreachable``, ``NotData`` or ``Busy``.
    """

    capabilities = CAPABILITIES

    def __init__(
        self,
        path: str,
        *,
        now: Clock = utc_now,
        page_rows: int = PAGE_ROWS,
        zone: str = "Europe/Brussels",
    ) -> None:
        self.path = path
        self.now = now
        self.zone = zone
        self.page_rows = page_rows
        self.connection = open_file(path)
        if is_on_network(Path(path)):
            self.capabilities = replace(self.capabilities, network_drive=True)

    def probe(self) -> Probe:
        """Counts, and whether the file holds example data (then nothing in it is real)."""
        with translated():
            total, still_open = self.connection.execute(rows.COUNT_OPEN).fetchone()
        return Probe(
            title=Path(self.path).stem,
            capabilities=self.capabilities,
            test_server=self._is_example(),
            open_count=still_open,
            total_count=total,
        )

    def services(self) -> list[Service]:
        with translated():
            return rows.services(self.connection)

    def departments(self) -> list[Department]:
        with translated():
            return rows.departments(self.connection)

    def pages(self, since: datetime | None, area: Area | None) -> Iterator[Page]:
        """Reports changed at or after ``since``, oldest change first.

        Those without position belong to every area. A report that changes during the pass
        comes (again) at its end.
        """
        wanted: dict[str, object] = dict(asdict(area) if area else NO_AREA)
        wanted.update(updated=rows.time_text(since) or "", report_id="", rows=self.page_rows)
        with translated():
            total = self.connection.execute(rows.COUNT_MATCHING, wanted).fetchone()[0]
        while True:
            began = self.now()
            with translated():
                found = self.connection.execute(rows.SELECT_PAGE, wanted).fetchall()
            reports, warnings = rows.readable(found)
            yield Page(reports, warnings, began=began, server_time=began, total=total)
            if len(found) < self.page_rows:
                return
            wanted.update(updated=found[-1]["updated"], report_id=found[-1]["report_id"])

    def get(self, report_id: str) -> Report:
        """The report as it is now. Raises ``Gone``, or ``NotData`` for a spoilt row."""
        with translated():
            row = self.connection.execute(rows.SELECT_ONE, (rows.clean(report_id),)).fetchone()
        if row is None:
            raise Gone(f"the register has no report {report_id!r}")
        try:
            return rows.report_of(row)
        except (ValueError, TypeError) as error:
            raise NotData(f"report {report_id!r} cannot be read: {error}") from error

    def create(self, operation: Operation) -> Receipt:
        """Create a report, or return the one that this operation created before."""
        if known := self._known(operation):
            return known
        photos = writes.read_photos(operation.photos)
        with transaction(self.connection):
            if known := self._known(operation):
                return known
            at = writes.next_moment(self.connection, self.now())
            shown = self._insert(operation, photos, at)
        return Receipt(shown.report_id, shown)

    def send(self, operation: Operation, fresh: Report) -> Receipt:
        """Carry out one change, once. Raises ``Conflict`` when a field that has to be compared has
        changed since ``fresh``."""
        if known := self._known(operation):
            return known
        photos = writes.read_photos(operation.photos)
        with transaction(self.connection):
            if known := self._known(operation):
                return known
            current = self.get(operation.report_id)
            self._compare(operation, current, fresh)
            at = writes.next_moment(self.connection, self.now())
            shown = self._change(operation, current, photos, at)
        return Receipt(shown.report_id, shown)

    def activity(self, report_id: str) -> list[Activity]:
        with translated():
            found = self.connection.execute(
                "SELECT * FROM activity WHERE report_id = ? ORDER BY id", (rows.clean(report_id),)
            ).fetchall()
        if not found:
            self.get(report_id)
        return [rows.activity_of(row) for row in found]

    def photos(self, report_id: str) -> list[str]:
        """The report's first photo, then its stored photos, oldest first."""
        first = self.get(report_id).photo
        with translated():
            kept = self.connection.execute(rows.SELECT_PHOTOS, (rows.clean(report_id),)).fetchall()
        return list(dict.fromkeys(filter(None, [first, *(row["url"] for row in kept)])))

    def attachment(self, url: str) -> Attachment:
        """A stored photo, or the picture of an example report. Raises ``Gone``."""
        if match := EXAMPLE_URL.fullmatch(url):
            report_id = match[1]
            code = self.get(report_id).service_code
            return Attachment(f"{report_id}.png", "image/png", example_photo(report_id, code))
        match = PHOTO_URL.fullmatch(url)
        with translated():
            row = self.connection.execute(
                "SELECT name, media_type, content FROM photo WHERE id = ?",
                (int(match[1]) if match else 0,),
            ).fetchone()
        if row is None:
            raise Gone(f"the register has no attachment {url[:80]!r}")
        return Attachment(row["name"], row["media_type"], row["content"])

    def close(self) -> None:
        self.connection.close()

    def _is_example(self) -> bool:
        with translated():
            row = self.connection.execute("SELECT 1 FROM setting WHERE name = 'example'").fetchone()
        return row is not None

    def _known(self, operation: Operation) -> Receipt | None:
        with translated():
            row = self.connection.execute(
                "SELECT report_id FROM operation WHERE id = ?", (rows.clean(operation.id),)
            ).fetchone()
        if row is None:
            return None
        return Receipt(row["report_id"], self.get(row["report_id"]), known=True)

    def _compare(self, operation: Operation, current: Report, fresh: Report) -> None:
        if current.version == fresh.version:
            return
        compared = self.capabilities.fields_to_compare(operation.written)
        moved = sorted(n for n in compared if field_text(current, n) != field_text(fresh, n))
        if moved:
            raise Conflict(f"report {current.report_id} moved: {', '.join(moved)}")

    def _change(
        self, operation: Operation, current: Report, photos: list[writes.Photo], at: datetime
    ) -> Report:
        wanted = writes.with_sets(self.connection, current, operation.sets)
        urls = writes.store_photos(self.connection, current.report_id, photos)
        entries = writes.entries_of(current, wanted, operation, urls, at)
        writes.remember(self.connection, operation, current.report_id, at)
        if not entries:
            return current
        changed = replace(
            wanted,
            updated=at,
            photo=wanted.photo or next(iter(urls), ""),
            notice=writes.bounded(operation.reply) or wanted.notice,
            version=str(int(current.version) + 1),
            activity=writes.store_entries(self.connection, current.report_id, entries),
        )
        self.connection.execute(rows.UPDATE_REPORT, rows.report_values(changed))
        return self.get(current.report_id)

    def _insert(self, operation: Operation, photos: list[writes.Photo], at: datetime) -> Report:
        if not operation.sets.get("service_code"):
            raise Refused(server_message="a new report needs a service")
        blank = Report(
            writes.next_number(self.connection, local_day(at, self.zone).year),
            requested=at,
            updated=at,
            flags=("no_position",),
            notice=writes.bounded(operation.reply),
            version="1",
        )
        sets = {"status": Status.NEW.value, **operation.sets}
        report = writes.with_sets(self.connection, blank, sets, new=True)
        report = replace(report, due=writes.due_of(self.connection, report))
        self.connection.execute(rows.INSERT_REPORT, rows.report_values(report))
        urls = writes.store_photos(self.connection, report.report_id, photos)
        received = replace(report, status=Status.NEW, department="", assignee="")
        entries = writes.entries_of(received, report, operation, urls, at)
        author, mark = writes.bounded(operation.author), rows.clean(operation.id)
        first = Activity("", at, author, "citizen", report.description, operation_id=mark)
        last = writes.store_entries(self.connection, report.report_id, [first, *entries])
        report = replace(report, photo=next(iter(urls), ""), activity=last)
        self.connection.execute(rows.UPDATE_REPORT, rows.report_values(report))
        writes.remember(self.connection, operation, report.report_id, at)
        return self.get(report.report_id)
