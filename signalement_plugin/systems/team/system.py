"""The system for one commune of a team: reads its database and hands changes over.

The service numbers rows in the order of their commits, and the list is read by these numbers. They
are valid for one epoch of the database: a restore from a backup begins another one. The list is not
read before the service has read the whole list in the epoch (rule T10).
"""

from __future__ import annotations

import platform
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timezone
from typing import NamedTuple

from ...core.changes.reply_templates import Template
from ...core.errors import Gone, NotData, NotSupported, ServiceSilent
from ...core.model.capabilities import Capabilities
from ...core.model.operation import Operation
from ...core.model.questions import Question
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
from ...core.model.server_description import ServerDescription
from ...core.model.status import OPEN
from ..base import KEY_READS, Address, Page, Probe, Receipt, SystemBase
from .asks import Asks
from .database import Database, Listener, answering, opened
from .desk import description_at_a_desk
from .desk_version import is_too_old
from .mailbox import TeamMailbox
from .rows import Row, report_of

_NUMBER = re.compile(
    r"(?P<epoch>[^/]*)/(?P<seq>\d+)(/(?P<attempts>\d+)/(?P<proof>[0-9a-f]*))?", re.ASCII
)
"""``Page.number`` as text. Numbers of an earlier version of the plugin lack the second half."""
COMMUNE = re.compile(r"[a-z][a-z0-9_]{0,39}")
PAGE_ROWS = 2_000
LATE_S = 300
"""Seconds after which a list that was not read, or a change that was not sent, is shown as a
problem, unless the list is read less often."""
NOT_MET = Capabilities(read_only_because="not_met")
_COMMUNES = """
SELECT n.nspname AS name FROM pg_catalog.pg_namespace AS n
JOIN pg_catalog.pg_class AS c ON c.relnamespace = n.oid AND c.relname = 'told' AND c.relkind = 'v'
WHERE has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')
AND n.nspname ~ '^[a-z][a-z0-9_]{0,39}$' ORDER BY 1
"""
_TOLD = """
SELECT told, has_function_privilege(to_regprocedure('contact(text)'), 'EXECUTE') AS may_contact,
    has_function_privilege(to_regproc('submit'), 'EXECUTE') AS may_change,
    (SELECT oldest_desk FROM service) AS oldest_desk, session_user::text AS login
FROM told
"""
_COUNTS = """
SELECT count(*) AS total, count(*) FILTER (WHERE r.status = ANY (%s)) AS open
FROM rows AS r JOIN service AS s ON s.system = r.system
"""
_COLUMNS = "SELECT r.*, public.st_x(r.geom) AS lon, public.st_y(r.geom) AS lat FROM rows AS r"
_CHANGED = (
    _COLUMNS
    + """
WHERE r.seq > %s AND r.system = coalesce(%s, r.system) AND (%s::float8 IS NULL OR r.geom IS NULL
    OR r.geom OPERATOR(public.&&) public.st_makeenvelope(%s, %s, %s, %s, 4326))
ORDER BY r.seq LIMIT %s
"""
)
_ONE = _COLUMNS + " WHERE r.report_id = %s"
_SERVICE = """
SELECT now, epoch::text AS epoch, whole, commune, system, pull_age_s, oldest_waiting_s, attempts,
    proof
FROM service
"""
_WITNESS = "SELECT witness(%s, %s)"
NO_AREA = (None, None, None, None)


class ReadUntil(NamedTuple):
    """The parts of a ``Page.number`` of this system: the last change that was read, how many
    attempts the database knew of then, and its proof of that number. Void in another epoch."""

    seq: int = 0
    attempts: int = 0
    proof: str = ""

    @classmethod
    def of(cls, number: str, epoch: str) -> ReadUntil:
        found = _NUMBER.fullmatch(number)
        if found is None or found["epoch"] != epoch:
            return cls()
        return cls(int(found["seq"]), int(found["attempts"] or 0), found["proof"] or "")


