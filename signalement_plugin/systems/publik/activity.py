"""Converts what Publik calls the evolution of a report to its activity. Pure functions."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from ...core.model.report import Activity
from ...core.timestamps import parse_time
from ...transport.decoding import plain_text, to_nfc
from ..columns import Table
from ..photo_file import Arrived, PhotoName, names_in
from ..values import text
from .address import Form
from .records import persons, real_status, role_of

if TYPE_CHECKING:
    from ...core.text.json_values import Json

MARK = "qgis_operation"
"""Key under which a request has its operation's id. The site keeps the last body of each action in
the workflow's data, which the record of one report shows."""
ACTION = "qgis_action"
"""Key under which a request names the started action, if it is none of this plugin's own
actions."""
AFTER = "qgis_apres"
"""Key under which a request has the id of the newest entry before it: its effects come after that
entry."""

_SUBMITTER = "_submitter"
_SPOKEN = ("reply", "note")


def thread_of(
    row: Mapping[str, Json], form: Form, names: Mapping[str, str] | None = None
) -> list[Activity]:
    """Entries, oldest first. ``names``: id of a status → its name for people.

    An entry names no changed field, except one of an own action: lists do not have the last entry
    of a report, so nobody can tell which entries the user has seen. Entries of this plugin's own
    operations have the operation's id. The name of a citizen is left out.
    """
    steps = row.get("evolution")
    found: list[Activity] = []
    for place, step in enumerate(steps if isinstance(steps, list) else []):
        if isinstance(step, dict):
            found += _entries(step, place, form, names or {})
    marks: list[Activity] = []
    table = Table([row])
    holders = {role_of(table.column(f"roles.{form.function}")[0]), *persons(table, form)}
    found = _with_photos(found, steps)
    # Bodies with ``ACTION`` come last: only an entry that no other body explains shows that the
    # action ran.
    for body in sorted(_bodies(row), key=lambda one: bool(one.get(ACTION))):
        found, mark = _marked(found, body, holders, _of_people(steps))
        marks += mark
    # New entries are recognised by comparison with the last one. So the last one must be an entry
    # that stays, and not a mark, which goes when its body is replaced.
    return [*found[:-1], *marks, *found[-1:]]


def _entries(
    step: Mapping[str, Json], place: int, form: Form, names: Mapping[str, str]
) -> Iterator[Activity]:
    at = parse_time(text(step.get("time"), 64), form.zone)[0]
    citizen = text(step.get("who_id"), 100) == _SUBMITTER
    who = step.get("who")
    name = text(who.get("name"), 200) if isinstance(who, dict) and not citizen else ""
    blank = Activity(f"{place}", at, to_nfc(name), "event")
    status = text(step.get("status"), 100)
    if status:
        shown = {"workflow": {"real_status": {"id": status}}}
        new = str(real_status(shown, form))
        status_name = to_nfc(names.get(status, ""))
        moved = replace(blank, kind="status", new=new, text=status_name)
        yield moved if place else replace(blank, kind="citizen")
    parts = step.get("parts")
    for number, part in enumerate(parts if isinstance(parts, list) else [], start=1):
        comment = _comment_text(part) if isinstance(part, dict) else ""
        if comment:
            # Publik adds the text of an action to the last step, which may be the citizen's. Then
            # the time of the step is not the time of the text.
            typed = citizen and "content" not in part
            kind = "citizen" if typed else "reply" if _is_public(part) else "note"
            own_time = at if typed or not status else None
            yield replace(blank, id=f"{place}.{number}", at=own_time, kind=kind, text=comment)


def _is_public(part: Mapping[str, Json]) -> bool:
    """Whether the citizen can read the text: it has no readers set, or the citizen is one."""
    readers = part.get("to")
    return not readers or (isinstance(readers, list) and _SUBMITTER in readers)


def _comment_text(part: Mapping[str, Json]) -> str:
    """The text of a comment in either of its two shapes, as plain text."""
    if part.get("type") != "workflow-comment":
        return ""
    plain = text(part.get("comment_plain_text"))
    return to_nfc(plain or plain_text(text(part.get("content") or part.get("comment"))))


def _bodies(row: Mapping[str, Json]) -> Iterator[Mapping[str, Json]]:
    """The last body of each action, and of the last trigger, if this plugin sent it."""
    workflow = row.get("workflow")
    data = workflow.get("data") if isinstance(workflow, dict) else None
    if not isinstance(data, dict):
        return
    for body in (*data.values(), data):
        if isinstance(body, dict) and text(body.get(MARK), 64):
            yield body


