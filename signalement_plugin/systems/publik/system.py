"""The system for Publik (w.c.s.), also with TownStreet, iMio's form for reports."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, cast
from urllib.parse import quote

from ...core.errors import (
    Busy,
    Conflict,
    Forbidden,
    Gone,
    LostAnswer,
    NotData,
    NotYours,
    Refused,
    ServerError,
    Unauthorized,
)
from ...core.model.capabilities import Capabilities
from ...core.model.operation import Operation
from ...core.model.report import Activity, Area, Attachment, Contact, Department, Report, Service
from ...transport.client import Client
from ..base import Address, Page, Probe, Receipt, SystemBase, file_name
from ..contacts import PUBLIK, contact_of
from ..photo_file import named_photos
from ..values import BadRow, text
from .activity import newest_of, photo_marks, thread_of
from .address import form_of
from .paging import ALL, OPEN_ONES, Walk, closed_since
from .probe import Found, departments_of, people_of, probe
from .records import photos_of, read_rows, report_of, row_id, rows_of, status_names
from .requests import Fetched, Wire
from .statuses import TOWNSTREET_STATUSES
from .writes import body_of, is_trigger, offer_of, offered_actions, path_of, submission

if TYPE_CHECKING:
    from ...core.text.json_values import Json

FRESH_S = 1.0
MOST_NAMED = 50
TRACKING_CODE = re.compile(r"[A-Za-z]{6,12}", re.ASCII)
PHOTO_LIMIT = 25 * 1024 * 1024

DETAIL = {
    "include-actions": "on",  # actions are left out by default
    "include-files-content": "off",
    "include-user": "off",
    "include-submission": "off",
}


@dataclass(frozen=True)
class _Seen:
    """The actions that the last read of one report offered, and the newest entry of its thread."""

    report_id: str = ""
    offers: frozenset[str] = frozenset()
    newest: str = ""


@dataclass
class _Kept:
    """A record that was read for its thread. :meth:`Publik.get` right after it returns the same
    record, so that report and thread agree. Returned once, within :data:`FRESH_S`."""

    report_id: str = ""
    row: Mapping[str, Json] = field(default_factory=dict)
    fetched: Fetched | None = None
    at: float = 0.0  # monotonic seconds

    def take(self, report_id: str) -> tuple[Mapping[str, Json], Fetched] | None:
        fetched, self.fetched = self.fetched, None
        fresh = report_id == self.report_id and time.monotonic() - self.at < FRESH_S
        return (self.row, fetched) if fetched is not None and fresh else None


class Publik(SystemBase):
    """One form of one site, for one thread.

    Login: an ``Authorization`` header (HTTP Basic), or the headers ``IDENTIFIER`` and ``KEY`` of
    ``publik.requests``, with which requests are signed. Options: see ``publik.address``.
    """

    def __init__(self, address: Address, *, client: Client | None = None, rows: int = 100) -> None:
        self.capabilities = Capabilities()
        self._form = form_of(address)
        self._wire = Wire(address, client)
        self._rows = rows
        self._found: Found | None = None
        self._seen = _Seen()
        self._kept = _Kept()

    def probe(self) -> Probe:
        """What this client may read and start. Four requests."""
        found = self._learn(probe(self._wire, self._form))
        return Probe(
            found.title,
            self.capabilities,
            found.dialect,
            open_count=found.open_count,
            total_count=found.total_count,
            learnt=found,
        )

    def resume(self, probe: Probe) -> bool:
        """See ``systems.base.SystemBase``."""
        self._learn(cast(Found, probe.learnt))
        return True

    def _learn(self, found: Found) -> Found:
        """Keep what the probe found. A copy of TownStreet under another name has its statuses
        too."""
        self._found = found
        self.capabilities = replace(found.capabilities, sends_as=self._wire.client_names)
        if found.is_townstreet:
            statuses = {**TOWNSTREET_STATUSES, **self._form.statuses}
            self._form = replace(self._form, statuses=statuses)
        return found

    def services(self) -> list[Service]:
        """Categories of the form, and those in use."""
        return list(self._probed.services)

    def departments(self) -> list[Department]:
        """Roles that a report can be given to."""
        return departments_of(self._wire, self._form, self._probed)

    def pages(self, since: datetime | None, area: Area | None) -> Iterator[Page]:
        """See ``systems.base.System``; changes are found by the minute, with an overlap."""
        fetch = partial(self._wire.read_list, self._form)
        return Walk(fetch, self._form, area, self._rows).pages(since)

    def recent_pages(self, after: datetime, area: Area | None) -> Iterator[Page]:
        """See ``systems.base.SystemBase``: open reports, then ended ones that were received since.
        A report that is closed in between may come twice."""
        fetch = partial(self._wire.read_list, self._form)
        ended = closed_since(after, self._form.zone)
        totals = [self._count(asked) for asked in (OPEN_ONES, ended)]
        total = sum(filter(None, totals)) if None not in totals else None
        for asked in (OPEN_ONES, ended):
            pages = Walk(fetch, self._form, area, self._rows).whole(asked)
            yield from (replace(page, total=total) for page in pages)

    def _count(self, asked: Mapping[str, str]) -> int | None:
        one = {"response_type": "dict", "limit": "1", **asked}
        return rows_of(self._wire.read_list(self._form, one).value)[1]

    def get(self, report_id: str) -> Report:
        """One report as it is now. Raises ``Gone``."""
        row, fetched = self._kept.take(report_id) or self._detail(report_id)
        probed = self._probed  # probes if that was not done yet
        offers = offered_actions([row]) if "actions" in row else probed.offers
        self._seen = _Seen(report_id, offers, newest_of(row))
        try:
            return report_of(row, self._form, guessed=fetched.guessed)
        except BadRow as error:
            raise NotData(f"report {report_id!r}: {error}") from error

    def find_named(self, name: str) -> str:
        """See ``systems.base.SystemBase``. The site searches words in all texts. So a hit counts
        only if ``name`` is one of the report's numbers, and only if all hits were read. The site
        answers for a tracking code only to a client that signs."""
        if name.isascii() and name.isdigit() and self._is_there(name):
            return name
        asked = {**ALL, "q": name, "limit": str(MOST_NAMED)}
        rows, total = rows_of(self._wire.read_list(self._form, asked).value)
        if total > len(rows) if total is not None else len(rows) >= MOST_NAMED:
            rows = []  # the list is incomplete: another row may have that name
        reports, _ = read_rows(rows, self._form, guessed=False)
        called = [{one.report_id, *one.reference.split()} for one in reports]
        found = {one.report_id for one, names in zip(reports, called) if _among(name, names)}
        if not found and TRACKING_CODE.fullmatch(name):
            found = {self._tracked(name.upper())}
        return found.pop() if len(found) == 1 else ""

    def _is_there(self, report_id: str) -> bool:
        try:
            self._detail(report_id)
        except (Forbidden, Gone, NotData, Refused):
            return False
        return True

    def _tracked(self, code: str) -> str:
        """The id of the report of this form with a tracking code; empty if it cannot be learnt."""
        try:
            answer = self._wire.read(
                f"{self._form.base}/api/code/{code}", {"backoffice": "on"}
            ).value
        except (Forbidden, Gone, Unauthorized):
            return ""
        url = text(answer.get("url"), 2000) if isinstance(answer, dict) else ""
        page = self._form.page("").rstrip("/") + "/"
        return url.removeprefix(page).strip("/") if url.startswith(page) else ""

    def create(self, operation: Operation) -> Receipt:
        """A new form, submitted from the back office."""
        probed = self._probed
        body = submission(operation, self._form, probed.fields, probed.filled)
        try:
            fetched = self._wire.write(self._form.definition("submit"), body)
        except Forbidden as error:
            seen = self._not_shown(error)
            raise (seen if isinstance(seen, Unauthorized) else error) from error
        data = fetched.value.get("data") if isinstance(fetched.value, dict) else None
        report_id = row_id(data) if isinstance(data, dict) else ""
        if not report_id:
            raise LostAnswer("answered yes to a new form without saying its number")
        return Receipt(report_id, http_status=fetched.answer.status)

    def send(self, operation: Operation, fresh: Report) -> Receipt:
        """Start the one action of the workflow that carries out this change, once.

        Raises ``Conflict`` when the workflow has left the status that has the action, and ``Busy``
        while the site still works on the report's last action: then the site does nothing.
        """
        report_id = operation.report_id
        self._check_person(operation.sets.get("assignee", ""))
        seen = self._seen if self._seen.report_id == fresh.report_id == report_id else None
        key = offer_of(operation, self._form, seen.offers if seen else self._probed.offers)
        url = self._form.api(f"{quote(report_id, safe='')}/{path_of(key)}")
        try:
            status = self._set_off(url, operation, seen.newest if seen else "")
        except Gone as error:
            if not is_trigger(key):
                raise Refused(f"{key}: {error}", error.server_message) from error
            if self._has_come(operation):
                return Receipt(report_id, known=True, server_message=error.server_message)
            raise Conflict(str(error), error.server_message) from error
        except Forbidden as error:
            raise self._why_not(operation, key, error) from error
        return Receipt(report_id, http_status=status)

    def _set_off(self, url: str, operation: Operation, newest: str) -> int:
        """Send one request, or one for each photo. Returns the HTTP status of the last one."""
        if not operation.photos:
            return self._wire.write(url, body_of(operation, newest)).answer.status
        status = 0
        for file in named_photos(operation):
            try:
                status = self._wire.upload(url, file).answer.status
            except ServerError as error:
                if status:
                    raise LostAnswer(
                        "only some of the photos were sent", error.server_message
                    ) from error
                raise
        return status

    def _check_person(self, email: str) -> None:
        """Raises ``Refused`` for a person whom the back office does not have: the site would accept
        the assignment, and its answers do not show to whom a report is assigned."""
        if not email or any(one.email == email for one in self._probed.people):
            return
        if not any(one.email == email for one in people_of(self._wire, self._form, q=email)):
            raise Refused(f"the back office has no {email!r}", email)

    def _why_not(self, operation: Operation, key: str, error: Forbidden) -> ServerError:
        """The error that 403 of a write means, from what the report shows now. The site checks
        before it stores anything, so this request did nothing. If the report shows the operation
        all the same, the request had arrived before (``LostAnswer``). If it still offers the
        action, the report was busy (``Busy``)."""
        try:
            row, _ = self._detail(operation.report_id)
        except Gone as gone:
            return gone
        except ServerError as reading:
            known = isinstance(reading, (Unauthorized, Forbidden))
            return reading if known else Busy(str(error), error.server_message)
        marks = {one.operation_id for one in thread_of(row, self._form)} | photo_marks(row)
        if operation.id in marks:
            return LostAnswer(str(error), error.server_message)
        if "actions" not in row:
            return error
        if key in offered_actions([row]):
            return Busy(str(error), error.server_message)
        if not is_trigger(key):
            return error
        return Conflict(str(error), error.server_message)

    def activity(self, report_id: str) -> list[Activity]:
        """The evolution of a report, oldest first."""
        row, fetched = self._detail(report_id)
        self._kept = _Kept(report_id, row, fetched, time.monotonic())
        return thread_of(row, self._form, {**self._probed.statuses, **status_names([row])})

    def contact(self, report_id: str) -> Contact:
        """The person who sent the form: from the form's fields, else from that person's account."""
        row, _ = self._detail(report_id, {**DETAIL, "include-user": "on"})
        return contact_of(row, PUBLIK)

    def photos(self, report_id: str) -> list[str]:
        """The addresses of the form's pictures, and of those that the back office added."""
        return photos_of(self._detail(report_id)[0], self._form)

    def attachment(self, url: str) -> Attachment:
        """Bytes behind a file's address, at most 25 MB."""
        name = file_name(url)
        answer = self._wire.file(url, PHOTO_LIMIT)
        return Attachment(name, answer.media_type, answer.body)

    def close(self) -> None:
        self._wire.client.close()

    @property
    def _probed(self) -> Found:
        if self._found is None:
            self.probe()
        return self._found or probe(self._wire, self._form)

    def _has_come(self, operation: Operation) -> bool:
        """Whether the workflow has this very request already: a proxy may have delivered it twice,
        and the second one is answered with *gone*, because the first one left the status."""
        try:
            entries = self.activity(operation.report_id)
        except Gone:
            return False
        except ServerError as error:
            raise LostAnswer(f"moved, and not to be read: {error}", error.server_message) from error
        come = any(one.operation_id == operation.id for one in entries)
        if not come and operation.id in photo_marks(self._kept.row):
            raise LostAnswer("moved, and only some of the photos are there")
        return come

    def _detail(
        self, report_id: str, asked: Mapping[str, str] = DETAIL
    ) -> tuple[Mapping[str, Json], Fetched]:
        try:
            url = self._form.api(f"{quote(report_id, safe='')}/")
            fetched = self._wire.read(url, asked, fresh=True)
        except Forbidden as error:
            raise self._not_shown(error) from error
        row = fetched.value
        if not isinstance(row, dict) or row_id(row) != report_id:
            raise NotData(f"asked for report {report_id!r}, got something else")
        return row, fetched

    def _not_shown(self, error: Forbidden) -> ServerError:
        """What 403 for one report means, from a read of the list, which tells a wrong key. If the
        list has other reports, this one was assigned to a service outside the client's rights."""
        asked = {"filter": "all", "response_type": "dict", "limit": "1"}
        try:
            rows, _ = rows_of(self._wire.read_list(self._form, asked).value)
        except Unauthorized as unknown:
            return unknown
        except ServerError:
            return error
        return NotYours(str(error), error.server_message) if rows else error


def _among(name: str, names: Iterable[str]) -> bool:
    return name.casefold() in {one.casefold() for one in names}
