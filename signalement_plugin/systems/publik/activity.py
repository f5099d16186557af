"""The activity of a report, which Publik calls its evolution. Pure functions."""

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
"""Name under which a body carries its operation's id; the site keeps each action's last
body in the workflow's data, which a detail shows."""
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
    """Entries, oldest first. ``names``: status ids as people read them.

    None names the field that it changed, but for an own action: lists do not carry the last entry,
    so that it cannot be told which ones were seen. What this plugin's own actions left carries the
    operation's id; a citizen's name is left out.
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
    # Bodies with ``ACTION`` come last: an entry that no other body explains shows that it ran.
    for body in sorted(_bodies(row), key=lambda one: bool(one.get(ACTION))):
        found, mark = _marked(found, body, holders, _of_people(steps))
        marks += mark
    # Later entries are recognised by the last entry, so it must be one that stays.
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
            # Publik adds the text of an action to the last step, which may be the citizen's. The
            # time of that step is then not the time of the text.
            typed = citizen and "content" not in part
            kind = "citizen" if typed else "reply" if _is_public(part) else "note"
            own_time = at if typed or not status else None
            yield replace(blank, id=f"{place}.{number}", at=own_time, kind=kind, text=comment)


def _is_public(part: Mapping[str, Json]) -> bool:
    """Whether the citizen reads it: it is for nobody in particular, or for him among others."""
    readers = part.get("to")
    return not readers or (isinstance(readers, list) and _SUBMITTER in readers)


def _comment_text(part: Mapping[str, Json]) -> str:
    """The text of a comment in either of its two shapes, as plain text."""
    if part.get("type") != "workflow-comment":
        return ""
    plain = text(part.get("comment_plain_text"))
    return to_nfc(plain or plain_text(text(part.get("content") or part.get("comment"))))


def _bodies(row: Mapping[str, Json]) -> Iterator[Mapping[str, Json]]:
    """The last body of each action, and that of the last trigger, where it is one of ours."""
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
    """The entry that this body caused carries its mark and its author, never that of the step whose
    time is not its own; where none can be
    told, one more entry says that it arrived, and no more than that: the site keeps a body
    before it runs the action, and whether that did anything."""
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
    """Messages that came with photos of ours; the one that completes a request says so."""
    arrived = Arrived()
    shown = {one.id: one for one in entries}
    for entry_id, named in _photo_names(steps):
        whole = named.operation_id if arrived.whole(named) else ""
        if entry_id in shown:
            shown[entry_id] = replace(shown[entry_id], kind="photo", operation_id=whole)
    return list(shown.values())


def photo_marks(row: Mapping[str, Json]) -> frozenset[str]:
    """Ids of the operations of which the thread has a photo, be it one of several."""
    return frozenset(named.operation_id for _, named in _photo_names(row.get("evolution")))


def _photo_names(steps: Json) -> Iterator[tuple[str, PhotoName]]:
    """Ids of entries with what the name of a photo of ours says."""
    for place, step in enumerate(steps if isinstance(steps, list) else []):
        parts = step.get("parts") if isinstance(step, dict) else None
        for number, part in enumerate(parts if isinstance(parts, list) else [], start=1):
            content = part.get("content") if isinstance(part, dict) else None
            for found in names_in(text(content)):
                yield f"{place}.{number}", found


def _of_people(steps: Json) -> frozenset[int]:
    """Places of the steps of a citizen or a colleague; what a program sets off names nobody."""
    listed = enumerate(steps if isinstance(steps, list) else [])
    named = ((at, step) for at, step in listed if isinstance(step, dict))
    return frozenset(at for at, step in named if step.get("who_id") or step.get("who"))


def _moved_on(entries: list[Activity], body: Mapping[str, Json], people: Collection[int]) -> bool:
    """Whether something came right after what the sender had seen that was neither a person's
    doing nor another operation's: what an action of the commune's own does is known to nobody
    here, and a status or a message is what it can be seen by. After a person's next step all may
    be the workflow's answer to that."""
    seen = _number(text(body.get(AFTER), 32))
    if seen is None:
        return False
    end = (min((at for at in people if at > seen[0]), default=math.inf), 0)
    nobodys = (one for one in entries if not one.operation_id and one.kind != "photo")
    places = filter(None, (_number(one.id) for one in nobodys))
    return any(seen < place < end for place in places)


def _caused(entries: list[Activity], body: Mapping[str, Json]) -> Iterator[int]:
    """Places of what this body may have caused, the newest first: entries after the newest
    one that its sender had seen, with its text, else the report's present status."""
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
    """The id of the newest entry that a record shows, whatever is in it."""
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
