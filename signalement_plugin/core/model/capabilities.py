"""What a server allows this user to do, and how its writes behave (rule R7 in docs/protocol.md,
which also explains the times L and T).

Also the limits of a server that no client can remove. They are shown once the server has answered,
until the user has read them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum

from .joined_ids import prefix_of
from .report import WORLD, Area
from .status import Status


class Evidence(IntEnum):
    """How finely a write can be read back; each level includes the ones before."""

    NONE = 0  # nothing can be read back
    COARSE = 1  # only open or closed
    VALUE = 2  # the written values
    VERSION = 3  # values and a version that moves with every change
    ACTIVITY = 4  # all of these, and who changed what when


class WriteScope(IntEnum):
    """What a write replaces."""

    FIELD = 0  # only the fields that it names
    ROW = 1  # the whole record


WRITABLE = (
    "status",
    "department",
    "assignee",
    "service_code",
    "position",
    "priority",
    "report_type",
    "reply",
    "note",
    "photo",
    "action",
)
"""Names of the parts an operation may write; the first seven are fields of a report."""

DEEDS = frozenset({"action"})
"""Parts that are actions: a report has no value of them, neither before nor after."""

TRIAGE = frozenset({"priority", "report_type"})
"""Fields that few systems have."""

READ_ONLY = {
    "not_met": "the server has not answered yet",
    "by_choice": "set to read only by the user",
    "reads_only": "the system has no way to change a report",
    "public_only": "the site takes from programs what citizens may do, and no more",
    "no_key": "the system would, but this connection has no key",
    "wrong_key": "the server takes another key",
    "no_body": "the server has several bodies, and nobody has said which one this is",
    "wrong_body": "the server knows no body by this jurisdiction",
    "numbers_not_said": "nobody has said whose numbers it finds reports by",
    "key_reads": "the system would, but this key has no right to",
    "other_form": "the site's form for changes is not the one that is known",
    "no_actions": "the system would, but its administrator has set up nothing for it",
    "no_reports": "the list is empty: no report yet, or this client is allowed to see none",
    "old_plugin": "a team's database takes changes from later versions of this plugin only",
    "file": "a file that another product wrote",
}
"""Codes of ``Capabilities.read_only_because``; the sentences for people are in ``ui``."""


@dataclass(frozen=True)
class Capabilities:
    """Declared by each system after its probe; the outbox decides by these alone. In the comments,
    *its* and *it* mean the server.

    All times are seconds. ``writes`` holds names of :data:`WRITABLE`. ``couples`` names, per
    written field, the other report fields that the server clears or replaces with it. ``mark`` is
    where the operation id can travel and be found again: ``activity`` (an entry carries it),
    ``text`` (at the end of a text) or empty. ``needs_reply`` maps a wanted status to those from
    which it is reached only with a reply, ``moves`` a status to those that may follow it (a status
    that is missing there: any); ``only_with_status`` are parts that can be sent only
    together with a status, ``only_with_reply`` those that can be sent only with a reply.
    ``reply_stays``: the last public text is also shown beside each later status, until another text
    replaces it.
    """

    writes: frozenset[str] = frozenset()
    statuses: tuple[Status, ...] = ()  # neutral statuses that can be written
    needs_reply: Mapping[Status, frozenset[Status]] = field(default_factory=dict)
    moves: Mapping[Status, frozenset[Status]] = field(default_factory=dict)
    only_with_status: frozenset[str] = frozenset()
    only_with_reply: frozenset[str] = frozenset()
    no_reply_in: frozenset[Status] = frozenset()  # statuses in which a reply alone is refused
    reply_stays: bool = False
    asks_citizen: frozenset[Status] = (
        frozenset()
    )  # statuses whose reply is a question to the citizen
    longest: Mapping[str, int] = field(default_factory=dict)
    """Most letters of a text, by its part; a part that is missing here: not known. ``question``: a
    reply beside a status of ``asks_citizen``. Of a new report ``description, email, phone``."""
    most_photos: int = 0  # with one change; 0: not known
    actions: Mapping[str, str] = field(default_factory=dict)
    """Further actions that the workflow offers on a report: its name in the system → text for
    people."""
    clears: frozenset[str] = frozenset()  # fields that may be emptied (unassign)
    creates: bool = False
    creates_with: frozenset[str] = frozenset()
    """Further parts that a new report may have, of ``source photo caller email phone``; ``caller``:
    name and phone."""
    sources: tuple[str, ...] = ()  # the only origins that the server takes; empty: any
    asks: bool = False  # its services may have questions for a new report
    address_beside: bool = True  # a new report may have an address beside its point
    needs_point: bool = False  # a new report is refused without a point, whatever its address
    within: Area = WORLD  # where a point may lie
    evidence: Evidence = Evidence.NONE
    key_ttl: float = 0.0  # seconds that an idempotency key is valid; 0: the server knows no keys
    conditional: bool = False  # a write can name the version that it requires
    settle_s: float = 120.0  # L: seconds in which a write may take effect after a lost answer
    cache_s: float = 0.0  # T, seconds: a read may be as old as this
    version_step: float = 1.0  # seconds; granularity of a version that is a time
    counts_changes: bool = False  # the version is a number that grows by one per change
    reads_at_once: int = 0  # how many reports one read can ask for; 0: one
    couples: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    moved_address: str = ""  # the address of a moved report: "kept" or "replaced"; empty: not known
    write_scope: WriteScope = WriteScope.FIELD
    alone: frozenset[str] = frozenset()  # parts that need a request of their own
    mark: str = ""
    mails: frozenset[str] = frozenset()  # parts that send the citizen a mail
    mails_when: frozenset[Status] = frozenset()  # statuses that send a mail; empty: all
    mails_followers: bool = False  # mails go to a report's followers; how many is unknown
    workflow_mails: bool = False  # the server's workflow decides what is mailed
    publishes: frozenset[str] = frozenset()  # parts that appear on a public site
    network_drive: bool = False  # its file is on a network drive
    delta: bool = False  # the list can be asked for changes since a time
    counts: bool = False  # the server can say how many reports there are
    filters_recent: bool = False  # the list can be asked for reports that are open or recent
    lists_ids: bool = False  # it can list the ids alone, of all reports that this account sees
    lists_open: bool = False  # with the changes since a time it lists all open reports again
    shows_places: bool = False  # it can list positions faster than whole reports
    finds_marks: bool = False  # it can find the report that an operation created
    lists_part: frozenset[str] = frozenset()  # fields whose list of values may lack some
    finds_named: bool = False  # it finds a report by a number other than its id
    sends_as: tuple[str, ...] = ()
    """Names of the account under which changes go out: the server's own where it can tell it, then
    that of the authentication entry; empty: not known. Nothing of it comes from a secret."""
    signs: str = ""
    """The account that the thread names as author of changes sent from here; empty: not known."""
    answer_is_record: bool = False  # the answer to a write has the report as it is afterwards
    has_activity: bool = False
    tells_texts: frozenset[str] = frozenset()
    """Of ``reply note``: the texts of which the thread shows each, as an entry apart from all
    others; a text that it does not show is not there."""
    tells_holder: bool = True  # unassigned reports can be told from assigned ones
    local_times: bool = False  # its times name no zone: the connection's is assumed
    has_contact: bool = False  # it tells who reported, for one report, on request
    has_details: bool = False  # it tells more of one report than its row, on request
    has_priority: bool = False  # its reports have a priority and a type
    has_texts: bool = False  # it has texts for answers, per category and status
    limit: int = 4  # changes under way at once, with the reads before and after them
    hands_over: bool = False  # changes go into the mailbox of a service, which sends them
    numbers_changes: bool = False  # it numbers its changes and lists those after a number
    tells_news: bool = False  # it hints that something changed; the list is polled too
    read_only_because: str = ""  # code of READ_ONLY; empty when something is writable
    parts: Mapping[str, Capabilities] = field(default_factory=dict)
    """Of a connection that joins several systems: the capabilities of each, by the prefix of its
    ids (:mod:`core.model.joined_ids`). For a report of such a connection ask :meth:`of`."""

    def of(self, ids: Iterable[str]) -> Capabilities:
        """What can be done to all of these reports (or services) together, with the promises of the
        weakest of their systems."""
        if not self.parts:
            return self
        concerned = {prefix_of(one, self.parts) for one in ids} & set(self.parts)
        return self if not concerned else weakest(self.parts[name] for name in sorted(concerned))

    @property
    def atomic(self) -> bool:
        """Whether one request carries all parts of a change request together."""
        return not self.alone

    def fields_to_compare(self, written: frozenset[str]) -> frozenset[str]:
        """Report fields to compare before a write: the written ones and those coupled to them; all
        fields where a write replaces the whole record; the status before an action; the public text
        (``reply_stays``) before a status or reply that would replace it."""
        if self.write_scope is WriteScope.ROW and written:
            written = frozenset(WRITABLE) - (TRIAGE - self.writes)
        coupled = {other for name in written for other in self.couples.get(name, ())}
        place = {"status"} if written & DEEDS else set()
        public = {"notice"} if self.reply_stays and written & {"status", "reply"} else set()
        return frozenset((written | coupled) - {"reply", "note", "photo"} - DEEDS) | place | public


ANYTHING = Capabilities(
    writes=frozenset(WRITABLE),
    statuses=tuple(Status),
    clears=frozenset({"department", "assignee", "service_code"}),
    creates=True,
    creates_with=frozenset({"source", "photo", "caller", "email", "phone"}),
)
"""Used while it is not known what a system can write: a change made before the first probe, or by
an earlier process, is stored as it was requested, and the server's answer decides."""


