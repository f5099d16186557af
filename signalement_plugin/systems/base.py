"""The interface of a reporting system (``System``), the small types of its methods, and what is
needed to list, recognise and open systems (``SystemKind``, ``Address``, ``Login``).

A system is called by one thread at a time, which may wait for the network: never the main thread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from urllib.parse import unquote, urlsplit

from ..core.changes.reply_templates import Template
from ..core.dates.service_targets import ServiceTargets
from ..core.errors import NotSupported
from ..core.files.table import Converter, ReadTable
from ..core.model.capabilities import Capabilities
from ..core.model.operation import Operation
from ..core.model.questions import Question
from ..core.model.report import (
    Activity,
    Area,
    Attachment,
    Contact,
    Department,
    Details,
    Report,
    Service,
)
from ..transport.client import HttpContext
from .mailbox import Mailbox

LONGEST = 100  # longest file name in characters
READ_ONLY = "reads_only"
NO_KEY = "no_key"
KEY_READS = "key_reads"
OTHER_FORM = "other_form"


@dataclass(frozen=True)
class Probe:
    """Result of the first conversation with a server.

    ``open_count``/``total_count`` are ``None`` where the system gives no count. ``account`` and
    ``account_departments`` are empty where the system does not say who this user is. ``endpoint``
    and ``jurisdiction`` are set where the address was another page of the site: they were found
    from that page.
    """

    title: str
    capabilities: Capabilities
    dialect: str = ""  # name of the recognised dialect
    test_server: bool = False
    open_count: int | None = None
    total_count: int | None = None
    account: str = ""  # this user's id on the server, as in ``Report.assignee``
    account_departments: tuple[str, ...] = ()  # names of the user's departments on the server
    endpoint: str = ""
    jurisdiction: str = ""
    # the state from which ``resume`` continues
    learnt: object = field(default=None, compare=False, repr=False)


@dataclass(frozen=True)
class Page:
    """One page of a list. ``began``: UTC, when its request began (client clock).

    ``server_time``: the server's Date header, UTC. ``total``: number of reports in the whole list;
    ``None`` where the server does not say it. ``number``: number of the last change in this page,
    where the server ``numbers_changes``.
    ``warnings`` name rows that were left out, each with its id where it had one.
    """

    reports: Sequence[Report]
    warnings: tuple[str, ...] = ()
    began: datetime | None = None
    server_time: datetime | None = None
    total: int | None = None
    number: str = ""


@dataclass(frozen=True)
class Receipt:
    """A write that the server answered with yes.

    ``known``: the server already knew this key or mark (presence, not a second write).
    ``shown``: the record, where the answer carried it. ``parts_shown``: those of ``reply note
    photo`` that the answer shows to be stored. ``moderated``: the outcome cannot be seen yet, for
    example after HTTP 202.
    """

    report_id: str = ""
    shown: Report | None = None
    parts_shown: frozenset[str] = frozenset()
    known: bool = False
    moderated: bool = False
    server_message: str = ""
    http_status: int = 200


Place = tuple[float, float]
"""Longitude and latitude in degrees, EPSG:4326."""

MOST_PLACES = 50_000


class SystemBase:
    """Methods that only some systems have. The text of a method begins with the name of the
    capability that must be set before the method is called. Every system is based on this class,
    or on ``SystemWrapper``."""

    @property
    def read_with(self) -> str:
        """The settings by which deadlines are added to reports here
        (``systems.wrappers.with_service_targets``), as text; empty where none are added."""
        return ""

    def resume(self, probe: Probe) -> bool:
        """Continue from the probe of another session of the same address, without a request.
        False: this session needs its own :meth:`System.probe`."""
        del probe
        return False

    def teams(self) -> list[Department]:
        """As :meth:`System.departments`, but without their people. ``NotSupported`` where people
        take no request of their own."""
        raise NotSupported("teams")

    def get_some(self, report_ids: Sequence[str]) -> Sequence[Report]:
        """``reads_at_once``: one fresh read of these reports, at most that many. A report that is
        missing in the answer is not known to be gone: ask for it with :meth:`System.get`."""
        raise NotSupported("get_some")

    def recent_pages(self, after: datetime, area: Area | None) -> Iterator[Page]:
        """``filters_recent``: as :meth:`System.pages` without ``since``, but only reports that are
        open or were made after ``after`` (UTC)."""
        raise NotSupported("recent_pages")

    def listed_ids(self) -> frozenset[str]:
        """``lists_ids``: ids of all reports that this account sees now. Raises an error where not
        all of them could be read."""
        raise NotSupported("listed_ids")

    def places(self, after: datetime | None) -> list[Place]:
        """``shows_places``: positions of the reports that a first load would read, much quicker
        than the load: of all reports, or of those that are open or were made after ``after``
        (UTC). At most :data:`MOST_PLACES`."""
        raise NotSupported("places")

    def find_by_mark(self, operation: Operation, since: datetime | None) -> Report | None:
        """``finds_marks``: the report that bears this operation's mark and was made after
        ``since`` (UTC); ``None`` where no report that this account sees bears it."""
        raise NotSupported("find_by_mark")

    def questions(self, service_code: str) -> list[Question]:
        """``asks``: the questions that this service asks of a new report, in order."""
        raise NotSupported("questions")

    def find_named(self, name: str) -> str:
        """``finds_named``: the id of the one report with this other number: of its page, of its
        works order, or of its reporter's receipt. Empty for none, and for several."""
        raise NotSupported("find_named")

    def contact(self, report_id: str) -> Contact:
        """``has_contact``: who reported it. Called when somebody wants to see it; never stored."""
        raise NotSupported("contact")

    def details(self, report_id: str) -> Details:
        """``has_details``: data of a report that its row does not have, read now."""
        raise NotSupported("details")

    def texts(self, service_code: str) -> list[Template]:
        """``has_texts``: the reply texts that the city keeps for this category, in its order; they
        have no language."""
        raise NotSupported("texts")

    def mailbox(self) -> Mailbox:
        """``hands_over``: where changes go instead of :meth:`System.send` and ``create``."""
        raise NotSupported("mailbox")

    def changes(self, after: str, area: Area | None) -> Iterator[Page]:
        """``numbers_changes``: the reports that changed after this ``Page.number``; all reports
        where the number is empty or the server does not accept it any more."""
        raise NotSupported("changes")

    def wait_for_news(self, seconds: float) -> bool:
        """``tells_news``: wait until something changes, at most so long; whether it did. A hint: a
        change may be missed, and there may be none."""
        raise NotSupported("wait_for_news")


