"""The system for fixmystreet.brussels and for the open-source server that it was built from."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timezone
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from ...core.errors import (
    Busy,
    Gone,
    LostAnswer,
    NotData,
    NotSupported,
    Refused,
    ServerError,
    Unauthorized,
    Unreachable,
)
from ...core.model.capabilities import Capabilities
from ...core.model.operation import Operation
from ...core.model.report import Activity, Area, Attachment, Department, Report, Service
from ...core.timestamps import zone_offset
from ...transport.client import Client
from ...transport.host_guard import host_of
from ...transport.response import Response
from ..ambiguous_refusal import as_ambiguous_refusal
from ..base import Address, Page, Probe, Receipt, SystemBase, file_name
from ..values import BadRow
from .activity import photos_of, thread_of
from .address import site_of
from .paging import Memory, Walk
from .records import Reader, record_of, row_id, rows_of
from .requests import Wire
from .statuses import GENERATIONS, OLDER, Generation
from .writes import capabilities_of, comment_body, hook_body, hook_of, message_of, photo_parts

if TYPE_CHECKING:
    from ...core.text.json_values import Json

PHOTO_LIMIT = 25 * 1024 * 1024
_SERIOUS = (Unreachable, Unauthorized, Busy)
_BROKEN_OFF = "only some of the photos were sent"


class FixMyStreet(SystemBase):
    """One site, for one thread. Nothing is written unless the connection chooses it: see
    ``address.py`` for the options. ``clock``: monotonic seconds."""

    def __init__(
        self,
        address: Address,
        *,
        client: Client | None = None,
        today: Callable[[], date] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.capabilities = Capabilities()
        self._site = site_of(address)
        self._wire = Wire(address, client)
        named = address.options.get("dialect", "")
        self._known = next((one for one in GENERATIONS if one.name == named), None)
        self._memory, self._clock = Memory(), clock
        self._today = today or (lambda: _today(address.zone))

    def probe(self) -> Probe:
        """Which of the two servers it is, and how many reports it has. One or two requests."""
        generation, total = self._recognised()
        self._known = generation
        self.capabilities = capabilities_of(
            self._site, generation, has_identity=self._wire.has_identity
        )
        title = urlsplit(self._site.public).netloc
        return Probe(
            title, self.capabilities, generation.name, total_count=total, learnt=generation
        )

    def resume(self, probe: Probe) -> bool:
        """See ``systems.base.SystemBase``."""
        self.capabilities, self._known = probe.capabilities, cast(Generation, probe.learnt)
        return True

    def services(self) -> list[Service]:
        """The leaves of the category tree; of the older server those of its newest reports."""
        reader = self._reader
        if reader.generation.categories:
            value, _, _ = self._fetch(reader.generation.categories, {})
            return reader.services(rows_of(value).rows)
        value, guessed, _ = self._fetch("incidents", {reader.generation.page: "1"})
        reports, _ = reader.read(rows_of(value).rows, guessed=guessed)
        pairs = dict(zip(reports.column("service_code"), reports.column("service_name")))
        return [Service(code, name or code) for code, name in pairs.items() if code]

    def departments(self) -> list[Department]:
        """None: the server does not list those to whom a report can be given."""
        return []

    def pages(self, since: datetime | None, area: Area | None) -> Iterator[Page]:
        """See ``systems.base.System``. The server cannot be asked for what changed: every pass
        looks at the map again, at most every quarter of an hour."""
        today = self._today()
        walk = Walk(self._fetch, self._reader, area, self._memory, today, self._clock)
        return walk.pages(since)

    def get(self, report_id: str) -> Report:
        """One report as it is now. Raises ``Gone``."""
        url = self._site.incident(self._generation, report_id)
        value, guessed, _ = self._wire.read(url, fresh=True)
        record = record_of(value)
        if row_id(record) != report_id:
            raise NotData(f"asked for report {report_id!r}, got something else")
        try:
            return self._reader.report_of(record, guessed=guessed)
        except BadRow as error:
            raise NotData(f"report {report_id!r}: {error}") from error

    def create(self, operation: Operation) -> Receipt:
        """Not supported: citizens make reports on the site itself, in four steps."""
        raise NotSupported(f"new reports are made on the site itself ({operation.id})")

    def send(self, operation: Operation, fresh: Report) -> Receipt:
        """A call of the webhook, a public comment, or photos, each sent once."""
        if self._site.hooks:
            return self._call(operation, fresh)
        if not self._site.comments:
            raise NotSupported(f"this connection publishes nothing on {fresh.report_id}")
        if operation.written == {"reply"}:
            url = self._attachments(operation, "COMMENT")
            _, answer = self._wire.write(url, json=comment_body(operation, self._site))
            return Receipt(operation.report_id, http_status=answer.status)
        if operation.written == {"photo"}:
            return self._photos(operation)
        raise NotSupported(f"cannot write {', '.join(sorted(operation.written))}")

    def activity(self, report_id: str) -> list[Activity]:
        """History and public comments of the older server; the current server shows none."""
        if self._generation is not OLDER:
            raise NotSupported("this site shows no thread to programs")
        history, comments = (
            rows_of(
                self._wire.read(self._site.incident(OLDER, report_id, tail), fresh=True)[0]
            ).rows
            for tail in ("/history/", "/attachments/")
        )
        return thread_of(history, comments, self._reader)

    def photos(self, report_id: str) -> list[str]:
        """Pictures that the older server lists; the current server lists none."""
        if self._generation is not OLDER:
            return []
        value, _, _ = self._wire.read(self._site.incident(OLDER, report_id, "/attachments/"))
        return photos_of(rows_of(value).rows, self._site.root)

    def attachment(self, url: str) -> Attachment:
        """Bytes behind a photo's address, at most 25 MB."""
        called = file_name(url)
        answer = self._wire.file(url, PHOTO_LIMIT, {host_of(self._site.public)})
        return Attachment(called, answer.media_type, answer.body)

    def close(self) -> None:
        self._wire.client.close()

    @property
    def _generation(self) -> Generation:
        if self._known is None:
            self._known, _ = self._recognised()
        return self._known

    @property
    def _reader(self) -> Reader:
        return Reader(self._site, self._generation)

    def _fetch(self, tail: str, params: Mapping[str, str]) -> tuple[Json, bool, Response]:
        return self._wire.read(self._site.api(self._generation, tail), params)

    def _recognised(self) -> tuple[Generation, int | None]:
        """The first generation that answers with a list, and its count. Where none does, raises the
        error of the current one."""
        first: ServerError | None = None
        for generation in GENERATIONS:
            asked = {generation.page: str(generation.first)}
            if generation.size:
                asked[generation.size] = "1"
            try:
                value, _, _ = self._wire.read(self._site.api(generation, "incidents"), asked)
                return generation, rows_of(value).total
            except _SERIOUS:
                raise
            except ServerError as error:
                first = first or error
        raise first or Gone("no FixMyStreet here")

    def _attachments(self, operation: Operation, kind: str) -> str:
        return self._site.incident(
            self._generation, operation.report_id, f"/attachments?type={kind}"
        )

    def _call(self, operation: Operation, fresh: Report) -> Receipt:
        hook = hook_of(operation, self._site.hooks)
        body = hook_body(operation, self._site.hooks, hook)
        try:
            value, answer = self._wire.hook(self._site.webhook, body)
        except Refused as error:
            raise as_ambiguous_refusal(error, operation, fresh, self.get) from error
        # ``moderated``: the public status does not show this action, so no read can prove it.
        return Receipt(
            operation.report_id,
            moderated=not hook.shown,
            server_message=message_of(value),
            http_status=answer.status,
        )

    def _photos(self, operation: Operation) -> Receipt:
        parts = [photo_parts(path, operation, self._site) for path in operation.photos]
        url, status = self._attachments(operation, "FILE"), 0
        for files in parts:
            try:
                _, answer = self._wire.write(url, files=files)
            except ServerError as error:
                if status:
                    raise LostAnswer(_BROKEN_OFF, error.server_message) from error
                raise
            status = answer.status
        return Receipt(operation.report_id, http_status=status)


def _today(zone: str) -> date:
    now = datetime.now(timezone.utc).replace(tzinfo=None)
    return (now + zone_offset(now, zone)).date()
