"""Rules R4 and R5: whether a read shows an operation, shows that it is absent, or shows changes by
others. Pure functions."""

from __future__ import annotations

import html
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from ...core.model.capabilities import DEEDS, Capabilities, Evidence
from ...core.model.operation import Operation, field_text, same_value
from ...core.model.report import Activity, Report
from ...core.model.status import OPEN
from ...core.timestamps import parse_time
from .rows import Precondition


@dataclass(frozen=True)
class ReadState:
    """One fresh read. ``activity`` is ``None`` where the thread was not read, or there is none."""

    report: Report
    activity: tuple[Activity, ...] | None
    began: datetime


def pre_of(reading: ReadState, caps: Capabilities) -> Precondition:
    """The version and last activity that a read shows, to be kept before a write. A record names
    its last entry only where the list has it."""
    last: str | None = reading.report.activity
    if reading.activity:
        last = reading.activity[-1].id
    elif reading.activity is None and caps.evidence < Evidence.ACTIVITY:
        last = None
    return Precondition(reading.report.version, last, reading.report.notice)


def only_in_thread(operation: Operation, caps: Capabilities) -> bool:
    """Whether a part of it leaves nothing but an entry in a thread that no list refers to: the
    record alone then shows neither that it arrived nor that it did not."""
    parts = {"note", "photo"} if caps.reply_stays else {"reply", "note", "photo"}
    listed = not caps.has_activity or caps.evidence >= Evidence.ACTIVITY
    return not listed and not parts.isdisjoint(operation.written)


def moved_fields(operation: Operation, report: Report, caps: Capabilities) -> list[str]:
    """Compared fields whose value is not the displayed one. For a field without a stored value (a
    native edit stores only what it changes) the version decides."""
    if caps.evidence == Evidence.NONE:
        return []
    compared = caps.fields_to_compare(operation.written)
    names = compared & set(operation.base.values)
    if caps.evidence == Evidence.COARSE:
        return [
            name
            for name in sorted(names & {"status"})
            if _open(operation.base.values[name]) != (report.status in OPEN)
        ]
    base = operation.base.version
    unseen = compared - names if base and report.version != base else frozenset()
    return sorted(unseen) + [
        name
        for name in sorted(names)
        if not same_value(name, operation.base.values[name], field_text(report, name))
    ]


def as_wanted(operation: Operation, report: Report, caps: Capabilities) -> bool:
    """Whether the server shows every wanted value (open or closed alone is not enough)."""
    return bool(operation.sets) and caps.evidence > Evidence.COARSE and shows(operation, report)


def changed_by_others(
    operation: Operation, reading: ReadState, caps: Capabilities, own: Collection[str]
) -> list[Activity]:
    """Entries by others on the compared fields since what the user saw, oldest first.

    ``own``: ids of all operations of this outbox.
    """
    fields = caps.fields_to_compare(operation.written)
    return [
        entry
        for entry in _since(reading.activity, operation.base.activity)
        if entry.field in fields and entry.operation_id not in own
    ]


def entries_since(
    operation: Operation, reading: ReadState, changed: Collection[str], caps: Capabilities
) -> list[Activity]:
    """The last entry that tells of one of the ``changed`` fields, after what the user saw, in a
    thread without values to compare: shown beside a conflict, with its own text, which comes next
    and whose id begins with that of the entry. By the version's own clock, if it is one."""
    seen, _ = parse_time(operation.base.version, "UTC")
    entries = reading.activity or ()
    for at in reversed(range(len(entries))):
        one = entries[at]
        if seen and one.at and one.at > seen and _tells_of(one, changed, caps):
            after = next(iter(entries[at + 1 :]), one)
            own = after if after.kind in _WRITTEN and after.id.startswith(one.id) else one
            return [replace(one, field="", new=" ".join(own.text.split())[:_LETTERS])]
    return []


def answered_since(
    operation: Operation,
    reading: ReadState,
    caps: Capabilities,
    own: Collection[str],
    replies: Collection[str],
) -> list[Activity]:
    """Public texts of others since what the user saw, oldest first, where this operation would
    publish one too and the thread tells texts apart. ``replies``: the own public texts. By the last
    entry that was displayed, where records name it; else by the version's own clock, if it is
    one."""
    if not operation.reply or "reply" not in caps.tells_texts or not operation.base.known:
        return []
    entries, seen = reading.activity or (), operation.base.activity
    since, _ = parse_time(operation.base.version, "UTC")
    if seen in {one.id for one in entries} or (not seen and reading.report.activity):
        entries = tuple(_since(entries, seen))
    else:
        entries = tuple(one for one in entries if since and one.at and one.at > since)
    mine = {_plain(reply) for reply in replies}
    return [
        replace(one, field="", new=" ".join(one.text.split())[:_LETTERS])
        for one in entries
        if one.kind == "reply" and one.operation_id not in own and _plain(one.text) not in mine
    ]


