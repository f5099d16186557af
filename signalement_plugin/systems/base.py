"""The interface of a reporting system, and the small types of its methods."""

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
    """Answer of a first conversation with a server.

    ``open_count``/``total_count`` are ``None`` where the system gives no count. ``account`` and
    ``account_departments`` where it says who asks. ``endpoint`` and ``jurisdiction``: what was
    found, where the address was another page of its site.
    """

    title: str
    capabilities: Capabilities
    dialect: str = ""  # the recognised dialect, shown and used for the next opening
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

    ``server_time``: the server's Date header, UTC. ``total`` where the server says it. ``number``:
    of the last change in it, where the server ``numbers_changes``.
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
    ``shown``: the record as the answer carried it, where it did. ``parts_shown``: of ``reply note
    photo``, what the answer shows to be there. ``moderated``: 202, the outcome cannot be seen
    yet.
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
    """What only some systems can do: each method where the capabilities say so, by the name that
    its text begins with. Every system is based on this class, or on ``SystemWrapper``."""

    @property
    def read_with(self) -> str:
        """What decides about the deadlines that its reports carry and that were set here
        (``systems.with_service_targets``); empty where none was."""
        return ""

    def resume(self, probe: Probe) -> bool:
        """Go on from what another session of the same address has met, and ask the server
        nothing. False: it has to be met by :meth:`System.probe`."""
        del probe
        return False

    def get_some(self, report_ids: Sequence[str]) -> Sequence[Report]:
        """``reads_at_once``: one fresh read of these reports as they are now, at most that many.
        One that is not in the answer is not known to be gone: ask for it alone."""
        raise NotSupported("get_some")

    def recent_pages(self, after: datetime, area: Area | None) -> Iterator[Page]:
        """``filters_recent``: as :meth:`System.pages` of all, of those that are open or were made
        after (UTC)."""
        raise NotSupported("recent_pages")

    def listed_ids(self) -> frozenset[str]:
        """``lists_ids``: numbers of all reports that this account sees now; an error where not all
        of them could be read."""
        raise NotSupported("listed_ids")

    def places(self, after: datetime | None) -> list[Place]:
        """``shows_places``: where the reports are that a first reading brings, much quicker than
        that: of all, or of those that are open or were made after (UTC). At most
        :data:`MOST_PLACES`."""
        raise NotSupported("places")

    def find_by_mark(self, operation: Operation, since: datetime | None) -> Report | None:
        """``finds_marks``: the report that bears this operation's mark, made since then (UTC);
        ``None`` where none of those that this account sees does."""
        raise NotSupported("find_by_mark")

    def questions(self, service_code: str) -> list[Question]:
        """``asks``: what this service asks of a new report, in order; empty where nothing."""
        raise NotSupported("questions")

    def find_named(self, name: str) -> str:
        """``finds_named``: the id of the one report that people call so, by a number of its page,
        of its works order, of its reporter's receipt; empty for none, and for several."""
        raise NotSupported("find_named")

    def contact(self, report_id: str) -> Contact:
        """``has_contact``: who reported it. Asked when somebody wants to see it; never kept."""
        raise NotSupported("contact")

    def details(self, report_id: str) -> Details:
        """``has_details``: what its row does not say of a report, read now."""
        raise NotSupported("details")

    def texts(self, service_code: str) -> list[Template]:
        """``has_texts``: texts that the city answers with for this category, in its order; they
        have no language."""
        raise NotSupported("texts")

    def mailbox(self) -> Mailbox:
        """``hands_over``: where changes go instead of :meth:`System.send` and ``create``."""
        raise NotSupported("mailbox")

    def changes(self, after: str, area: Area | None) -> Iterator[Page]:
        """``numbers_changes``: what has changed after this ``Page.number``; all of it where the
        number is empty or not the server's any more."""
        raise NotSupported("changes")

    def wait_for_news(self, seconds: float) -> bool:
        """``tells_news``: whether something has changed within this time, as soon as it has. A
        hint: it may be missed, and it may be wrong."""
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
        """What :meth:`attachment` takes for each photo of a report, that of the list first.

        Asked when one report is looked at; lists name the first photo only.
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
    """The first conversation of one of several sessions, and what is known after it; ``known``
    is what an earlier one of this connection learnt, if any."""
    if known is not None and system.resume(known):
        return known
    return system.probe()


Opener = Callable[["Address"], System]


@dataclass(frozen=True)
class Address:
    """Where and how to reach a system: all that a connection stores, resolved.

    ``endpoint`` is a URL, or the path of the register's file. ``zone`` is the IANA zone
    assumed for times without offset. ``read_table`` and ``converter`` are what only the
    layer's libraries can do; ``None`` where nobody handed them in. ``parts`` are what a kind
    that ``joins`` is made of. ``service_targets``: for reports without a deadline. ``typed``:
    people have just typed it, and it may be any page of a site; a stored one is what it says.
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


@dataclass(frozen=True)
class Part:
    """One of several systems that are shown as one: ``prefix`` stands before its ids."""

    prefix: str
    title: str
    system: str
    address: Address
    read_only: bool = False


@dataclass(frozen=True)
class Login:
    """What people type to say who they are. ``headers``: a pattern of the value by its name, with
    ``{key}`` for what was typed; without any a user and a password (HTTP Basic). ``optional``: the
    server shows reports without it too."""

    name: str
    headers: Mapping[str, str] = field(default_factory=dict)
    optional: bool = False


PASSWORD = Login("password")
API_KEY = Login("key", {"api_key": "{key}"}, optional=True)
TOKEN = Login("token", {"Authorization": "Bearer {key}"})


@dataclass(frozen=True)
class Recognised:
    """What answers at an address. ``login``: ``None`` where nobody needs one. ``asks_email``: it
    knows its users by their e-mail. ``exact``: at this very address, not somewhere on its site."""

    system: str
    title: str
    login: Login | None = None
    asks_email: bool = False
    exact: bool = False


Recogniser = Callable[["Address"], "Recognised | None"]
"""Asks without a login, in any thread. Raises ``ServerError``."""


def _unknown(_address: Address) -> Recognised | None:
    return None


@dataclass(frozen=True)
class SystemKind:
    """What a system's package exports as ``SYSTEM``: ``name`` is its id in settings. ``open`` and
    ``recognise`` read the system's modules, so that only those in use are in memory. ``login``:
    what its servers usually want."""

    name: str
    title: str
    open: Opener
    recognise: Recogniser = _unknown
    login: Login | None = None
    dialects: Callable[[], Sequence[tuple[str, str]]] = tuple  # name and title of each
    local: bool = False  # a file on this computer, no network
    rank: int = 50  # position in lists of systems
    mapped: bool = False  # people must say what its columns mean before it can be read
    asks_email: bool = False  # some of its servers know their users by e-mail (option ``email``)
    has_jurisdictions: bool = False  # one address serves several bodies or forms
    joins: bool = False  # a joined connection (``Address.parts``)
    schemes: tuple[str, ...] = ("http", "https")  # schemes of the addresses of its servers
    has_workflow: bool = False  # a tool adds actions to its exported workflow (``publik.workflow``)


def file_name(url: str) -> str:
    """What the file behind it is called. Raises ``NotSupported`` for what is no web address."""
    try:
        parts = urlsplit(url)
    except ValueError as error:  # for example ``http://[x``
        raise NotSupported("not a web address") from error
    if parts.scheme not in ("http", "https"):
        raise NotSupported("not a web address")
    return unquote(parts.path.rpartition("/")[2])[:LONGEST] or "photo"
