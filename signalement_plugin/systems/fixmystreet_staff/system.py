"""The system for a FixMyStreet site as its staff use it: what the site offers to a signed-in
browser.

It reads the exports of the dashboard: every report of the body with its detailed state, private
ones too, and every public update. It sends a reply, with or without a state and photos, by the form
in the report's page, and finds the reply again in the export of updates. The site does not notice
when a request arrives twice. After a lost answer the update is therefore looked for before anything
is sent again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from functools import partial
from typing import TYPE_CHECKING, cast
from urllib.parse import quote

from ...core.errors import (
    Busy,
    Conflict,
    Forbidden,
    Gone,
    NeedsReply,
    NotData,
    NotStaff,
    NotSupported,
    NotYours,
    OtherForm,
    Refused,
    ServerError,
    Unauthorized,
    Unreachable,
)
from ...core.model.capabilities import Capabilities
from ...core.model.operation import Operation
from ...core.model.report import Activity, Area, Attachment, Department, Report, Service
from ...core.model.status import Status
from ...core.runtime.not_none import not_none
from ...transport.client import Client
from ...transport.decoding import decode, to_nfc
from ...transport.files import read_file
from ...transport.response import Response
from ..base import (
    KEY_READS,
    OTHER_FORM,
    Address,
    Page,
    Probe,
    Receipt,
    SystemBase,
    file_name,
)
from ..photo_file import photo_file
from ..values import dig, number, object_of, pictures, position, text
from . import exports, update_form
from .capabilities import capabilities_of
from .met import Known, Shared
from .session import Form, Session
from .statuses import STATES, TITLE, meaning, settable_statuses
from .update_form import UpdateForm

if TYPE_CHECKING:
    from ...core.text.json_values import Json

WINDOW = timedelta(days=180)
QUIET = timedelta(days=730)  # after a gap as long as this, nothing older is expected
BEGIN = date(2007, 1, 1)
MARGIN = timedelta(days=90)  # a refresh begins so long before the last reading
DAY = timedelta(days=1)
PHOTO_LIMIT = 25 * 1024 * 1024
SAMPLES = 3

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    return datetime.now(timezone.utc)


class FixMyStreetStaff(SystemBase):
    """One site, for one thread. Probe it first. ``jurisdiction``: the number of the body, for an
    account that belongs to none."""

    def __init__(
        self, address: Address, *, client: Client | None = None, now: Clock = utc_now
    ) -> None:
        self.capabilities = Capabilities()
        self._address, self._now = address, now
        self._session = Session(address.endpoint, address.http, client)
        self._shared = Shared()

    def probe(self) -> Probe:
        """Whether the login is accepted, and which states the form of a recent report offers."""
        today = self._now().date()
        rows = exports.report_rows(self._export(today - WINDOW, today + DAY).body)
        self.capabilities = capabilities_of(KEY_READS)
        if self._session.signs_in:
            offered = self._offered(exports.samples(rows, SAMPLES))
            self.capabilities = replace(offered, sends_as=(self._session.user,))
        return Probe(
            TITLE,
            self.capabilities,
            "fixmystreet-staff",
            endpoint=self._session.site if self._session.site != self._address.endpoint else "",
            learnt=(self.capabilities, self._session.cookie, self._shared),
        )

    def _offered(self, newest: Sequence[str]) -> Capabilities:
        """What the form offers. A report or a category may take no updates: a few are tried."""
        reason = ""
        for report_id in newest:
            try:
                form = self._form(report_id)
                return capabilities_of("", settable_statuses(form.states), len(form.photos))
            except (OtherForm, Forbidden, Gone):
                reason = OTHER_FORM
        return capabilities_of(reason)

    def resume(self, probe: Probe) -> bool:
        """See ``systems.base.SystemBase``: the session of the site is shared."""
        learnt = cast(tuple[Capabilities, str, Shared], probe.learnt)
        self.capabilities, self._session.cookie, self._shared = learnt
        return True

    def services(self) -> list[Service]:
        """Categories, as the site's public interface lists them; empty without one."""
        try:
            rows = decode(self._session.get("open311/v2/services.json").body).value
        except (Unreachable, Busy, Unauthorized):
            raise
        except ServerError:
            return []
        services = dig(rows, "services") if isinstance(rows, dict) else rows
        listed = services if isinstance(services, list) else []
        names = [text(one.get("service_code"), 200) for one in listed if isinstance(one, dict)]
        return [Service(name, to_nfc(name)) for name in names if name]

    def departments(self) -> list[Department]:
        return []

    def pages(self, since: datetime | None, area: Area | None) -> Iterator[Page]:
        """See ``systems.base.System``: by the days on which reports were confirmed, newest first.
        An export cannot be asked for changes. So a refresh reads the reports confirmed since 90
        days before ``since``, and one older span in turn."""
        floor = BEGIN if since is None else (since - MARGIN).date()
        yield from self._down_to(floor, area)
        if since is not None:
            yield self._older(floor - DAY, area)

    def _older(self, newest: date, area: Area | None) -> Page:
        """The older span whose turn it is; it ends on ``newest`` or before. After the oldest span
        (nothing for :data:`QUIET`, or :data:`BEGIN` is reached) the newest one is next again."""
        shared = self._shared
        last = min(shared.turn or newest, newest)
        page = self._page(last - WINDOW, last)
        shared.quiet = timedelta(0) if page.reports else shared.quiet + WINDOW
        shared.turn = last - WINDOW - DAY
        if shared.quiet >= QUIET or shared.turn < BEGIN:
            shared.turn, shared.quiet = None, timedelta(0)
        return _within(page, area)

    def _down_to(self, floor: date, area: Area | None) -> Iterator[Page]:
        end, quiet = self._now().date() + DAY, timedelta(0)
        while end >= floor and quiet < QUIET:
            first = max(end - WINDOW, floor)
            page = self._page(first, end)
            yield _within(page, area)
            quiet = timedelta(0) if page.reports else quiet + (end - first)
            end = first - DAY

    def _page(self, first: date, last: date) -> Page:
        """The reports of these days, wherever they are."""
        answer = self._export(first, last)
        rows = exports.report_rows(answer.body)
        newest = self._newest(first, last) if rows else {}
        reports = []
        for row in rows:
            key = row["Report ID"]
            report = exports.report_of(row, self._address, self._session.site, newest.get(key))
            self._keep(row, report)
            reports.append(report)
        self._shared.listed(first, last, {one.report_id for one in reports})
        return Page(reports, (), answer.began, answer.server_time)

    def _keep(self, row: exports.Row, report: Report) -> None:
        day = exports.day_of(row)
        if day is not None:
            self._shared.known[report.report_id] = Known(
                day, report.requested, report.source, report.updated, report.activity
            )

    def _newest(self, first: date, last: date) -> dict[str, Activity]:
        body = self._export(first, last, updates=True).body
        return {one.report_id: one.activity for one in exports.updates_in(body, self._address.zone)}

    def get(self, report_id: str) -> Report:
        """One report as it is now. Raises ``Gone`` also for one that was never this body's, and
        ``NotYours`` for one that the exports do not have any more."""
        known = self._known_report(report_id)
        if not self._session.signs_in:
            return self._of_day(report_id, known)
        try:
            body = self._session.get(f"report/ajax/{report_id}").body
        except Forbidden:
            self._check_ours(report_id, known)
            raise
        self._check_ours(report_id, known)
        record = dig(object_of(decode(body).value), "report")
        if not isinstance(record, dict) or text(record.get("id"), 20) != report_id:
            raise NotData(f"no state of report {report_id!r}")
        return self._report_of(record, known)

    def _of_day(self, report_id: str, known: Known) -> Report:
        """The report, from the export of its day: with a token nothing else can be read."""
        for one in self._page(known.day, known.day).reports:
            if one.report_id == report_id:
                return one
        raise NotYours(f"no report {report_id!r} in the exports of its day")

    def _check_ours(self, report_id: str, known: Known) -> None:
        """Raises ``NotYours`` for a report that the exports lack: the site shows a public report to
        everybody, also when another body has it now."""
        if report_id in self._shared.absent:
            self._of_day(report_id, known)

    def _report_of(self, record: Mapping[str, Json], known: Known) -> Report:
        """A report from the data for the site's own map, which has the present state; the exports
        may have been prepared in the night before."""
        state = text(record.get("state"), 100)
        category = text(record.get("category"), 200)
        lon, lat, placed = position(
            number(record.get("latitude")), number(record.get("longitude")), self._address.area
        )
        key = text(record.get("id"), 20)
        return Report(
            report_id=key,
            status=meaning(state),
            raw_status=state,
            service_code=category,
            service_name=to_nfc(category),
            description=exports.described(record.get("title"), record.get("detail")),
            requested=known.requested,
            updated=known.updated,
            source=known.source,
            url=f"{self._session.site}/report/{key}",
            flags=placed,
            lon=lon,
            lat=lat,
            activity=known.activity,
        )

    def _known_report(self, report_id: str) -> Known:
        """The known facts of a report; for an unknown one the whole list is read first, once."""
        shared = self._shared
        if report_id not in shared.known and report_id not in shared.absent:
            for _ in self.pages(None, None):
                if report_id in shared.known:
                    break
            else:
                shared.absent.add(report_id)
        if report_id not in shared.known:
            raise Gone(f"no report {report_id!r} of this body")
        return shared.known[report_id]

    def create(self, operation: Operation) -> Receipt:
        raise NotSupported(f"{operation.id}: reports are made on the site")

    def send(self, operation: Operation, fresh: Report) -> Receipt:
        """Send one public reply, with or without a state and photos, once."""
        if operation.written - {"status", "reply", "photo"}:
            raise NotSupported(f"{TITLE} takes a status, an answer and photos")
        if not self._session.signs_in:
            raise NotSupported("a token only reads")
        if not operation.reply:
            raise NeedsReply(f"{TITLE} publishes a text with this change")
        key, state = operation.report_id, _state(operation.sets.get("status", ""))
        photos = [photo_file(path) for path in operation.photos]
        for _ in range(2):
            form = self._form_before(key)
            if form.state and meaning(form.state) is not fresh.status:
                raise Conflict(f"the state is {form.state!r} now")
            if len(photos) > len(form.photos):
                raise Refused(server_message=f"{len(photos)} photos, {len(form.photos)} are taken")
            fields = update_form.filled(form, operation.reply, state)
            filled = Form(fields, dict(zip(form.photos, photos)))
            try:
                answer = self._session.post(
                    update_form.PATH, filled, partial(update_form.judge_of, key), operation.id
                )
            except Unauthorized:  # nothing was written: once more, with a new session
                self._session.cookie = ""
                continue
            shown = {"reply"} | self._photos_shown(update_form.update_in(key, answer), len(photos))
            return Receipt(key, parts_shown=frozenset(shown), http_status=answer.status)
        raise Refused("the site does not take the form of a session just begun")

    def _photos_shown(self, update_id: str, count: int) -> set[str]:
        """Whether the site shows the last photo of an update. Raises nothing: the form was sent."""
        if not count:
            return set()
        try:
            shown = self._session.get(update_form.photo_path(update_id, count))
        except ServerError:
            return set()
        return {"photo"} if shown.media_type.startswith("image/") else set()

    def _form(self, report_id: str) -> UpdateForm:
        """The form in a report's page. The page is public, so only the form in it shows that the
        session has ended: then sign in and read it again."""
        path = f"report/{quote(report_id, safe='')}"
        try:
            return update_form.read_form(self._session.get(path).body, report_id)
        except Unauthorized:
            self._session.sign_in()
        return update_form.read_form(self._session.get(path).body, report_id)

    def _form_before(self, report_id: str) -> UpdateForm:
        """The form, read right before a write. No error here is a lost answer: nothing was sent."""
        try:
            return self._form(report_id)
        except NotYours:
            self._shared.absent.add(report_id)
            raise
        except (Unreachable, Busy, Unauthorized, Forbidden, Gone, NotSupported):
            raise
        except ServerError as error:
            raise Busy(str(error), error.server_message) from error

    def activity(self, report_id: str) -> list[Activity]:
        """The public updates, oldest first. Their authors are left out: they may be citizens."""
        known = self._known_report(report_id)
        body = self._export(known.day, known.day, updates=True).body
        found = [
            one.activity
            for one in exports.updates_in(body, self._address.zone)
            if one.report_id == report_id
        ]
        if found:
            at = max(filter(None, (known.requested, found[-1].at)), default=None)
            self._shared.known[report_id] = replace(known, updated=at, activity=found[-1].id)
        return found

    def photos(self, report_id: str) -> list[str]:
        """All that the site shows for a report."""
        if not self._session.signs_in:
            return []
        record = object_of(decode(self._session.get(f"report/ajax/{report_id}").body).value)
        return pictures(dig(record, "report.photos"), f"{self._session.site}/")

    def attachment(self, url: str) -> Attachment:
        """Bytes behind a photo's address, at most 25 MB, requested without session and token."""
        name = file_name(url)
        if not self._session.signs_in:
            raise NotSupported("a token opens the exports only")
        client, site = self._session.client, self._session.site
        answer = read_file(client, url, site, limit=PHOTO_LIMIT, bare=True)
        return Attachment(name, answer.media_type, answer.body)

    def close(self) -> None:
        self._session.client.close()

    def _export(self, first: date, last: date, *, updates: bool = False) -> Response:
        """An export. Raises ``NotStaff`` where the account is not, or no longer, of the staff."""
        body = self._address.jurisdiction
        asked = exports.asked(first.isoformat(), last.isoformat(), body, updates=updates)
        try:
            return self._session.get(exports.PATH, asked)
        except Gone as error:
            raise NotStaff("no dashboard: the account is not of a council's staff") from error


def _state(status: str) -> str:
    if not status:
        return ""
    try:
        return STATES[Status(status)]
    except (KeyError, ValueError) as error:
        raise NotSupported(f"{TITLE} has no word for {status!r}") from error


def _within(page: Page, area: Area | None) -> Page:
    """The page without the reports that lie outside the area."""
    if area is None:
        return page
    inside = [
        one for one in page.reports if one.lon is None or area.contains(one.lon, not_none(one.lat))
    ]
    return replace(page, reports=inside)