def weakest(each: Iterable[Capabilities]) -> Capabilities:
    """What all of these can do, with the least that any of them promises."""
    first, *others = each
    for other in others:
        first = _weaker(first, other)
    return first


def together(each: Mapping[str, Capabilities]) -> Capabilities:
    """Of joined systems: all that any of them takes, with the promises of the weakest. ``each``:
    prefix of the ids → what the system with this prefix can do."""
    writing = [one for one in each.values() if one.writes or one.creates] or [*each.values()]
    return replace(
        weakest(writing),
        writes=frozenset().union(*(one.writes for one in writing)),
        statuses=tuple(dict.fromkeys(s for one in writing for s in one.statuses)),
        clears=frozenset().union(*(one.clears for one in writing)),
        creates=any(one.creates for one in writing),
        asks=any(one.asks for one in writing),
        delta=any(one.delta for one in each.values()),
        has_activity=any(one.has_activity for one in each.values()),
        has_contact=any(one.has_contact for one in each.values()),
        has_details=any(one.has_details for one in each.values()),
        has_texts=any(one.has_texts for one in each.values()),
        parts=each,
    )


def _weaker(one: Capabilities, other: Capabilities) -> Capabilities:
    least = {name: min(getattr(one, name), getattr(other, name)) for name in _LEAST}
    most = {name: max(getattr(one, name), getattr(other, name)) for name in _MOST}
    both = {name: getattr(one, name) & getattr(other, name) for name in _BOTH}
    either = {name: getattr(one, name) | getattr(other, name) for name in _EITHER}
    couples = {
        name: tuple(dict.fromkeys((*one.couples.get(name, ()), *other.couples.get(name, ()))))
        for name in {**one.couples, **other.couples}
    }
    needs = {
        to: one.needs_reply.get(to, frozenset()) | other.needs_reply.get(to, frozenset())
        for to in {**one.needs_reply, **other.needs_reply}
    }
    return Capabilities(
        **least,
        **most,
        **both,
        **either,
        statuses=tuple(status for status in one.statuses if status in other.statuses),
        needs_reply=needs,
        couples=couples,
        reply_stays=one.reply_stays or other.reply_stays,
        within=one.within if one.within == other.within else WORLD,
        longest=_shortest(one.longest, other.longest),
        most_photos=_least(one.most_photos, other.most_photos),
        mails_when=_mailing(one) | _mailing(other),
        write_scope=max(one.write_scope, other.write_scope),
        mark=one.mark if one.mark == other.mark else "",
        sends_as=one.sends_as if one.sends_as == other.sends_as else (),
        signs=one.signs if one.signs == other.signs else "",
        moved_address=one.moved_address if one.moved_address == other.moved_address else "",
        read_only_because=one.read_only_because or other.read_only_because,
    )


