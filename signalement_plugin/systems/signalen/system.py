"""The system for Signalen (the backend of Amsterdam's *signals*)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timezone
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urljoin

from ...core.changes.reply_templates import Template
from ...core.errors import (
    Busy,
    Forbidden,
    Gone,
    LostAnswer,
    NotData,
    NotYours,
    Refused,
    ServerError,
)
from ...core.model.capabilities import Capabilities
from ...core.model.operation import Operation
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
from ...core.timestamps import format_time
from ...transport.client import Client
from ...transport.response import Response
from ..ambiguous_refusal import as_ambiguous_refusal
from ..base import MOST_PLACES, Address, Page, Place, Probe, Receipt, SystemBase, file_name
from ..contacts import SIGNALEN, contact_of
from ..photo_file import named_photos
from ..values import dig, object_of, text
from .capabilities import capabilities_of, sees_users
from .details import details_of, has_parts, number_of, texts_of
from .lookups import (
    codes_of,
    departments_of,
    history_of,
    image_of,
    images_of,
    names_of,
    services_of,
)
from .paging import Walk, count_of, every_id, every_place, recent_filters, rows_of
from .records import BadRow, RowContext, report_of
from .requests import GEOGRAPHY, SIGNALS, BrokenInside, Wire
from .statuses import OPEN_STATES
from .writes import (
    body_of,
    category_url,
    created_of,
    mark_of,
    new_body,
    receipt_of,
    typed_refusal,
)

if TYPE_CHECKING:
    from ...core.text.json_values import Json

ATTACHMENT_LIMIT = 25 * 1024 * 1024
LIST_ROWS = 500
MOST_PAGES = 100
LOCKED_S = 2.0
"""Seconds to wait for a locked report, longer than a write holds it; one takes a tenth of a
second."""
_BROKEN_OFF = "only some of the photos were sent"

Filters = Iterable[tuple[str, str]]
Clock = Callable[[], datetime]


def utc_now() -> datetime:
    return datetime.now(timezone.utc)


class Signalen(SystemBase):
    """One server, for one thread; its bearer token is a header of ``address.http``."""

    def __init__(
        self, address: Address, *, client: Client | None = None, now: Clock = utc_now
    ) -> None:
        self.capabilities = Capabilities()
        self._address, self._now = address, now
        self._wire = Wire(address, client)
        self._me, self._sees_users = "", True
        self._categories: list[Json] = []
        self._lacks: set[str] = set()  # codes of a status that this server refuses as a filter
        self._last_seen: tuple[str, frozenset[str]] = ("", frozenset())
        self._frame = RowContext(self._wire.base, address.zone, address.area)

    def probe(self) -> Probe:
        """The account, its permissions, and two counts. Three small requests, or more where the
        account may make reports."""
        me, _ = self._wire.read("private/me/", fresh=True)
        if not isinstance(me, dict):
            raise NotData("this is no Signalen: it does not say who we are")
        self.capabilities = capabilities_of(me)
        if self.capabilities.creates:
            self.capabilities = capabilities_of(me, self._sources())
        self._me, self._sees_users = text(me.get("email")), sees_users(me)
        self.capabilities = replace(
            self.capabilities, signs=self._me, sends_as=tuple(filter(None, [self._me]))
        )
        own = tuple(names_of(dig(me, "profile.departments")))
        total, still_open = (
            self._count([("status", code) for code in codes]) for codes in ((), OPEN_STATES)
        )
        return Probe(
            "Signalen",
            self.capabilities,
            open_count=still_open,
            total_count=total,
            account=self._me,
            account_departments=own,
            learnt=self._sees_users,
        )

    def _sources(self) -> list[str]:
        """The origins that staff may give to a new report; none if they may not be read."""
        asked = [("is_active", "true"), ("can_be_selected", "true")]
        try:
            return list(names_of(self._whole("private/sources/", asked)))
        except (Forbidden, Gone):
            return []

    def resume(self, probe: Probe) -> bool:
        """See ``systems.base.SystemBase``."""
        self.capabilities, self._me = probe.capabilities, probe.account
        self._sees_users = probe.learnt is not False  # kept from an earlier day: not known
        return True

    def services(self) -> list[Service]:
        """Sub-categories, in the server's order."""
        return services_of(self._whole("public/terms/categories/"))

    def departments(self) -> list[Department]:
        """Departments; their people where this user may see them."""
        teams = self._teams()
        if not teams:
            return []
        people = None
        with suppress(Forbidden, Gone):
            people = self._whole("private/users/") if self._sees_users else None
        if people is None:
            people = self._logins_of(codes_of(teams))
        return departments_of(teams, people)

    def teams(self) -> list[Department]:
        """See ``systems.base.SystemBase``."""
        return departments_of(self._teams(), ())

    def _teams(self) -> list[Json]:
        try:
            return self._whole("private/departments/")
        except (Forbidden, Gone):
            return []

    def _logins_of(self, codes: Iterable[str]) -> list[Json]:
        """People in the form of the list *users*, from a request that every reader may make: the
        completion of logins, department by department."""
        found: list[Json] = []
        for code in codes:
            asked = [("is_active", "true"), ("profile_department_code", code)]
            try:
                rows = self._whole("private/autocomplete/usernames/", asked)
            except (Forbidden, Gone, Refused):
                return found
            found += [{**object_of(row), "profile": {"departments": [code]}} for row in rows if row]
        return found

    def pages(self, since: datetime | None, area: Area | None) -> Iterator[Page]:
        """See ``systems.base.System``. The server has no filter for an area: it is applied here."""
        return Walk(lambda asked: self._wire.read(SIGNALS, asked), self._frame, area).pages(since)

    def recent_pages(self, after: datetime, area: Area | None) -> Iterator[Page]:
        """See ``systems.base.SystemBase``: open reports, then other new ones. A report that is
        closed in between may come twice."""
        both = recent_filters(after)
        totals = [self._count(filters) for filters in both]
        total = sum(totals) if None not in totals else None  # type: ignore[arg-type]
        for filters in both:
            walk = Walk(partial(self._read_page, SIGNALS, filters), self._frame, area)
            yield from (replace(page, total=total) for page in walk.pages(None))

    def places(self, after: datetime | None) -> list[Place]:
        """See ``systems.base.SystemBase``."""
        asked: Iterable[Filters] = [()] if after is None else recent_filters(after)
        walks = (partial(self._read_page, GEOGRAPHY, filters) for filters in asked)
        return [place for walk in walks for place in every_place(walk)][:MOST_PLACES]

    def find_by_mark(self, operation: Operation, since: datetime | None) -> Report | None:
        """See ``systems.base.SystemBase``. The mark is in the record's ``location``; ``Report`` has
        no field for it, so the records are searched."""
        young = [("created_after", format_time(since))] if since else []
        found: list[Json] = []

        def looked_at(asked: list[tuple[str, str]]) -> tuple[Json, Response]:
            value, answer = self._wire.read(SIGNALS, [*asked, *young], fresh=True)
            found.extend(row for row in rows_of(value) if mark_of(row) == operation.id)
            return value, answer

        for _page in Walk(looked_at, self._frame, None).pages(None):
            if found:
                return self._shown(found[0], operation)
        return None

    def _shown(self, row: Json, operation: Operation) -> Report:
        try:
            return report_of(row, self._frame)
        except BadRow as error:
            raise NotData(f"the report that {operation.id} made: {error}") from error

    def _read_page(
        self, path: str, filters: Filters, asked: list[tuple[str, str]]
    ) -> tuple[Json, Response]:
        """A page of a list. A server that lacks a code of a status refuses the filter that names
        it, and does not say which one for a program: each code is then asked for alone, once."""
        codes = [name for field, name in filters if field == "status" and name not in self._lacks]
        known = [one for one in filters if one[0] != "status" or one[1] in codes]
        try:
            return self._wire.read(path, [*asked, *known])
        except Refused:
            lacking = {code for code in codes if self._refuses(path, code)}
            if not lacking or lacking == set(codes):
                raise
        self._lacks |= lacking
        return self._read_page(path, known, asked)

    def _refuses(self, path: str, code: str) -> bool:
        try:
            self._wire.read(path, [("page_size", "1"), ("status", code)])
        except Refused:
            return True
        return False

    def get(self, report_id: str) -> Report:
        """A fresh read of one report."""
        value = self._read_one(report_id)
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
        return receipt_of(report_id, value, self._frame, answer.status, operation)

    def send(self, operation: Operation, fresh: Report) -> Receipt:
        """One change in one request, sent once; with several photos one request for each."""
        if operation.written == {"photo"}:
            return self._send_photos(operation)
        path = _path(operation.report_id)
        place = self._place_of(path) if "position" in operation.sets else {}
        body = body_of(operation, fresh, self._wire.base, place)
        try:
            value, answer = self._wire.write("PATCH", path, operation.id, json=body)
        except Refused as error:
            raise as_ambiguous_refusal(
                typed_refusal(error), operation, fresh, self._now_there
            ) from error
        except Forbidden as error:
            raise self._of_one(operation.report_id, error) from error
        except BrokenInside as error:
            raise self._undone(operation.report_id, error) from error
        return receipt_of(operation.report_id, value, self._frame, answer.status, operation)

    def activity(self, report_id: str) -> list[Activity]:
        """The history, oldest first."""
        entries = history_of(rows_of(self._read_one(report_id, "/history")), self._address.zone)
        self._last_seen = report_id, frozenset(entry.id for entry in entries)
        return entries

    def listed_ids(self) -> frozenset[str]:
        """From the points of the map, which is some hundred times quicker than the list."""
        return every_id(partial(self._read_page, GEOGRAPHY, ()))

    def contact(self, report_id: str) -> Contact:
        """E-mail and telephone of the person who reported; masked where this user may not see
        them."""
        value = self._read_one(report_id)
        return contact_of(value if isinstance(value, dict) else {}, SIGNALEN)

    def details(self, report_id: str) -> Details:
        """The sub-reports, and the citizen's answers to the further questions of the form."""
        value = self._read_one(report_id)
        parts = self._whole(f"{_path(report_id)}/children/") if has_parts(value) else []
        return details_of(value, parts)

    def texts(self, service_code: str) -> list[Template]:
        """The city's reply texts, from both lists that Signalen has for them."""
        path = category_url(service_code, self._wire.base)
        if not self._categories:
            self._categories = self._whole("private/categories/")
        number = number_of(self._categories, path)
        rows: list[Json] = []
        if number:
            asked = [("active", "true"), ("category_id", number)]
            rows += self._whole("private/status-messages/", asked)
        own = path.partition("/public/")[2]
        rows += rows_of(self._wire.read(f"private/{own}/status-message-templates")[0])
        return texts_of(service_code, rows)

    def photos(self, report_id: str) -> list[str]:
        """The address of the list of attachments for the first photo; for each other one the same
        address with the photo's path after ``#``. Addresses of the files are signed and expire."""
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

    def _read_one(self, report_id: str, below: str = "") -> Json:
        """The answer at a report's address. Raises ``NotYours`` where the list lacks the report."""
        try:
            return self._wire.read(f"{_path(report_id)}{below}", fresh=True)[0]
        except Forbidden as error:
            raise self._of_one(report_id, error) from error

    def _of_one(self, report_id: str, error: Forbidden) -> ServerError:
        """What 403 for one report means: a missing right, or a report outside the departments of
        this account. The list has only reports that the account may see, and so tells which."""
        try:
            there = self._count([("id", report_id)])
        except ServerError:
            return error
        return error if there else NotYours(str(error), error.server_message)

    def _undone(self, report_id: str, error: BrokenInside) -> ServerError:
        """What a :class:`BrokenInside` means. Of two writes at the same time one fails and is
        rolled back. A write adds an entry to the history in the same transaction. If the history
        has no new entry of this account since it was last read, nothing was done (``Busy``); and
        nothing will be, since the request has ended."""
        known, before = self._last_seen
        if known != report_id or not self._me:
            return error
        self._wire.client.pause(LOCKED_S)  # another request may hold the report's lock: wait
        try:
            after = self.activity(report_id)
        except ServerError:
            return error
        if any(one.id not in before and one.author == self._me for one in after):
            return error
        return Busy("somebody saved this report at the same moment", retry_after=LOCKED_S)

    def _place_of(self, path: str) -> Mapping[str, Json]:
        """The ``location`` of a report as it is now. Read before the change is sent, so no error
        here is a lost answer."""
        value, _ = self._wire.read(path, fresh=True)
        place = value.get("location") if isinstance(value, Mapping) else None
        return place if isinstance(place, Mapping) else {}

    def _now_there(self, report_id: str) -> Report:
        """A read that no cache answers."""
        if self.capabilities.cache_s:
            self._wire.client.pause(self.capabilities.cache_s)
        return self.get(report_id)

    def _send_photos(self, operation: Operation) -> Receipt:
        files = named_photos(operation)  # all files are read before the first is sent
        path, status = f"{_path(operation.report_id)}/attachments/", 0
        for file in files:
            try:
                _, answer = self._wire.write("POST", path, operation.id, files={"file": file})
            except ServerError as error:
                if status:
                    raise LostAnswer(_BROKEN_OFF, error.server_message) from error
                raise
            status = answer.status
        return Receipt(operation.report_id, parts_shown=frozenset({"photo"}), http_status=status)

    def _count(self, filters: list[tuple[str, str]]) -> int | None:
        value, _ = self._read_page(SIGNALS, filters, [("page_size", "1")])
        rows_of(value)  # raises if it is no list of reports
        return count_of(value)

    def _whole(self, path: str, filters: Iterable[tuple[str, str]] = ()) -> list[Json]:
        """Every row of a short list."""
        rows: list[Json] = []
        for number in range(1, MOST_PAGES + 1):
            asked = [*filters, ("page", str(number)), ("page_size", str(LIST_ROWS))]
            value, _ = self._wire.read(path, asked)
            found, total = rows_of(value), count_of(value)
            rows += found
            if not found or total is None or len(rows) >= total:
                break
        return rows


def _path(report_id: str) -> str:
    return SIGNALS + quote(report_id, safe="")
