"""An operation (a change to be sent), its states, and a row of the journal of native edits."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING

from .questions import GivenAnswer, answers_from, plain_answers
from .report import Report
from .status import Status

if TYPE_CHECKING:
    from ..text.json_values import Kept


class State(str, Enum):
    """Life of an operation; docs/protocol.md has the table of moves."""

    HELD = "held"
    QUEUED = "queued"
    SENDING = "sending"
    HANDED = "handed"
    CONFIRMED = "confirmed"
    UNVERIFIED = "unverified"
    REFUSED = "refused"
    CONFLICT = "conflict"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"

    def __str__(self) -> str:
        return self.value


PENDING = frozenset({State.HELD, State.QUEUED, State.SENDING, State.HANDED})
FINAL = frozenset({State.CONFIRMED, State.UNVERIFIED, State.REFUSED, State.CANCELLED})
ENTRY = "authcfg="
"""Begins the name of an account of which only the authentication entry is known."""
ASKING = frozenset({State.CONFLICT, State.UNKNOWN, State.HELD})
"""States that wait for a person."""
FREE_TEXTS = ("description", "address", "notice")
"""Fields with text that people wrote: description, address, answer."""


def new_id() -> str:
    """A random operation id: 32 hexadecimal digits."""
    return secrets.token_hex(16)


@dataclass(frozen=True)
class Base:
    """What was displayed when the user decided (rule R2).

    ``values`` maps report field names to the displayed value as text (see :func:`field_text`):
    every written field and every field the server couples to it. ``known`` is False when nothing
    was displayed: then the first fresh read becomes the base. ``wished`` is then the UTC time of
    the decision: if the report changed after it, the user is asked. It stays on a base that a read
    has confirmed for that time.
    """

    values: Mapping[str, str] = field(default_factory=dict)
    version: str = ""
    activity: str = ""
    known: bool = True
    wished: str = ""


@dataclass(frozen=True)
class Operation:
    """A change request of one user about one report (``kind`` change) or a new one (create).

    ``sets`` maps field names of ``status department assignee service_code position priority
    report_type`` to
    the wanted value as text; status in neutral words, position as ``lon lat``; ``action``: what
    is set off, as the system calls it. For a create it also holds ``description address``.
    ``photos`` are paths of files that the outbox keeps. ``caller`` is who reported it (of
    ``name phone email``), only in a create, and erased from the outbox at its end; ``answers`` to
    the questions of its service, only in a create too. ``after`` is the id of the operation
    this one was chained to (one change request split over several requests).
    """

    id: str
    report_id: str
    sets: Mapping[str, str] = field(default_factory=dict)
    reply: str = ""
    note: str = ""
    photos: tuple[str, ...] = ()
    base: Base = field(default_factory=Base)
    kind: str = "change"
    origin: str = "command"  # or "native": from an edit in the layer, or in a copy for the field
    author: str = ""  # who signs the change
    account: str = ""
    """For whom it was made: the account as its server names it, else the authentication entry
    (``Capabilities.sends_as``); empty: not known. Once tried: the account that tried."""
    created: str = ""  # UTC, ISO 8601
    batch: str = ""  # id shared by all operations of one user action
    after: str = ""
    caller: Mapping[str, str] = field(default_factory=dict)
    answers: tuple[GivenAnswer, ...] = ()

    @property
    def written(self) -> frozenset[str]:
        """Names of :data:`core.model.capabilities.WRITABLE` that this operation writes."""
        texts = {name for name in ("reply", "note") if getattr(self, name)}
        return frozenset(self.sets) | texts | ({"photo"} if self.photos else set())

    @property
    def has_text(self) -> bool:
        """Whether it sends something that cannot be taken back from people: a text or a photo."""
        return bool(self.reply or self.note or self.photos)

    @property
    def concerns(self) -> str:
        """The id that tells to which of several joined systems it goes: of its report, or of the
        category of a new one."""
        return self.report_id or self.sets.get("service_code", "")

    def target(self, name: str) -> str:
        """The value of a field once this is done: a coupled field is empty, the public text is the
        reply."""
        return self.reply if name == "notice" else self.sets.get(name, "")

    def to_json(self) -> str:
        """Stable text for the outbox."""
        own = {"base": vars(self.base), "sets": dict(self.sets), "caller": dict(self.caller)}
        answers = {"answers": plain_answers(self.answers)}
        data = {**vars(self), **own, **answers}  # not dataclasses.asdict(): it copies every value
        if not self.account:  # as before this field: a service of before can read it
            del data["account"]
        return json.dumps(data, ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Operation:
        data: dict[str, Kept] = json.loads(text)
        data["base"] = Base(**data["base"])
        data["photos"] = tuple(data["photos"])
        data["answers"] = answers_from(data.get("answers", ()))
        return cls(**data)

    def anonymous(self) -> Operation:
        """The same change request without who reported it."""
        return replace(self, caller={})

    def without_texts(self) -> Operation:
        """The same change request without texts, names and pictures: id and fields stay, so that
        nothing is sent twice and a value can be put back."""
        sets, values = (
            {name: value for name, value in one.items() if name not in FREE_TEXTS}
            for one in (self.sets, self.base.values)
        )
        base = replace(self.base, values=values)
        bare = replace(self, sets=sets, base=base, reply="", note="", photos=())
        return replace(bare, author="", account="", caller={}, answers=())


def field_text(report: Report, name: str) -> str:
    """A report's field as the text that operations compare and set.

    ``position`` is ``"lon lat"`` with 7 decimals, empty without one. No report has an ``action``.
    """
    if name == "position":
        return position_text(report.lon, report.lat)
    if name == "action":
        return ""
    value = getattr(report, name)
    return "" if value is None else str(value)


def same_value(name: str, one: str, other: str) -> bool:
    """Whether two field texts mean the same; a position within about 0.1 m."""
    if name != "position" or not one or not other:
        return one.strip() == other.strip()
    pairs = zip(one.split(), other.split())
    return all(abs(float(a) - float(b)) < 1e-6 for a, b in pairs)  # noqa: PLR2004 degrees


def position_text(lon: float | None, lat: float | None) -> str:
    """Degrees, EPSG:4326, as ``"lon lat"`` with 7 decimals (about a centimetre)."""
    return "" if lon is None or lat is None else f"{lon:.7f} {lat:.7f}"


def base_of(report: Report, compared: frozenset[str]) -> Base:
    """The base for a decision taken while ``report`` was displayed."""
    values = {name: field_text(report, name) for name in sorted(compared)}
    return Base(values, report.version, report.activity)


def before_own(report: Report, operation: Operation) -> Report:
    """The report as it was displayed before an operation whose values it shows: an edit in QGIS
    stays in the layer even if the server never accepted it."""
    known = {
        name: operation.base.values[name]
        for name, value in operation.sets.items()
        if name in operation.base.values and same_value(name, value, field_text(report, name))
    }
    lon, lat = report.lon, report.lat
    if "position" in known:
        lon, lat = map(float, known["position"].split()) if known["position"] else (None, None)
    return replace(
        report,
        status=Status(known.get("status", report.status)),
        department=known.get("department", report.department),
        assignee=known.get("assignee", report.assignee),
        service_code=known.get("service_code", report.service_code),
        priority=known.get("priority", report.priority),
        report_type=known.get("report_type", report.report_type),
        lon=lon,
        lat=lat,
    )


@dataclass(frozen=True)
class JournalRow:
    """One native edit, as the triggers wrote it.

    ``before``/``after`` map changed report fields to text as in ``core.model.operation``
    (``position`` for a moved point). ``version``/``activity`` are what the row carried.
    """

    id: str
    report_id: str
    before: dict[str, str]
    after: dict[str, str]
    version: str
    activity: str
    at: str  # UTC, ISO 8601