class System(Protocol):
    """One server, spoken to from one thread. May raise only ``core.errors.ServerError``."""

    @property
    def capabilities(self) -> Capabilities:
        """What is known of this server now."""

    def probe(self) -> Probe:
        """First conversation: dialect, capabilities, counts. Sets ``capabilities``."""

    def services(self) -> list[Service]:
        """Categories, in the server's order."""

    def departments(self) -> list[Department]:
        """Teams that can be assigned to; empty where the system cannot say."""

    def pages(self, since: datetime | None, area: Area | None) -> Iterator[Page]:
        """Reports changed since ``since`` (UTC; ``None``: all), page by page.

        ``since`` is a hint: a system without delta yields everything it must.
        """

    def get(self, report_id: str) -> Report:
        """A fresh read of one report (bypassing caches). Raises ``Gone``."""

    def create(self, operation: Operation) -> Receipt:
        """Create a report. Never retried here."""

    def send(self, operation: Operation, fresh: Report) -> Receipt:
        """Write one change; ``fresh`` is the read it was checked against. Never retried."""

    def activity(self, report_id: str) -> list[Activity]:
        """The thread, oldest first. ``NotSupported`` where there is none."""

    def photos(self, report_id: str) -> list[str]:
        """The address of each photo of a report, for :meth:`attachment`; the list's photo first.

        Called when one report is looked at; lists name the first photo only.
        """

    def attachment(self, url: str) -> Attachment:
        """Bytes of a photo or document named by a report or by :meth:`photos`."""

    def close(self) -> None:
        """Release sockets and files."""

    @property
    def read_with(self) -> str:
        """See :class:`SystemBase`."""

    def resume(self, probe: Probe) -> bool:
        """See :class:`SystemBase`."""

    def teams(self) -> list[Department]:
        """See :class:`SystemBase`."""

    def get_some(self, report_ids: Sequence[str]) -> Sequence[Report]:
        """See :class:`SystemBase`."""

    def recent_pages(self, after: datetime, area: Area | None) -> Iterator[Page]:
        """See :class:`SystemBase`."""

    def listed_ids(self) -> frozenset[str]:
        """See :class:`SystemBase`."""

    def places(self, after: datetime | None) -> list[Place]:
        """See :class:`SystemBase`."""

    def find_by_mark(self, operation: Operation, since: datetime | None) -> Report | None:
        """See :class:`SystemBase`."""

    def questions(self, service_code: str) -> list[Question]:
        """See :class:`SystemBase`."""

    def find_named(self, name: str) -> str:
        """See :class:`SystemBase`."""

    def contact(self, report_id: str) -> Contact:
        """See :class:`SystemBase`."""

    def details(self, report_id: str) -> Details:
        """See :class:`SystemBase`."""

    def texts(self, service_code: str) -> list[Template]:
        """See :class:`SystemBase`."""

    def mailbox(self) -> Mailbox:
        """See :class:`SystemBase`."""

    def changes(self, after: str, area: Area | None) -> Iterator[Page]:
        """See :class:`SystemBase`."""

    def wait_for_news(self, seconds: float) -> bool:
        """See :class:`SystemBase`."""


