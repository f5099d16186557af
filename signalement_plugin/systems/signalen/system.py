"""Signalen (the backend of Amsterdam's *signals*) as a reporting system."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timezone
from typing import Any
from urllib.parse import quote, unquote, urljoin

from ...core.errors import Forbidden, Gone, LostAnswer, NotData, Refused, ServerError
from ...core.model.capabilities import Capabilities
from ...core.model.operation import Operation
from ...core.model.report import Activity, Area, Attachment, Contact, Department, Report, Service
from ...transport.client import Client
from ..ambiguous_refusal import doubted
from ..base import Address, Page, Probe, Receipt, System, SystemKind, file_name
from ..contacts import SIGNALEN, contact_of
from .capabilities import capabilities_of
from .lookups import departments_of, history_of, image_of, images_of, services_of
from .paging import Walk, count_of, rows_of
from .records import BadRow, Frame, report_of
from .requests import SIGNALS, Wire
from .statuses import OPEN_STATES
from .writes import body_of, created_of, file_of, new_body, receipt_of, typed_refusal

__all__ = ["SYSTEM", "Signalen"]

ATTACHMENT_LIMIT = 25 * 1024 * 1024
LIST_ROWS = 500
MOST_PAGES = 100
_BROKEN_OFF = "only some of the photos were sent"

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    return datetime.now(timezone.utc)


class Signalen:
    """One server, for one thread; its bearer token is a header of ``address.http``."""

    def __init__(
        self, address: Address, *, client: Client | None = None, now: Clock = utc_now
    ) -> None:
        self.capabilities = Capabilities()
        self._address, self._now = address, now
        self._wire = Wire(address, client)
        self._frame = Frame(self._wire.base, address.zone, address.area)

    def probe(self) -> Probe:
        """Who we are and what we may, and two counts. Three small requests."""
        me, _ = self._wire.read("private/me/", fresh=True)
        if not isinstance(me, dict):
            raise NotData("this is no Signalen: it does not say who we are")
        self.capabilities = capabilities_of(me)
        total, still_open = (
            self._count([("status", code) for code in codes]) for codes in ((), OPEN_STATES)
        )
        return Probe("Signalen", self.capabilities, open_count=still_open, total_count=total)

    def services(self) -> list[Service]:
        """Sub-categories, in the server's order."""
        return services_of(self._whole("public/terms/categories/"))

    def departments(self) -> list[Department]:
        """Departments; their people where this user may see them."""
        try:
            teams = self._whole("private/departments/")
        except (Forbidden, Gone):
            return []
        try:
            people = self._whole("private/users/")
        except (Forbidden, Gone):
            people = []
        return departments_of(teams, people)

    def pages(self, since: datetime | None, area: Area | None) -> Iterator[Page]:
        """See :class:`System`; the server knows no rectangle, so it is cut out here."""
        return Walk(lambda asked: self._wire.read(SIGNALS, asked), self._frame, area).pages(since)

    def get(self, report_id: str) -> Report:
        """A fresh read of one report."""
        value, _ = self._wire.read(_path(report_id), fresh=True)
        try:
            found = report_of(value, self._frame)
        except BadRow as error:
            raise NotData(f"report {report_id!r}: {error}") from error
        if found.report_id != report_id:
            raise NotData(f"asked for report {report_id!r}, got {found.report_id!r}")
        return found

    def create(self, operation: Operation) -> Receipt:
        """A new report, sent once."""
        body = new_body(operation, self._wire.base, self._now())
        value, answer = self._wire.write("POST", SIGNALS, operation.id, json=body)
        report_id = created_of(value)
        return receipt_of(report_id, value, self._frame, answer.status)

    def send(self, operation: Operation, fresh: Report) -> Receipt:
        """One change in one request, sent once; of several photos one request each."""
        if operation.written == {"photo"}:
            return self._send_photos(operation)
        path = _path(operation.report_id)
        place = self._place_of(path) if "position" in operation.sets else {}
        body = body_of(operation, fresh, self._wire.base, place)
        try:
            value, answer = self._wire.write("PATCH", path, operation.id, json=body)
        except Refused as error:
            raise doubted(typed_refusal(error), operation, fresh, self._now_there) from error
        return receipt_of(operation.report_id, value, self._frame, answer.status)

    def activity(self, report_id: str) -> list[Activity]:
        """The history, oldest first."""
        value, _ = self._wire.read(f"{_path(report_id)}/history", fresh=True)
        return history_of(rows_of(value), self._address.zone)

    def contact(self, report_id: str) -> Contact:
        """Mail address and telephone of who sent it; stars where this user may not see them."""
        value, _ = self._wire.read(_path(report_id), fresh=True)
        return contact_of(value if isinstance(value, dict) else {}, SIGNALEN)

    def photos(self, report_id: str) -> list[str]:
        """The list of its attachments, which stands for the first one, and the others in it
        by name: their addresses are signed, and end."""
        path = f"{_path(report_id)}/attachments/"
        names = images_of(rows_of(self._wire.read(path, fresh=True)[0]))
        lists = f"{self._wire.base}/{path}"
        return [f"{lists}#{quote(name)}" if place else lists for place, name in enumerate(names)]

    def attachment(self, url: str) -> Attachment:
        """A picture in a list of attachments, or the file behind an address."""
        bare, _, name = url.partition("#")
        if url.startswith(f"{self._wire.base}/") and bare.endswith("/attachments/"):
            url = self._listed_file(bare, unquote(name))
        called = file_name(url)
        answer = self._wire.bytes_of(url, ATTACHMENT_LIMIT)
        return Attachment(called, answer.media_type, answer.body)

    def close(self) -> None:
        self._wire.client.close()

    def _listed_file(self, url: str, name: str) -> str:
        value, _ = self._wire.read(url.removeprefix(f"{self._wire.base}/"))
        rows = rows_of(value)
        location = images_of(rows).get(name, "") if name else image_of(rows)
        if not location:
            raise Gone("this report has no attachment any more")
        return urljoin(url, location)

    def _place_of(self, path: str) -> Mapping[str, Any]:
        """The place of a report as it is now. An error is one of a read: nothing was sent."""
        value, _ = self._wire.read(path, fresh=True)
        place = value.get("location") if isinstance(value, Mapping) else None
        return place if isinstance(place, Mapping) else {}

    def _now_there(self, report_id: str) -> Report:
        """A read that nobody answers from before."""
        if self.capabilities.cache_s:
            self._wire.client.pause(self.capabilities.cache_s)
        return self.get(report_id)

    def _send_photos(self, operation: Operation) -> Receipt:
        files = [file_of(path) for path in operation.photos]  # all are there before one goes
        path, status = f"{_path(operation.report_id)}/attachments/", 0
        for file in files:
            try:
                _, answer = self._wire.write("POST", path, operation.id, files={"file": file})
            except ServerError as error:
                if status:
                    raise LostAnswer(_BROKEN_OFF, error.words) from error
                raise
            status = answer.status
        return Receipt(operation.report_id, http_status=status)

    def _count(self, filters: list[tuple[str, str]]) -> int | None:
        value, _ = self._wire.read(SIGNALS, [("page_size", "1"), *filters])
        rows_of(value)  # anything else is no list of reports
        return count_of(value)

    def _whole(self, path: str) -> list[Any]:
        """Every row of a short list."""
        rows: list[Any] = []
        for number in range(1, MOST_PAGES + 1):
            asked = [("page", str(number)), ("page_size", str(LIST_ROWS))]
            value, _ = self._wire.read(path, asked)
            found, total = rows_of(value), count_of(value)
            rows += found
            if not found or total is None or len(rows) >= total:
                break
        return rows


def _path(report_id: str) -> str:
    return SIGNALS + quote(report_id, safe="")


def _open(address: Address) -> System:
    return Signalen(address)


SYSTEM = SystemKind(name="signalen", title="Signalen", rank=14, open=_open)
