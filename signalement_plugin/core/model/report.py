"""What a report is and who reported it: frozen dataclasses, the same for every system.

``Contact`` is personal data: it is shown to the user who asks for it, and no file of the plugin
stores it; only the service of a team keeps an answer in its database for ten minutes (rule T18).
"""

from __future__ import annotations

import hashlib
import json
import struct
from dataclasses import dataclass, field, fields
from datetime import datetime
from functools import cached_property

from ..timestamps import utc_text
from .status import Status

FLAGS = (
    "tz_assumed",  # a time had no offset; the connection's zone was assumed
    "no_position",  # no usable coordinates
    "swapped",  # the point is in the area only if latitude and longitude are exchanged
    "out_of_area",  # the point lies outside the connection's area
    "two_places",  # the reporter's pin and the server's point differ
    "no_mail",  # the reporter left no mail address
    "parent",  # has sub-reports, which the server closes with it
    "child",  # a sub-report; its reporter gets the mails of the main one
    "no_right",  # the server says that this account may not change the report
    "stale",  # the server has no such report any more (not the same as closed)
    "future",  # its time of change is in the future; not used for the cursor
    "encoding",  # the answer that it came in was not valid UTF-8
    "due_here",  # the server gives no deadline; one follows from a service target
)
"""Remarks on a record, most of them doubts, kept as a comma list in the ``flags`` field."""

NO_RIGHT = "no_right"
NOT_MAILED = frozenset({"no_mail", "child"})
"""Remarks on reports whose citizen gets no mail."""


_PLACE = struct.Struct("<dd")


@dataclass(frozen=True)
class Report:
    """One citizen report as the server last showed it.

    ``report_id`` is the server's id as text, to the last digit. Times are aware
    datetimes in UTC or ``None`` when missing or unreadable. ``lon``/``lat`` are
    degrees, EPSG:4326, both ``None`` without a usable position. Texts are plain text as
    the server sent it (hostile: escape before showing), empty when absent.
    """

    report_id: str
    status: Status = Status.UNKNOWN
    raw_status: str = ""
    service_code: str = ""
    service_name: str = ""
    description: str = ""
    address: str = ""
    sector: str = ""
    department: str = ""  # id of the department, as the system writes it
    assignee: str = ""  # id of the person, as the system writes it
    requested: datetime | None = None
    updated: datetime | None = None
    due: datetime | None = None
    photo: str = ""  # address by which its system finds the first photo
    source: str = ""  # channel (web, phone …), if the system says it
    notice: str = ""  # latest public answer, if the list has it
    url: str = ""  # address of the report's web page
    reference: str = ""  # other numbers of the report, separated by blanks
    priority: str = ""  # one of triage.PRIORITIES, or empty
    report_type: str = ""  # one of triage.TYPES, or empty
    flags: tuple[str, ...] = ()
    lon: float | None = None
    lat: float | None = None
    version: str = ""  # opaque; changes with every change of the server's record
    activity: str = ""  # opaque id of the last activity entry, or empty

    @property
    def place(self) -> tuple[float, float] | None:
        """Longitude and latitude; ``None`` where one of them is missing."""
        return None if self.lon is None or self.lat is None else (self.lon, self.lat)

    @cached_property
    def texts(self) -> tuple[str | None, ...]:
        """The fields but the position as a file holds them: times by ``utc_text``."""
        return (
            self.report_id,
            self.status.value,
            self.raw_status,
            self.service_code,
            self.service_name,
            self.description,
            self.address,
            self.sector,
            self.department,
            self.assignee,
            utc_text(self.requested),
            utc_text(self.updated),
            utc_text(self.due),
            self.photo,
            self.source,
            self.notice,
            self.url,
            self.reference,
            self.priority,
            self.report_type,
            ",".join(self.flags),
            self.version,
            self.activity,
        )

    @cached_property
    def content_hash(self) -> str:
        """Hash over every field: equal hashes need no write to the layer."""
        return hash_of("\x1f".join([text or "" for text in self.texts]), self.lon, self.lat)

    def to_json(self) -> str:
        """All fields as text for a local file; the inverse of :meth:`from_json`."""
        return self._as_json

    @cached_property
    def _as_json(self) -> str:
        values = ((name, getattr(self, name)) for name in _FIELDS)
        filled = {k: v for k, v in values if v not in (None, "", ()) or k == "report_id"}
        return _AS_TEXT.encode(filled)

    @classmethod
    def from_json(cls, text: str) -> Report:
        data = json.loads(text)
        for name in ("requested", "updated", "due"):
            if data.get(name):
                data[name] = datetime.fromisoformat(data[name])
        data["flags"] = tuple(data.get("flags", ()))
        data["status"] = Status(data.get("status", Status.UNKNOWN))
        return cls(**data)


_FIELDS = tuple(one.name for one in fields(Report))
_AS_TEXT = json.JSONEncoder(default=str)


def hash_of(texts: str, lon: float | None, lat: float | None) -> str:
    """The content hash of a report's texts, joined by U+001F, and its position."""
    place = b"" if lon is None or lat is None else _PLACE.pack(lon, lat)
    return hashlib.blake2b(texts.encode("utf-8", "replace") + place, digest_size=12).hexdigest()


@dataclass(frozen=True)
class Service:
    """A category of reports ("Service" never means a Python object here). ``asks``: more than
    place and text (:mod:`core.model.questions`)."""

    code: str
    name: str
    group: str = ""
    description: str = ""
    asks: bool = False


@dataclass(frozen=True)
class Department:
    """A team that reports are assigned to; ``people`` are its members' ids and names."""

    id: str
    name: str
    people: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Activity:
    """One entry of a report's thread. ``kind``: citizen, reply, note, status, assign, photo,
    event."""

    id: str
    at: datetime | None
    author: str
    kind: str
    text: str = ""
    field: str = ""  # Report field it changed
    old: str = ""
    new: str = ""
    operation_id: str = ""  # id of the own operation, if the system shows it
    about: str = ""  # Report field that it tells of, where old and new cannot be compared


@dataclass(frozen=True)
class Details:
    """What a server tells of one report beside its row, for the screen; no file of the
    plugin stores it.

    ``answers``: further questions of the form it came by, each with its answer. ``parts``: id
    and status of the reports that are parts of it; ``ending``: how many of them the server ends
    when this one is closed.
    """

    answers: tuple[tuple[str, str], ...] = ()
    parts: tuple[tuple[str, Status], ...] = ()
    ending: int = 0


@dataclass(frozen=True)
class Attachment:
    """A photo or document; ``name`` is for people, ``content`` raw bytes."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True)
class Area:
    """A rectangle in degrees, EPSG:4326."""

    west: float
    south: float
    east: float
    north: float

    def contains(self, lon: float, lat: float) -> bool:
        return self.west <= lon <= self.east and self.south <= lat <= self.north


WORLD = Area(-180.0, -90.0, 180.0, 90.0)


@dataclass(frozen=True)
class Contact:
    """What the server tells of a reporter, each empty where it does not.

    In no file of the plugin, no export and no log: its representation shows nothing. ``masked``:
    the server has something and does not show it to this account.
    """

    name: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    masked: bool = False

    def __bool__(self) -> bool:
        return bool(self.name or self.email or self.phone)
