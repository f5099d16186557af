"""The system for Open311 (GeoReport v2) and its dialects."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timezone
from typing import cast

from ...core.errors import (
    Forbidden,
    Gone,
    NotData,
    NotSupported,
    Refused,
    ServerError,
    Unconfirmed,
)
from ...core.model.capabilities import Capabilities
from ...core.model.operation import Operation
from ...core.model.questions import Question
from ...core.model.report import (
    NO_RIGHT,
    Activity,
    Area,
    Attachment,
    Contact,
    Department,
    Report,
    Service,
)
from ...transport.client import Client
from ...transport.decoding import decode
from ...transport.response import Response
from ..base import Address, Page, Probe, Receipt, SystemBase, file_name
from ..contacts import OPEN311, contact_of
from ..refused_read import error_of_refused_read
from ..values import BadRow
from .activity import history_of, notes_of, own_thread_of, updates_of
from .council_numbers import require_meant
from .definitions import questions_of
from .dialects import GEOREPORT_V2, Dialect, Write
from .fixmystreet_states import FineStates
from .paging import WINDOW, Walk, numbered
from .probe import probe
from .records import (
    RowContext,
    departments_of,
    is_gone,
    pictures_of,
    read_rows,
    report_of,
    row_id,
    services_of,
    teams_in,
)
from .requests import Fetched, Wire, addresses_of, is_number, rows_in
from .rights import refused_for, still_may
from .writes import create_fields, created_of, fields_of, receipt_of, write_of

PHOTO_LIMIT = 25 * 1024 * 1024
TOKEN_TRIES, TOKEN_WAIT_S = 5, 2.0

_CREATE = Write("POST", "requests", {})

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    return datetime.now(timezone.utc)


class Open311(SystemBase):
    """One endpoint, for one thread. Probe it first: until then it is a plain GeoReport.

    ``address.options``: ``dialect`` (a name of ``dialects.py``), ``format`` (``json``
    or ``xml``), ``statuses`` (``in_progress=7;resolved=9``: ids of local statuses), ``numbers``
    (``own``: council and site use the same number for a report), ``email`` (of the user, as the
    server knows it).
    """

    def __init__(
        self, address: Address, *, client: Client | None = None, now: Clock = utc_now
    ) -> None:
        self.capabilities = Capabilities()
        self._address = address
        self._now = now
        self._wire = Wire(address, GEOREPORT_V2, client)
        self._states = FineStates(self._wire)

    def probe(self) -> Probe:
        """Dialect, paging, what can be written and read back. Three to ten requests."""
        found = probe(self._wire, self._states, self._address, self._now())
        self.capabilities = found.capabilities
        wire, title = self._wire, found.dialect.title
        return Probe(
            f"{title} ({found.body})" if found.body else title,
            found.capabilities,
            found.dialect.name,
            found.test_server,
            found.open_count,
            found.total_count,
            endpoint=wire.base if found.page else "",
            jurisdiction=wire.jurisdiction if found.body else "",
            learnt=(found.dialect, wire.suffix, wire.jurisdiction),
        )

    def resume(self, probe: Probe) -> bool:
        """See ``systems.base.SystemBase``."""
        self.capabilities = probe.capabilities
        wire = self._wire
        learnt = cast(tuple[Dialect, str, str], probe.learnt)
        wire.dialect, wire.suffix, wire.jurisdiction = learnt
        wire.base = probe.endpoint or wire.base
        return True

    def services(self) -> list[Service]:
        """Categories, in the server's order."""
        return services_of(self._wire.rows("services").rows)

    def questions(self, service_code: str) -> list[Question]:
        """The questions of a service; none without a definition: some servers announce one that
        they do not have."""
        try:
            decoded, _ = self._wire.read("services/{id}", report_id=service_code)
        except Gone:
            return []
        return questions_of(decoded.value)

    def departments(self) -> list[Department]:
        """Teams, where the server lists them to this key."""
        dialect = self._wire.dialect
        if dialect.teams_field:
            page = self._wire.list_reports({**dialect.newest_first, **numbered(dialect.paging, 0)})
            return teams_in(page.rows if page else (), dialect.teams_field)
        if not dialect.departments_path:
            return []
        try:
            rows = self._wire.rows(dialect.departments_path).rows
            return departments_of(rows, by_name=dialect.department_by_name)
        except (Forbidden, Gone):
            return []

    def pages(self, since: datetime | None, area: Area | None) -> Iterator[Page]:
        """See ``systems.base.System``; without positions a report belongs to every area."""
        self._states.begin(since - WINDOW if since is not None else None)
        walk = Walk(
            self._wire.list_answer,
            self._rows_of,
            self._frame(),
            area=area,
            now=self._now(),
            services=lambda: [one.code for one in self.services()],
        )
        return walk.pages(since)

    def get(self, report_id: str) -> Report:
        """One report, not from a cache. Raises ``Gone``, also for an empty list, and ``NotYours``
        if only this report is refused."""
        try:
            fetched = self._one(report_id)
        except Forbidden as error:
            raise error_of_refused_read(error, lambda: self._lists(report_id)) from error
        rows = fetched.rows
        if len(rows) == 1 and not row_id(rows[0]) and rows[0]:
            rows = [{**rows[0], "service_request_id": report_id}]
        for row in rows:
            if row_id(row) == report_id and not is_gone(row, self._wire.dialect):
                fine = self._states.of_one(row, self._now())
                try:
                    return report_of(fine, self._frame(guessed=fetched.guessed))
                except BadRow as error:
                    raise NotData(f"report {report_id!r}: {error}") from error
        if rows and row_id(rows[0]) != report_id:
            raise NotData(f"asked for report {report_id!r}, got {row_id(rows[0])!r}")
        raise Gone(f"no report {report_id!r}")

    def _lists(self, report_id: str) -> bool:
        """Whether the list shows the report, as far as one short answer can tell."""
        dialect = self._wire.dialect
        name, size = dialect.names_many, dialect.paging.size
        asked = {name: report_id} if name else {size: "1"} if size else {}
        page = self._wire.list_reports(asked)
        return page is not None and report_id in map(row_id, page.rows)

    def _one(self, report_id: str) -> Fetched:
        """A fresh read, of a report of this connection's body where the server has several."""
        extras, body = self._wire.dialect.extras, self._wire.of_body()
        if not body:
            return self._wire.rows("requests/{id}", extras, report_id=report_id, fresh=True)
        if not is_number(report_id):
            raise Gone(f"no report {report_id!r}")  # the server's list fails on such an id
        asked = {**extras, **body, "service_request_id": report_id}
        return self._wire.rows("requests", asked, fresh=True)

    def get_some(self, report_ids: Sequence[str]) -> Sequence[Report]:
        """See ``systems.base.SystemBase``: a list of these reports, not from a cache, in several
        requests if the ids do not fit into one address."""
        found: dict[str, Report] = {}
        numbers = self._wire.dialect.ids_are_numbers
        for asked in addresses_of(report_ids, numbers=numbers):
            found.update((one.report_id, one) for one in self._read_by_ids(asked))
        return list(found.values())

    def _read_by_ids(self, report_ids: Sequence[str]) -> list[Report]:
        dialect = self._wire.dialect
        size = {dialect.paging.size: str(len(report_ids))} if dialect.paging.size else {}
        asked = {
            **dialect.extras,
            **dialect.archived,
            **size,
            dialect.names_many: ",".join(report_ids),
        }
        fetched = self._wire.rows("requests", asked, fresh=True)
        found, _ = read_rows(fetched.rows, self._frame(guessed=fetched.guessed))
        named = set(report_ids)
        return [report for report in found if report.report_id in named]

    def create(self, operation: Operation) -> Receipt:
        """A new report, sent once. If the answer is a token, its report is asked for five times,
        with pauses of two seconds; after that the outcome is not known (``moderated``)."""
        if not self._wire.dialect.creates:
            raise NotSupported(f"{self._wire.dialect.title} creates no report this way")
        fields = create_fields(operation, self._wire.dialect, self._wire.email)
        fetched = self._wire.write(_CREATE, "", fields)
        report_id, token = created_of(fetched)
        for attempt in range(TOKEN_TRIES if token else 0):
            if attempt:
                self._wire.client.pause(TOKEN_WAIT_S)
            report_id = self._resolved(token)
            if report_id:
                break
        status = fetched.answer.status
        return Receipt(report_id, moderated=not report_id, http_status=status)

    def send(self, operation: Operation, fresh: Report) -> Receipt:
        """One change in one request, sent once."""
        dialect = self._wire.dialect
        if fresh.raw_status.lower() in dialect.unconfirmed_statuses:
            raise Unconfirmed(f"report {operation.report_id!r} waits for its citizen")
        if NO_RIGHT in fresh.flags:
            raise Forbidden(f"report {operation.report_id!r} says that this account may not")
        write = write_of(operation, dialect)
        fields = fields_of(operation, write, dialect, self._now(), fresh, self._wire.email)
        require_meant(self._wire, operation.report_id, self._address.options)
        try:
            fetched = self._wire.write(write, operation.report_id, fields)
        except Refused as error:
            if dialect.key_known_message and refused_for(error) == dialect.key_known_message:
                return Receipt(operation.report_id, known=True, server_message=error.server_message)
            raise
        except Forbidden as error:
            whole = dialect.forbidden_whole and not still_may(self._wire)
            raise Forbidden(str(error), error.server_message, whole=whole) from error
        return receipt_of(operation, fetched, self._frame(guessed=fetched.guessed))

    def activity(self, report_id: str) -> list[Activity]:
        """Public updates, the thread in the record, the history, or else the internal notes: the
        first that the server has."""
        dialect, zone = self._wire.dialect, self._address.zone
        if not self.capabilities.has_activity:
            raise NotSupported(f"{dialect.title} shows no history")
        if dialect.thread_path:
            return updates_of(decode(self._wire.beside(dialect.thread_path, report_id).body))
        if dialect.own_thread:
            extras = dialect.extras
            rows = self._wire.rows("requests/{id}", extras, report_id=report_id, fresh=True).rows
            return own_thread_of(rows[0], dialect, zone) if rows else []
        if dialect.history_path:
            rows = self._wire.rows(dialect.history_path, report_id=report_id, fresh=True).rows
            return history_of(rows, zone, dialect.statuses, comparable=bool(self.capabilities.mark))
        if dialect.ids_are_numbers and not is_number(report_id):
            raise Gone(f"no report {report_id!r}")  # a request for its notes would fail
        rows = self._wire.rows(dialect.notes_path, report_id=report_id, fresh=True).rows
        return notes_of(rows, zone)

    def contact(self, report_id: str) -> Contact:
        """The person who reported, from the record as staff can read it."""
        rows = self._wire.rows("requests/{id}", self._wire.dialect.extras, report_id=report_id).rows
        return contact_of(rows[0], OPEN311) if len(rows) == 1 else Contact()

    def photos(self, report_id: str) -> list[str]:
        """All photos of the record, from all its fields for them."""
        extras = self._wire.dialect.extras
        rows = self._wire.rows("requests/{id}", extras, report_id=report_id).rows
        return pictures_of(rows[0], self._wire.base) if len(rows) == 1 else []

    def attachment(self, url: str) -> Attachment:
        """Bytes behind a photo's address, at most 25 MB."""
        name = file_name(url)
        answer = self._wire.photo(url, PHOTO_LIMIT)
        return Attachment(name, answer.media_type, answer.body)

    def close(self) -> None:
        self._wire.close()

    def _resolved(self, token: str) -> str:
        try:
            rows = self._wire.rows("tokens/{id}", report_id=token).rows
        except ServerError:
            return ""
        return row_id(rows[0]) if rows else ""

    def _rows_of(self, answer: Response | None) -> Fetched | None:
        fetched = rows_in(answer) if answer is not None else None
        return self._states.of_page(fetched, self._now())

    def _frame(self, *, guessed: bool = False) -> RowContext:
        address = self._address
        return RowContext(self._wire.dialect, self._wire.base, address.zone, address.area, guessed)