def _tells_of(entry: Activity, changed: Collection[str], caps: Capabilities) -> bool:
    """Whether an entry tells of one of these fields, or of one with which the server clears it."""
    told = entry.about or _TOLD_BY.get(entry.kind, "")
    return bool({told, *caps.couples.get(told, ())} & set(changed))


_TOLD_BY = {"status": "status", "reply": "notice"}
"""What an entry tells of by its kind alone: one that assigns may be about a team or a person."""
_WRITTEN = frozenset({"reply", "note"})
_LETTERS = 300


def as_displayed(operation: Operation, report: Report, caps: Capabilities) -> bool:
    """Whether the record alone shows that nothing whatever has changed since what the user
    saw: by its version, and by the last entry of its thread where that can be compared."""
    base = operation.base
    if not (base.known and base.version) or report.version != base.version:
        return False
    return caps.evidence < Evidence.ACTIVITY or report.activity == base.activity


def by_one_change(report: Report, pre: Precondition | None, caps: Capabilities) -> bool:
    """Whether exactly one change was made since ``pre``, which is ours if it was answered with yes:
    no colleague's change lies between. Only a version that counts changes can tell."""
    before, after = pre.version if pre else "", report.version
    counted = caps.counts_changes and before.isascii() and after.isascii()
    return counted and before.isdigit() and after.isdigit() and int(after) - int(before) == 1


def has_mark(operation: Operation, reading: ReadState) -> bool:
    """Whether the thread carries this operation's own id."""
    return any(entry.operation_id == operation.id for entry in reading.activity or ())


def without_effect(operation: Operation, reading: ReadState, caps: Capabilities) -> list[str]:
    """Wanted fields that this system shows and that did not get their value, neither in the record
    nor by an own entry of the thread: a mark or a yes proves only that the request arrived."""
    report = reading.report
    if caps.evidence == Evidence.NONE:
        return []
    if caps.evidence == Evidence.COARSE:
        seen = is_blind(operation, report, caps) or shows(operation, report, coarse=True)
        return [] if seen else ["status"]
    return [
        name
        for name, wanted in sorted(operation.sets.items())
        if not same_value(name, wanted, field_text(report, name))
        and not _entry_shows(operation, reading, name, wanted)
    ]


def stood_still(
    operation: Operation, names: Collection[str], report: Report, caps: Capabilities
) -> list[str]:
    """Of these fields, those that still have the value displayed when the user decided, and actions
    that left no trace."""
    if caps.evidence == Evidence.COARSE:
        return list(names)  # of open and closed: what is not as wanted is as displayed
    base = operation.base.values
    return [
        n
        for n in names
        if n in DEEDS or (n in base and same_value(n, base[n], field_text(report, n)))
    ]


def texts_confirmed(operation: Operation, reading: ReadState) -> bool:
    """Whether the thread has an own entry for each kind of text that was sent."""
    entries = reading.activity or ()
    kinds = {entry.kind for entry in entries if entry.operation_id == operation.id}
    return {"reply", "note"} & operation.written <= kinds


def _entry_shows(operation: Operation, reading: ReadState, name: str, wanted: str) -> bool:
    """Whether an own entry says that the field got its value. Some systems name no field there."""
    return any(
        entry.operation_id == operation.id
        and same_value(name, entry.new, wanted)
        and (entry.field == name or (name == entry.kind == "status"))
        for entry in reading.activity or ()
    )


def _since(activity: tuple[Activity, ...] | None, seen: str | None) -> list[Activity]:
    """Entries after the one that was ``seen``; none after a read without the thread: whether an
    entry is newer than that read is not known."""
    entries = list(activity or ()) if seen is not None else []
    ids = [entry.id for entry in entries]
    return entries[ids.index(seen) + 1 :] if seen in ids else entries


def _open(status: str) -> bool:
    return status in {str(one) for one in OPEN}


def shows(operation: Operation, report: Report, *, coarse: bool = False) -> bool:
    if coarse:
        wanted = operation.sets.get("status")
        return wanted is None or _open(wanted) == (report.status in OPEN)
    return all(
        same_value(name, value, field_text(report, name)) for name, value in operation.sets.items()
    )


def is_target(operation: Operation, report: Report, name: str) -> bool:
    """Whether a field has the value that our own open attempt wants to set."""
    return same_value(name, operation.target(name), field_text(report, name))