def _marked(
    entries: list[Activity],
    body: Mapping[str, Json],
    holders: Collection[str],
    people: Collection[int],
) -> tuple[list[Activity], list[Activity]]:
    """The entries, in which the one that this body caused has its mark and its author (not the
    author of the step, if the time of the step is not that of the text); and further entries. If
    no entry can be matched to the body, one further entry says that the body arrived. It says no
    more, because the site stores a body before it runs the action, whatever comes of it."""
    mark, author = text(body.get(MARK), 64), to_nfc(text(body.get("auteur"), 200))
    if any(entry.operation_id == mark for entry in entries):
        return entries, []
    for place in () if body.get(ACTION) else _caused(entries, body):
        entry = entries[place]
        of_step = entry.author if entry.at is not None else ""
        own = replace(entry, operation_id=mark, author=author or of_step)
        return [*entries[:place], own, *entries[place + 1 :]], []
    left = Activity(f"mark.{mark}", None, author, "event", operation_id=mark)
    action, role = text(body.get(ACTION), 200), to_nfc(text(body.get("role"), 200))
    if action and _moved_on(entries, body, people):
        return entries, [replace(left, field="action", new=action)]
    done = bool(role) and role in holders
    return entries, [replace(left, kind="assign", text=role, new=role) if done else left]


def _with_photos(entries: list[Activity], steps: Json) -> list[Activity]:
    """The entries, in which those that came with photos of this plugin have the kind ``photo``; the
    one with the last photo of an operation has its id."""
    arrived = Arrived()
    shown = {one.id: one for one in entries}
    for entry_id, named in _photo_names(steps):
        whole = named.operation_id if arrived.whole(named) else ""
        if entry_id in shown:
            shown[entry_id] = replace(shown[entry_id], kind="photo", operation_id=whole)
    return list(shown.values())


def photo_marks(row: Mapping[str, Json]) -> frozenset[str]:
    """Ids of the operations of which the thread has at least one photo."""
    return frozenset(named.operation_id for _, named in _photo_names(row.get("evolution")))


def _photo_names(steps: Json) -> Iterator[tuple[str, PhotoName]]:
    """Pairs: id of an entry, and what the name of a photo of this plugin in it says."""
    for place, step in enumerate(steps if isinstance(steps, list) else []):
        parts = step.get("parts") if isinstance(step, dict) else None
        for number, part in enumerate(parts if isinstance(parts, list) else [], start=1):
            content = part.get("content") if isinstance(part, dict) else None
            for found in names_in(text(content)):
                yield f"{place}.{number}", found


def _of_people(steps: Json) -> frozenset[int]:
    """Indexes of the steps of a citizen or a colleague; a step of a program has no person."""
    listed = enumerate(steps if isinstance(steps, list) else [])
    named = ((at, step) for at, step in listed if isinstance(step, dict))
    return frozenset(at for at, step in named if step.get("who_id") or step.get("who"))


def _moved_on(entries: list[Activity], body: Mapping[str, Json], people: Collection[int]) -> bool:
    """Whether an entry came right after those that the sender had seen, and is neither of a person
    nor of another operation. What one of the commune's own actions does is not known here: such an
    entry is the only sign that it ran. Entries after a person's next step do not count, because
    the workflow may have made them in answer to that step."""
    seen = _number(text(body.get(AFTER), 32))
    if seen is None:
        return False
    end = (min((at for at in people if at > seen[0]), default=math.inf), 0)
    nobodys = (one for one in entries if not one.operation_id and one.kind != "photo")
    places = filter(None, (_number(one.id) for one in nobodys))
    return any(seen < place < end for place in places)


def _caused(entries: list[Activity], body: Mapping[str, Json]) -> Iterator[int]:
    """Indexes of the entries that this body may have caused, newest first: entries after the newest
    one that its sender had seen, with its text; of a body without a text, its status."""
    seen = _number(text(body.get(AFTER), 32))
    comment = _same(text(body.get("commentaire")) or text(body.get("motif")))
    status = text(body.get("statut"), 50)
    for place in range(len(entries) - 1, 0, -1):
        entry = entries[place]
        if seen and (_number(entry.id) or seen) <= seen:
            return
        if comment and entry.kind in _SPOKEN and not entry.operation_id:
            shown = _same(entry.text)
            if comment == shown or (seen and comment in shown):  # a template may add text around it
                yield place
        elif not comment and entry.kind == "status":
            if entry.new == status and not entry.operation_id:
                yield place
            return


def newest_of(row: Mapping[str, Json]) -> str:
    """The id of the newest entry of a record; empty for a record without entries."""
    steps = row.get("evolution")
    if not isinstance(steps, list) or not steps:
        return ""
    parts = steps[-1].get("parts") if isinstance(steps[-1], dict) else None
    return f"{len(steps) - 1}.{len(parts) if isinstance(parts, list) else 0}"


def _number(entry_id: str) -> tuple[int, int] | None:
    """``3`` and ``3.1`` as numbers that can be compared; ``None`` for no id of an entry."""
    place, _, part = entry_id.partition(".")
    digits = place.isascii() and place.isdigit()
    return (int(place), int(part) if part.isascii() and part.isdigit() else 0) if digits else None


def _same(text: str) -> str:
    return " ".join(text.split())