def meet(system: System, known: Probe | None) -> Probe:
    """Make ``system`` ready: it continues from ``known``, the probe of an earlier session of this
    connection, or probes the server itself. Returns the probe that holds for it."""
    if known is not None and system.resume(known):
        return known
    return system.probe()


Opener = Callable[["Address"], System]


@dataclass(frozen=True)
class Address:
    """Where and how to reach a system: all that a connection stores, resolved.

    ``endpoint`` is a URL, or the path of the register's file. ``zone`` is the IANA zone
    assumed for times without offset. ``read_table`` and ``converter`` are what only the
    layer's libraries can do; ``None`` where nobody handed them in. ``parts``: the systems of a
    joined connection. ``service_targets``: for reports without a deadline. ``typed``: people have
    just typed the address, and it may be any page of a site; a stored address is the endpoint.
    ``entry``: the id of the login in QGIS's authentication database; empty without one.
    """

    endpoint: str
    jurisdiction: str = ""
    http: HttpContext = field(default_factory=HttpContext)
    area: Area | None = None
    zone: str = "Europe/Brussels"
    options: Mapping[str, str] = field(default_factory=dict)
    read_table: ReadTable | None = None
    converter: Converter | None = None
    parts: tuple[Part, ...] = ()
    service_targets: ServiceTargets = field(default_factory=ServiceTargets)
    typed: bool = False
    entry: str = ""


@dataclass(frozen=True)
class Part:
    """One of the systems of a joined connection; its ids get ``prefix`` before them."""

    prefix: str
    title: str
    system: str
    address: Address
    read_only: bool = False


@dataclass(frozen=True)
class Login:
    """Which login a server wants. ``headers``: name of a header → pattern of its value, in which
    ``{key}`` stands for the key that people type; without headers, people type a user and a
    password (HTTP Basic). ``optional``: the server shows reports without a login too."""

    name: str
    headers: Mapping[str, str] = field(default_factory=dict)
    optional: bool = False


PASSWORD = Login("password")
API_KEY = Login("key", {"api_key": "{key}"}, optional=True)
TOKEN = Login("token", {"Authorization": "Bearer {key}"})


@dataclass(frozen=True)
class Recognised:
    """A system that was found at an address. ``login``: ``None`` where no login is needed.
    ``asks_email``: the server knows its users by their e-mail. ``exact``: found at this very
    address, not elsewhere on its site."""

    system: str
    title: str
    login: Login | None = None
    asks_email: bool = False
    exact: bool = False


Recogniser = Callable[["Address"], "Recognised | None"]
"""Function that finds out without a login whether its system answers at an address; ``None`` if it
does not. Waits for the network; any thread but the main one. Raises ``ServerError``."""


def _unknown(_address: Address) -> Recognised | None:
    return None


@dataclass(frozen=True)
class SystemKind:
    """What a system's package exports as ``SYSTEM``: ``name`` is its id in settings. ``open`` and
    ``recognise`` import the system's modules, so that only those in use are in memory. ``login``:
    the login that its servers usually want."""

    name: str
    title: str
    open: Opener
    recognise: Recogniser = _unknown
    login: Login | None = None
    dialects: Callable[[], Sequence[tuple[str, str]]] = tuple  # name and title of each
    local: bool = False  # a file on this computer, or (``joins``) no server of its own
    rank: int = 50  # position in lists of systems
    mapped: bool = False  # a dialog asks what its columns and words mean
    asks_email: bool = False  # some of its servers know their users by e-mail (option ``email``)
    has_jurisdictions: bool = False  # one address serves several bodies, forms or communes
    joins: bool = False  # a joined connection (``Address.parts``)
    schemes: tuple[str, ...] = ("http", "https")  # schemes of the addresses of its servers
    has_workflow: bool = False  # a tool adds actions to its exported workflow (``publik.workflow``)


def file_name(url: str) -> str:
    """The name of the file at a web address. Raises ``NotSupported`` for any other address."""
    try:
        parts = urlsplit(url)
    except ValueError as error:  # for example ``http://[x``
        raise NotSupported("not a web address") from error
    if parts.scheme not in ("http", "https"):
        raise NotSupported("not a web address")
    return unquote(parts.path.rpartition("/")[2])[:LONGEST] or "photo"