class Team(SystemBase):
    """``systems.base.System`` over the views of one commune's schema, for one thread."""

    def __init__(self, address: Address) -> None:
        self._address = address
        self.commune = address.jurisdiction.strip()
        self.capabilities = NOT_MET
        self._database = Database(address, self.commune)
        self._description: ServerDescription | None = None
        self._source: object = None  # number of the reporting system at the last reading
        self._listening: Listener | None = None

    # -- conversation

    def probe(self) -> Probe:
        """Reads the description. If no commune is set, takes the only one of this login."""
        if not self.commune:
            self.commune = self._only_commune()
            self._database = Database(self._address, self.commune)
        if not COMMUNE.fullmatch(self.commune):
            raise NotSupported("a commune has small letters, digits and _")
        description = self._server_description()
        statuses = [str(one) for one in sorted(OPEN)]
        (counts,) = self._database.rows(_COUNTS, statuses)
        return Probe(
            title=f"{description.title} ({self.commune})",
            capabilities=self.capabilities,
            test_server=description.test_server,
            open_count=int(str(counts["open"])),
            total_count=int(str(counts["total"])),
            jurisdiction=self.commune,
            learnt=(self.commune, description),
        )

    def resume(self, probe: Probe) -> bool:
        if not isinstance(probe.learnt, tuple):
            return False
        self.commune, self._description = probe.learnt
        self._database = Database(self._address, self.commune)
        self.capabilities = probe.capabilities
        return True

    def _only_commune(self) -> str:
        with closing(opened(self._address)) as wire, answering(), wire.cursor() as cursor:
            cursor.execute(_COMMUNES)
            found = [str(name) for (name,) in cursor.fetchall()]
        if len(found) != 1:
            names = ", ".join(found) or "none"
            raise NotSupported(
                f"name the commune; this login may read: {names}", server_message=names
            )
        return found[0]

    def _server_description(self) -> ServerDescription:
        if self._description is None:
            (row,) = self._database.rows(_TOLD) or ({"told": None},)
            if row["told"] is None:
                raise ServiceSilent("the service of this team has not met its server yet")
            self._description = description_at_a_desk(row["told"])
            login = str(row["login"])
            capabilities = replace(self._description.capabilities, sends_as=(login,))
            if row["may_contact"] is not True:
                capabilities = _without_contact(capabilities)
            if row["may_change"] is False:
                capabilities = _reading(capabilities, KEY_READS)
            too_old = is_too_old(row["oldest_desk"])
            self.capabilities = _reading(capabilities, "old_plugin") if too_old else capabilities
        return self._description

    def services(self) -> list[Service]:
        return list(self._server_description().services)

    def departments(self) -> list[Department]:
        return list(self._server_description().departments)

    # -- reading

    def pages(self, since: datetime | None, area: Area | None) -> Iterator[Page]:
        """All reports. ``since`` is not used: changes are read by number (:meth:`changes`)."""
        del since
        return self.changes("", area)

    def changes(self, after: str, area: Area | None) -> Iterator[Page]:
        (service,) = self._database.rows(_SERVICE)
        read = ReadUntil.of(after, str(service["epoch"]))
        self._bear_witness(read, service)
        self._check_source(service["system"])
        if service["whole"] is not True:
            raise ServiceSilent("the service of this team has not read its list yet")
        last = read.seq
        # The first pass leaves out rows of a former system (T19); later ones read their changes.
        source = None if last else service["system"]
        box = (area.west, area.south, area.east, area.north) if area else NO_AREA
        while True:
            began = datetime.now(timezone.utc)
            found = self._database.rows(_CHANGED, last, source, box[0], *box, PAGE_ROWS)
            last = max((int(str(row["seq"])) for row in found), default=last)
            reports, warnings = _readable(found)
            number = f"{service['epoch']}/{last}/{service['attempts']}/{service['proof']}"
            yield Page(reports, warnings, began, _time(service["now"]), number=number)
            if len(found) < PAGE_ROWS:
                break
        self._check_silence(service)

    def _bear_witness(self, read: ReadUntil, service: Row) -> None:
        """If the database knows of fewer attempts than it has told this desk, it is an old copy.
        Tell it so; its service then begins a new epoch (rule T11). Raises ``ServiceSilent``."""
        if read.attempts > int(str(service["attempts"])):
            self._database.write(_WITNESS, read.attempts, read.proof)
            raise ServiceSilent("the database of this team is older than what was read of it")

    def _check_source(self, source: object) -> None:
        """Raises ``ServiceSilent`` if the commune has another reporting system than at the last
        reading (rule T19). After an error the caller opens a new session, which reads the new
        categories."""
        known, self._source = self._source, source
        if known not in (None, source):
            self._description = None
            raise ServiceSilent("this team works with another reporting system now")

    def _check_silence(self, service: Row) -> None:
        """Raises ``ServiceSilent`` if the service has done nothing for long, by the database's
        clock (rule T17). Called after the pages, so that these are shown all the same."""
        every_s = self._description.every_s if self._description is not None else 0
        late = [service[name] for name in ("pull_age_s", "oldest_waiting_s")]
        oldest = max(one if isinstance(one, int) else 0 for one in late)
        if oldest > max(LATE_S, 3 * every_s):
            raise ServiceSilent(f"the service of this team is silent for {oldest} s", oldest)

    def get(self, report_id: str) -> Report:
        found = self._database.rows(_ONE, report_id)
        if not found:
            raise Gone(f"the team has no report {report_id!r}")
        return report_of(found[0])

    # -- on demand

    def activity(self, report_id: str) -> list[Activity]:
        return self._asks.thread(report_id)

    def photos(self, report_id: str) -> list[str]:
        return self._asks.photos(report_id)

    def attachment(self, url: str) -> Attachment:
        return self._asks.picture(url)

    def details(self, report_id: str) -> Details:
        return self._asks.details(report_id)

    def questions(self, service_code: str) -> list[Question]:
        asks = any(
            one.asks for one in self._server_description().services if one.code == service_code
        )
        return self._asks.questions(service_code) if asks else []

    def texts(self, service_code: str) -> list[Template]:
        return self._asks.texts(service_code)

    def contact(self, report_id: str) -> Contact:
        return self._asks.contact(report_id)

    @property
    def _asks(self) -> Asks:
        return Asks(self._database)

    # -- changes

    def mailbox(self) -> TeamMailbox:
        return TeamMailbox(self._database, platform.node())

    def create(self, operation: Operation) -> Receipt:
        del operation
        raise NotSupported("changes are handed over")

    def send(self, operation: Operation, fresh: Report) -> Receipt:
        del operation, fresh
        raise NotSupported("changes are handed over")

    # -- news

    def wait_for_news(self, seconds: float) -> bool:
        """See ``systems.base.SystemBase``. Uses a connection of its own; any user of the database
        can send such a notification."""
        if self._listening is None:
            (service,) = self._database.rows(_SERVICE)
            channel = f"signalement_{service['commune']}"
            self._listening = Listener(self._address, self.commune, channel)
            return True  # something may have changed before it began to listen
        return self._listening.hears(seconds)

    def close(self) -> None:
        self._database.close()
        if self._listening is not None:
            self._listening.close()
            self._listening = None


def _reading(capabilities: Capabilities, why: str) -> Capabilities:
    """The capabilities of who may only read: a login without the right, or a plugin that is too old
    (rule T20)."""
    return replace(
        capabilities,
        writes=frozenset(),
        creates=False,
        read_only_because=why,
        parts={begin: _reading(one, why) for begin, one in capabilities.parts.items()},
    )


def _without_contact(capabilities: Capabilities) -> Capabilities:
    parts = {begin: _without_contact(one) for begin, one in capabilities.parts.items()}
    return replace(capabilities, has_contact=False, parts=parts)


def _readable(found: list[Row]) -> tuple[list[Report], tuple[str, ...]]:
    reports, warnings = [], []
    for row in found:
        try:
            reports.append(report_of(row))
        except NotData as error:
            warnings.append(f"{row['report_id']}: {error}")
    return reports, tuple(warnings)


def _time(given: object) -> datetime | None:
    return given if isinstance(given, datetime) else None