def nothing_to_do(operation: Operation) -> bool:
    """Whether the wanted values were already displayed when the user decided."""
    base = operation.base.values
    return all(
        name in base and same_value(name, base[name], v) for name, v in operation.sets.items()
    )


def is_blind(operation: Operation, report: Report, caps: Capabilities) -> bool:
    """Whether no read can show the change: the system shows only open and closed and the change
    stays within one of them, or it shows nothing."""
    if not operation.sets:
        shown = caps.has_activity or caps.evidence >= Evidence.ACTIVITY
        return not shown and not report.notice
    if caps.evidence != Evidence.COARSE:
        return False
    base, wanted = operation.base.values.get("status", ""), operation.sets.get("status")
    return wanted is None or _open(base) == _open(wanted)


def not_shown(
    operation: Operation, reading: ReadState, pre: Precondition | None, *, notice: bool = True
) -> set[str]:
    """Which of reply, note and photos cannot be read back: a text is shown as a new entry, or as
    the public notice.

    An entry with the mark of another operation is not ours, whatever its words. ``notice``: whether
    the notice counts; only after a yes of the server, since the same words may have stood there
    before.
    """
    new = _since(reading.activity, pre.activity if pre else operation.base.activity)
    others = {_text_of(entry) for entry in new if entry.operation_id not in {"", operation.id}}
    found = {_text_of(entry) for entry in new if entry.operation_id in {"", operation.id}}
    found |= {("reply", _plain(reading.report.notice))} - others if notice else set()
    texts = [("reply", operation.reply), ("note", operation.note)]
    lacking = {kind for kind, text in texts if text and (kind, _plain(text)) not in found}
    return lacking | ({"photo"} if operation.photos else set())


def text_arrived(
    operation: Operation, reading: ReadState, pre: Precondition | None, caps: Capabilities
) -> bool:
    """Whether a read shows that the change arrived, without a yes of the server: the wanted values
    are there, and our text where another text was before the attempt."""
    if not operation.has_text or caps.evidence == Evidence.NONE:
        return False
    before = pre.notice if pre else None
    new = before is not None and _plain(before) != _plain(operation.reply)
    coarse = caps.evidence == Evidence.COARSE
    return shows(operation, reading.report, coarse=coarse) and not not_shown(
        operation, reading, pre, notice=new
    )


def _text_of(entry: Activity) -> tuple[str, str]:
    return entry.kind, _plain(entry.text)


def _plain(text: str) -> str:
    """A text in the form in which texts are compared: some sites join lines, and begin each
    paragraph with a capital."""
    return " ".join(html.unescape(text).split()).casefold()


def not_carried_out(reading: ReadState, pre: Precondition | None, caps: Capabilities) -> bool:
    """Absence: nothing at all has changed since before the earliest open attempt, or, where the
    thread has an entry of each change of ours, only others made changes."""
    return nothing_moved(reading, pre, caps) or _only_others(reading, pre, caps)


def _only_others(reading: ReadState, pre: Precondition | None, caps: Capabilities) -> bool:
    entries = list(reading.activity or ())
    if pre is None or not caps.signs or all(entry.id != pre.activity for entry in entries):
        return False
    new = _since(reading.activity, pre.activity)
    return bool(new) and all(_of_another(entry.author, caps.signs) for entry in new)


def _of_another(author: str, own: str) -> bool:
    """Whether the author is certainly another account. An entry by a program of the server, or one
    with a name where accounts are mail addresses, may be ours."""
    alike = ("@" in author) == ("@" in own)
    return bool(author) and alike and author.casefold() != own.casefold()


def left_nothing(
    operation: Operation, reading: ReadState, pre: Precondition | None, caps: Capabilities
) -> bool:
    """Whether values and thread stand as before the attempt, and would show each part of it. No
    proof without a version (a value may have moved and come back): a person may send it again."""
    texts = operation.written & {"reply", "note"}
    told = texts <= caps.tells_texts and (texts or not shows(operation, reading.report))
    if pre is None or pre.activity is None or reading.activity is None or not told:
        return False
    moved = _since(reading.activity, pre.activity) or moved_fields(operation, reading.report, caps)
    return caps.evidence >= Evidence.VALUE and not moved


def nothing_moved(reading: ReadState, pre: Precondition | None, caps: Capabilities) -> bool:
    """Whether nothing at all has changed since before the earliest open attempt. Without a version,
    a time may stay the same while a value changes and comes back. Where a thread is read, a new
    entry counts as a change too: some servers add an entry and keep the time."""
    if pre is None or caps.evidence < Evidence.VERSION:
        return False
    if reading.activity is not None and _since(reading.activity, pre.activity):
        return False
    return bool(pre.version) and reading.report.version == pre.version
