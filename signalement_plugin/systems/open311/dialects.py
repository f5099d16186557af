"""The dialects of the Open311 family as data: names of fields and parameters, and what each server
accepts.

What differs between two kinds of servers is a field of ``Dialect``. A new dialect is a new row of
``DIALECTS``. Only ``probe`` chooses a dialect; no other code asks which one it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...core.model.capabilities import Evidence
from ...core.model.status import CLOSED, GEOREPORT, Status
from ..statuses import CITYSDK, KLARSCHIFF, LOCAL_TERMS, MYSOCIETY, SEECLICKFIX
from .statuses import CITYSDK_WIRE, KLARSCHIFF_WIRE, MYSOCIETY_WIRE

DAY = 86_400.0


@dataclass(frozen=True)
class Paging:
    """How a list is read. ``page``, ``size``, ``offset``: names of parameters. Without ``page`` and
    ``offset``: by windows of creation time, or with ``whole`` in one answer, if nothing limits it.

    ``rows``: rows per page (decoding 1,000 rows stops other threads for longer than a frame).
    ``first``: number of the first page.
    """

    page: str = ""
    size: str = ""
    offset: str = ""
    first: int = 1
    rows: int = 500
    whole: bool = False

    @property
    def windows(self) -> bool:
        return not (self.page or self.offset or self.whole)


@dataclass(frozen=True)
class Marks:
    """Marks by which a server is recognised. Dotted names lead into nested objects."""

    path: str = ""  # part of the endpoint's address
    row: str = ""  # field that a row has when it is read with ``extras``
    page: str = ""  # field of the discovery document


@dataclass(frozen=True)
class Write:
    """One kind of write request. ``{id}`` in ``path`` is the report's id.

    ``fields``: names in this code (``status``, ``lat``, ``reply``, ``operation``…) → names of
    the server's fields; a dot leads into a nested object. ``always``: values that are sent if the
    operation has none. ``needs_reply``: no status is taken without a text, which is public.
    """

    method: str
    path: str
    fields: Mapping[str, str]
    always: Mapping[str, str] = field(default_factory=dict)
    needs_reply: bool = False
    as_json: bool = False


@dataclass(frozen=True)
class FineList:
    """A list at ``path`` of the detailed states of reports whose plain status is ``status``. It is
    requested for a span of days, which are those of the field ``by``."""

    path: str
    status: str
    by: str


@dataclass(frozen=True)
class Dialect:
    """One row of the table. Paths are relative to the endpoint, without suffix."""

    name: str
    title: str
    marks: Marks = Marks()
    paging: Paging = Paging(page="page", size="page_size")
    delta: str = ""  # parameter for "changed since"
    names_many: str = ""  # parameter of the list: ids, joined by commas
    extras: Mapping[str, str] = field(default_factory=dict)  # parameters of every read of reports
    tells_contact: bool = False  # with a key, a record names the person who reported
    newest_first: Mapping[str, str] = field(default_factory=dict)  # sort parameters of a full list
    # parameters of a list or count that include archived reports
    archived: Mapping[str, str] = field(default_factory=dict)
    ids_are_numbers: bool = False  # True: a list of ids, or of notes, fails for any other id
    # parameters of a read that must not come from a cache
    fresh: Mapping[str, str] = field(default_factory=dict)
    window_pad_s: float = 0.0  # seconds more at both ends of a window: some servers misread offsets
    jurisdiction_needed: bool = False
    key_on_reads: bool = False
    keyless: frozenset[str] = frozenset()  # paths of reads that are refused with an API key
    key_header: bool = False  # True: the API key is sent in a header, too
    languages: tuple[str, ...] = ()  # tried until list and single read agree
    empty_is_gone: bool = False  # an empty list is answered with 404
    # parameters that ask for the number of reports
    counts: Mapping[str, str] = field(default_factory=dict)
    statuses: Mapping[str, Status] = field(default_factory=lambda: GEOREPORT)
    wire: Mapping[Status, str] = field(default_factory=dict)
    status_field: str = "status"  # dotted path in a row; if empty there: ``status``
    fine_path: str = ""  # path below the site (not the endpoint) of one report's detailed state
    # lists of the detailed states of many reports, by days
    fine_lists: tuple[FineList, ...] = ()
    thread_path: str = ""  # path below the site of the public updates of one report, as RSS
    page_path: str = ""  # path below the site of the web page of one report, if a row names none
    body: str = ""  # parameter that limits a list to one body, by the number in ``jurisdiction``
    in_order: bool = False  # the status of an update dated before the last change is ignored
    # refusals of a write without fields: end of the message, code of ``READ_ONLY``
    refusals: tuple[tuple[str, str], ...] = ()
    bearer_path: str = ""  # path below the site that finds a report by the council's number
    gone_statuses: frozenset[str] = frozenset()  # statuses that mean: deleted by staff
    unconfirmed_statuses: frozenset[str] = frozenset()  # not yet confirmed by the citizen
    department_field: str = "agency_responsible"
    department_ends: str = ""  # where a department's name ends in its field; the rest is dropped
    assignee_field: str = ""
    public_text_field: str = ""  # field; if it is false, the description is only a placeholder
    notice_field: str = "status_notes"
    escapes_text: bool = False  # True: texts come back with HTML entities
    notice_is_html: bool = False
    rights_fields: tuple[str, ...] = ()  # false: no right to change the report
    own_thread: str = ""  # field with the list of public texts below the report, with statuses
    creates: bool = True
    address_beside: bool = True  # an address does not replace a given position
    keeps_caller: bool = True  # stores first_name, last_name and phone of a new report
    create_mark: str = ""  # parameter of a create that carries the operation's id
    change: Write | None = None
    note: Write | None = None
    notes_path: str = ""
    history_path: str = ""
    departments_path: str = ""
    department_by_name: bool = False  # True: a report names its team, and does not give the id
    teams_field: str = ""  # field with id and name of a report's team, if there is no list of teams
    clears: frozenset[str] = frozenset()
    reply_for: frozenset[Status] = frozenset()  # statuses that the server takes only with a text
    reply_stays: bool = False  # True: the last reply is shown with the next status, too
    longest: Mapping[str, int] = field(default_factory=dict)  # longest text in characters, by part
    own_mail: bool = False  # new reports and notes need the e-mail of a user of the server
    rights: Mapping[str, Write] = field(default_factory=dict)  # writes by which rights are tested
    terms_path: str = ""  # path of a list with the ids of local statuses
    key_known_message: str = ""  # end of the refusal of an operation that the server knows already
    body_codes: bool = False  # True: for HTTP 500 the status code in the body counts
    forbidden_whole: bool = True  # False: 403 on a change is about that report only, never the key
    evidence: Evidence = Evidence.NONE
    key_ttl: float = 0.0
    cache_s: float = 0.0
    moved_address: str = ""  # address of a moved report: "kept" or "replaced"
    publishes: frozenset[str] = frozenset()
    mails: frozenset[str] = frozenset()
    mails_when: frozenset[Status] = frozenset()  # statuses that send a mail; empty: all
    mails_followers: bool = False  # mails go to a report's followers, of unknown number


EVERY_READ = frozenset({"*"})
"""Value of ``Dialect.keyless``: every read is sent without a key."""


def site_of(base: str) -> str:
    """The site that an endpoint belongs to."""
    return base.partition("/open311/")[0]


_UPDATE = Write(
    "POST",
    "servicerequestupdates",
    {
        "id": "service_request_id",
        "operation": "update_id",
        "at": "updated_datetime",
        "status": "status",
        "reply": "description",
    },
    always={"status": "UNCHANGED"},
    needs_reply=True,
)
_KLARSCHIFF_CHANGE = Write(
    "PATCH",
    "requests/{id}",
    {
        "status": "detailed_status",
        "assignee": "delegation",
        "service_code": "service_code",
        "lat": "lat",
        "lon": "long",
        "reply": "status_notes",
        "email": "email",
    },
)
_KLARSCHIFF_NOTE = Write("POST", "requests/notes/{id}", {"note": "comment", "email": "author"})
_EXTENDED_CHANGE = Write(
    "PATCH",
    "requests/{id}",
    {
        "status": "detailed_status",
        "department": "delegation",
        "service_code": "service_code",
        "lat": "lat",
        "lon": "long",
        "reply": "status_notes",
        "operation": "operation_id",
    },
)
_EXTENDED_NOTE = Write(
    "POST",
    "requests/notes/{id}",
    {"note": "comment", "author": "author", "operation": "operation_id"},
)
_MARKASPOT_CHANGE = Write(
    "POST",
    "requests/{id}",
    {
        "status": "extended_attributes.drupal.field_status",
        "reply": "extended_attributes.drupal.field_status_notes",
        "department": "extended_attributes.drupal.field_organisation",
        "operation": "extended_attributes.revision_log_message",
        "service_code": "service_code",
        "lat": "lat",
        "lon": "long",
    },
    as_json=True,
)

GEOREPORT_V2 = Dialect(
    name="georeport",
    title="GeoReport v2",
    delta="updated_after",
    extras={"extensions": "true"},
)

CITYSDK_READ = Dialect(
    name="citysdk-read",
    title="CitySDK (read and create)",
    marks=Marks(row="extended_attributes.detailed_status"),
    delta="updated_after",
    extras={"extensions": "true"},
    statuses=CITYSDK,
    status_field="extended_attributes.detailed_status",
)

DIALECTS = (
    Dialect(
        name="citysdk",
        title="CitySDK (Klarschiff)",
        marks=Marks(path="/citysdk"),
        paging=Paging(size="max_requests", whole=True),
        names_many="service_request_id",
        ids_are_numbers=True,
        extras={"extensions": "true"},
        archived={"also_archived": "true"},
        key_on_reads=True,
        counts={"just_count": "true"},
        statuses=KLARSCHIFF,
        wire=KLARSCHIFF_WIRE,
        gone_statuses=frozenset({"deleted"}),
        unconfirmed_statuses=frozenset({"pending"}),
        department_ends=" [",
        assignee_field="extended_attributes.delegation",
        public_text_field="extended_attributes.description_public",
        address_beside=False,
        keeps_caller=False,
        own_mail=True,
        reply_for=frozenset({Status.REJECTED}),
        reply_stays=True,
        longest={"reply": 500},
        change=_KLARSCHIFF_CHANGE,
        note=_KLARSCHIFF_NOTE,
        notes_path="requests/notes/{id}",
        rights={
            "change": _KLARSCHIFF_CHANGE,
            "note": _KLARSCHIFF_NOTE,
            "create": Write("POST", "requests", {}),
        },
        body_codes=True,
        evidence=Evidence.VALUE,
        moved_address="replaced",  # the server's geocoder sets it
        publishes=frozenset({"reply"}),
        mails=frozenset({"status"}),
        mails_when=CLOSED | {Status.IN_PROGRESS},
    ),
    Dialect(
        name="citysdk-extended",
        title="CitySDK (sandbox)",  # only the sandbox speaks it, no real product
        delta="updated_after",
        names_many="service_request_id",
        extras={"extensions": "true"},
        key_on_reads=True,
        counts={"just_count": "true"},
        statuses=CITYSDK,
        wire=CITYSDK_WIRE,
        status_field="extended_attributes.detailed_status",
        department_field="extended_attributes.delegation",
        address_beside=False,
        create_mark="operation_id",
        change=_EXTENDED_CHANGE,
        note=_EXTENDED_NOTE,
        notes_path="requests/notes/{id}",
        history_path="requests/history/{id}",
        departments_path="departments",
        department_by_name=True,
        clears=frozenset({"department"}),
        body_codes=True,
        evidence=Evidence.VALUE,
        publishes=frozenset({"reply"}),
    ),
    Dialect(
        name="markaspot",
        title="Mark-a-Spot",
        marks=Marks(path="/georeport/v2", row="extended_attributes.markaspot"),
        paging=Paging(size="limit", offset="offset", rows=100),
        delta="updated",
        extras={"extensions": "true"},
        tells_contact=True,
        newest_first={"sort": "-created"},
        fresh={"debug": "1"},
        key_on_reads=True,
        empty_is_gone=True,
        statuses=LOCAL_TERMS,
        status_field="extended_attributes.markaspot.status_descriptive_name",
        department_field="organisation.id",
        change=_MARKASPOT_CHANGE,
        terms_path="stats",
        keyless=frozenset({"stats", "services", "services/{id}"}),
        key_header=True,
        languages=("fr", "nl", "de", "en"),
        teams_field="organisation",
        rights_fields=(
            "extended_attributes.markaspot.permissions.update",
            "extended_attributes.markaspot.editable",
        ),
        own_thread="extended_attributes.markaspot.status_notes",
        escapes_text=True,
        notice_is_html=True,
        forbidden_whole=False,
        evidence=Evidence.VALUE,
        cache_s=180.0,
        publishes=frozenset({"reply"}),
    ),
    Dialect(
        name="fixmystreet",
        title="FixMyStreet",
        marks=Marks(page="max_requests", row="interface_used"),
        paging=Paging(size="max_requests", rows=1000),
        window_pad_s=2 * 3600.0,
        jurisdiction_needed=True,
        statuses=MYSOCIETY,
        wire=MYSOCIETY_WIRE,
        status_field="state",
        fine_path="report/ajax/{id}",
        fine_lists=(
            FineList("json/problems/new", "open", "requested_datetime"),
            FineList("json/problems/fixed", "closed", "updated_datetime"),
        ),
        thread_path="rss/{id}",
        page_path="report/{id}",
        body="agency_responsible",
        in_order=True,
        refusals=(("api_key", "wrong_key"), ("jurisdiction_id", "wrong_body")),
        bearer_path="around",
        notice_field="service_notice",
        creates=False,
        change=_UPDATE,
        key_known_message="already exists",
        evidence=Evidence.COARSE,
        key_ttl=365 * DAY,
        publishes=frozenset({"status", "reply"}),
        mails=frozenset({"status", "reply"}),
        mails_followers=True,
    ),
    Dialect(
        name="mysociety",
        title="GeoReport v2 with mySociety updates",
        delta="updated_after",
        statuses=MYSOCIETY,
        wire=MYSOCIETY_WIRE,
        change=_UPDATE,
        key_known_message="already exists",
        evidence=Evidence.COARSE,
        publishes=frozenset({"status", "reply"}),
    ),
    Dialect(
        name="seeclickfix",
        title="SeeClickFix (read)",
        marks=Marks(path="seeclickfix.com/open311"),
        delta="updated_after",
        extras={"extensions": "true"},
        statuses=SEECLICKFIX,
        creates=False,
    ),
    CITYSDK_READ,
    GEOREPORT_V2,
)
"""In the order in which a server is compared with their marks; the last one matches any server."""

BY_NAME: Mapping[str, Dialect] = {dialect.name: dialect for dialect in DIALECTS}
