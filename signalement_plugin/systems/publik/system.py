"""Publik (w.c.s.), with iMio's TownStreet as its best known form, as a reporting system."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import partial
from typing import Any
from urllib.parse import quote

from ...core.errors import Conflict, Gone, LostAnswer, NotData, Refused, ServerError
from ...core.model.capabilities import Capabilities
from ...core.model.operation import Operation
from ...core.model.report import Activity, Area, Attachment, Contact, Department, Report, Service
from ...transport.client import Client
from ..base import Address, Page, Probe, Receipt, System, SystemKind, file_name
from ..contacts import PUBLIK, contact_of
from ..values import BadRow
from .activity import thread_of
from .address import form_of
from .paging import Walk
from .probe import Found, departments_of, probe
from .records import photos_of, report_of, row_id, status_names
from .requests import Fetched, Wire
from .writes import action_of, body_of, is_trigger, offered, path_of, submission

__all__ = ["SYSTEM", "Publik"]

PHOTO_LIMIT = 25 * 1024 * 1024

DETAIL = {
    "include-actions": "on",  # the only one that is off unless asked for
    "include-files-content": "off",
    "include-user": "off",
    "include-submission": "off",
}


class Publik:
    """One form of one site, for one thread.

    Identity: an ``Authorization`` header (HTTP Basic), or the headers of
    ``publik.requests.IDENTIFIER`` and ``KEY``, which sign. Options: see ``publik.address``.
    """

    def __init__(self, address: Address, *, client: Client | None = None, rows: int = 100) -> None:
        self.capabilities = Capabilities()
        self._form = form_of(address)
        self._wire = Wire(address, client)
        self._rows = rows
        self._found: Found | None = None
        self._offers: tuple[str, frozenset[str]] = ("", frozenset())

    def probe(self) -> Probe:
        """What this client may read and set off. Three requests."""
        found = self._found = probe(self._wire, self._form)
        self.capabilities = found.capabilities
        return Probe(
            found.title,
            found.capabilities,
            found.dialect,
            open_count=found.open_count,
            total_count=found.total_count,
        )

    def services(self) -> list[Service]:
        """Categories of the form, and those in use."""
        return list(self._met.services)

    def departments(self) -> list[Department]:
        """Roles that a report can be given to."""
        return departments_of(self._wire, self._form, self._met.roles)

    def pages(self, since: datetime | None, area: Area | None) -> Iterator[Page]:
        """See :class:`System`; changes are found by the minute, with an overlap."""
        fetch = partial(self._wire.read, self._form.api("list"))
        return Walk(fetch, self._form, area, self._rows).pages(since)

    def get(self, report_id: str) -> Report:
        """One report as it is now. Raises ``Gone``."""
        row, fetched = self._detail(report_id)
        offers = offered([row]) if "actions" in row else self._met.offers
        self._offers = (report_id, offers)
        try:
            return report_of(row, self._form, guessed=fetched.guessed)
        except BadRow as error:
            raise NotData(f"report {report_id!r}: {error}") from error

    def create(self, operation: Operation) -> Receipt:
        """A new form, submitted from the back office."""
        body = submission(operation, self._form, self._met.fields)
        fetched = self._wire.write(self._form.definition("submit"), body)
        data = fetched.value.get("data") if isinstance(fetched.value, dict) else None
        report_id = row_id(data) if isinstance(data, dict) else ""
        if not report_id:
            raise LostAnswer("answered yes to a new form without saying its number")
        return Receipt(report_id, http_status=fetched.answer.status)

    def send(self, operation: Operation, fresh: Report) -> Receipt:
        """Set off the one action that carries this change, once.

        Raises ``Conflict`` when the workflow has moved on from where the action was.
        """
        report_id = operation.report_id
        name = action_of(operation, self._form)
        known_id, known = self._offers
        offers = known if known_id == fresh.report_id == report_id else self._met.offers
        path = path_of(name, offers)
        url = self._form.api(f"{quote(report_id, safe='')}/{path}")
        try:
            fetched = self._wire.write(url, body_of(operation, name))
        except Gone as error:
            if not is_trigger(path):
                raise Refused(f"{name}: {error}", error.words) from error
            if self._has_come(operation):
                return Receipt(report_id, known=True, words=error.words)
            raise Conflict(str(error), error.words) from error
        return Receipt(report_id, http_status=fetched.answer.status)

    def activity(self, report_id: str) -> list[Activity]:
        """The evolution of a report, oldest first."""
        row, _ = self._detail(report_id)
        return thread_of(row, self._form, {**self._met.statuses, **status_names([row])})

    def contact(self, report_id: str) -> Contact:
        """What the form, else the account of its author, says of who sent it."""
        row, _ = self._detail(report_id, {**DETAIL, "include-user": "on"})
        return contact_of(row, PUBLIK)

    def photos(self, report_id: str) -> list[str]:
        """The pictures of the form and those that the back office added to it."""
        return photos_of(self._detail(report_id)[0], self._form)

    def attachment(self, url: str) -> Attachment:
        """Bytes behind a file's address, at most 25 MB."""
        name = file_name(url)
        answer = self._wire.file(url, PHOTO_LIMIT)
        return Attachment(name, answer.media_type, answer.body)

    def close(self) -> None:
        self._wire.client.close()

    @property
    def _met(self) -> Found:
        if self._found is None:
            self._found = probe(self._wire, self._form)
        return self._found

    def _has_come(self, operation: Operation) -> bool:
        """Whether the workflow holds this very request: a proxy may have delivered it twice,
        and the answer to the second arrival is that the trigger is gone."""
        try:
            entries = self.activity(operation.report_id)
        except Gone:
            return False
        except ServerError as error:
            raise LostAnswer(f"moved, and not to be read: {error}", error.words) from error
        return any(one.operation_id == operation.id for one in entries)

    def _detail(
        self, report_id: str, asked: Mapping[str, str] = DETAIL
    ) -> tuple[Mapping[str, Any], Fetched]:
        fetched = self._wire.read(self._form.api(f"{quote(report_id, safe='')}/"), asked)
        row = fetched.value
        if not isinstance(row, dict) or row_id(row) != report_id:
            raise NotData(f"asked for report {report_id!r}, got something else")
        return row, fetched


def _open(address: Address) -> System:
    return Publik(address)


SYSTEM = SystemKind(name="publik", title="Publik / TownStreet (iMio)", rank=15, open=_open)
