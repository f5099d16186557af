"""The thread of a report: what Publik calls its evolution. Pure."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from ...core.model.report import Activity
from ...core.timestamps import parse_time
from ...transport.decoding import composed, without_tags
from ..values import text
from .address import Form
from .records import real_status
from .statuses import ACTIONS

MARK = "qgis_operation"
"""Name under which a body carries its operation's id; the site keeps each action's last
body in the workflow's data, which a detail shows."""

_BREAKS = re.compile(r"<(?:br|/p|/div|/li)[\s/]*>", re.IGNORECASE)
_SUBMITTER = "_submitter"


def thread_of(
    row: Mapping[str, Any], form: Form, names: Mapping[str, str] | None = None
) -> list[Activity]:
    """Entries, oldest first. ``names``: status ids as people read them.

    None names the field that it changed: lists do not carry the last entry, so that it
    cannot be told which ones were seen. What this plugin's own actions left carries the
    operation's id; a citizen's name is left out.
    """
    steps = row.get("evolution")
    found: list[Activity] = []
    for place, step in enumerate(steps if isinstance(steps, list) else []):
        if isinstance(step, dict):
            found += _entries(step, place, form, names or {})
    marks: list[Activity] = []
    for body in _bodies(row):
        found, mark = _marked(found, body)
        marks += mark
    # The last entry is what later ones are told by: it must be one that stays.
    return [*found[:-1], *marks, *found[-1:]]


def _entries(
    step: Mapping[str, Any], place: int, form: Form, names: Mapping[str, str]
) -> Iterator[Activity]:
    at = parse_time(text(step.get("time"), 64), form.zone)[0]
    citizen = text(step.get("who_id"), 100) == _SUBMITTER
    who = step.get("who")
    name = text(who.get("name"), 200) if isinstance(who, dict) and not citizen else ""
    blank = Activity(f"{place}", at, composed(name), "event")
    status = text(step.get("status"), 100)
    if status:
        shown = {"workflow": {"real_status": {"id": status}}}
        new = str(real_status(shown, form))
        said = composed(names.get(status, ""))
        moved = replace(blank, kind="status", new=new, text=said)
        yield moved if place else replace(blank, kind="citizen")
    parts = step.get("parts")
    for number, part in enumerate(parts if isinstance(parts, list) else [], start=1):
        said = _said(part) if isinstance(part, dict) else ""
        if said:
            kind = "citizen" if citizen else "note" if part.get("to") else "reply"
            yield replace(blank, id=f"{place}.{number}", kind=kind, text=said)


def _said(part: Mapping[str, Any]) -> str:
    """The text of a comment in either of its two shapes, as plain text."""
    if part.get("type") != "workflow-comment":
        return ""
    plain = text(part.get("comment_plain_text"))
    return composed(plain or plain_text(text(part.get("content") or part.get("comment"))))


def plain_text(source: str) -> str:
    """HTML as text: breaks kept, tags gone, entities resolved."""
    return html.unescape(without_tags(_BREAKS.sub("\n", source), "")).strip()


def _bodies(row: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The last body of each action, and that of the last trigger, where it is one of ours."""
    workflow = row.get("workflow")
    data = workflow.get("data") if isinstance(workflow, dict) else None
    if not isinstance(data, dict):
        return
    for body in (*(data.get(name) for name in ACTIONS), data):
        if isinstance(body, dict) and text(body.get(MARK), 64):
            yield body


def _marked(
    entries: list[Activity], body: Mapping[str, Any]
) -> tuple[list[Activity], list[Activity]]:
    """The entry that this body made carries its mark and its author; where none can be
    told, one more entry does."""
    mark, author = text(body.get(MARK), 64), composed(text(body.get("auteur"), 200))
    if any(entry.operation_id == mark for entry in entries):
        return entries, []
    said = _same(text(body.get("commentaire")) or text(body.get("motif")))
    moved = text(body.get("statut"), 50)
    for place in range(len(entries) - 1, 0, -1):
        entry = entries[place]
        spoken = entry.kind in ("reply", "note")
        ours = spoken and _same(entry.text) == said if said else moved in {entry.new} - {""}
        if ours and not entry.operation_id:
            own = replace(entry, operation_id=mark, author=entry.author or author)
            return [*entries[:place], own, *entries[place + 1 :]], []
    role = composed(text(body.get("role"), 200))
    kind = "assign" if role else "event"
    left = Activity(f"mark.{mark}", None, author, kind, role, new=role, operation_id=mark)
    return entries, [left]


def _same(words: str) -> str:
    return " ".join(words.split())