def _least(one: int, other: int) -> int:
    """The smaller of two limits, of which 0 is none."""
    return min(one, other) if one and other else one or other


def _shortest(one: Mapping[str, int], other: Mapping[str, int]) -> dict[str, int]:
    """Per part, the smaller of two limits."""
    return {name: _least(one.get(name, 0), other.get(name, 0)) for name in sorted({*one, *other})}


def _mailing(one: Capabilities) -> frozenset[Status]:
    """The statuses with which a mail goes out."""
    return (one.mails_when or frozenset(Status)) if "status" in one.mails else frozenset()


_LEAST = (
    "evidence",
    "key_ttl",
    "conditional",
    "creates",
    "delta",
    "counts",
    "counts_changes",
    "finds_marks",
    "answer_is_record",
    "has_activity",
    "has_contact",
    "has_details",
    "has_texts",
    "limit",
    "lists_open",
    "reads_at_once",
)
_MOST = ("settle_s", "cache_s", "version_step", "tells_holder")
_BOTH = ("writes", "clears", "creates_with", "tells_texts")
_EITHER = (
    "alone",
    "asks_citizen",
    "has_priority",
    "lists_part",
    "local_times",
    "mails",
    "mails_followers",
    "network_drive",
    "no_reply_in",
    "only_with_reply",
    "only_with_status",
    "publishes",
    "workflow_mails",
)


LIMITS = {
    "no_key": "a request that arrives twice counts twice",
    "no_condition": "a write cannot depend on the version that it was based on",
    "cached": "reads may be older than a colleague's change",
    "coarse": "only open and closed can be read back",
    "blind": "nothing can be read back",
    "network_drive": "the file lies on a network drive",
}
"""Codes of :func:`limits_of`; the sentences for people are in
``ui/connections/server_texts.py``."""


def limits_of(capabilities: Capabilities) -> tuple[str, ...]:
    """Codes of :data:`LIMITS` that hold, in its order; none where nothing is written."""
    if not capabilities.writes and not capabilities.creates:
        return ()
    holds = {
        "no_key": not capabilities.key_ttl,
        "no_condition": bool(capabilities.writes) and not capabilities.conditional,
        "cached": capabilities.cache_s > 0,
        "coarse": capabilities.evidence is Evidence.COARSE,
        "blind": capabilities.evidence is Evidence.NONE,
        "network_drive": capabilities.network_drive,
    }
    return tuple(code for code in LIMITS if holds[code])
