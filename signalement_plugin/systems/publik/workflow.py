"""Adds the actions that QGIS needs to a workflow exported from Publik. Reads and writes no file.

The content is not rewritten: new elements are inserted at the end of its lists (a missing list is
added, an empty ``<items />`` gets two tags), and every other byte stays as it is. The parser that
finds these places refuses document types.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from xml.parsers import expat

from ...core.errors import NotData, TooLarge
from ...core.model.status import Status
from .statuses import ASSIGN, NOTE, PHOTO, REPLY, STATUS_ACTIONS, TOWNSTREET_STATUSES, spellings
from .workflow_pieces import FUNCTION, Through, action_xml, function_xml, jump_xml, status_xml

MOST_BYTES = 20_000_000
MOST_DEPTH = 60
_WAYS_OUT = frozenset({"choice", "jump", "jumponsubmit", "editable", "resubmit"})


@dataclass
class WorkflowStatus:
    """One status of a workflow: ``leads`` when something leads out of it, ``passes`` when it is
    left at once, ``final`` when it is marked so. ``number``: the highest of its items."""

    id: str = ""
    name: str = ""
    leads: bool = False
    passes: bool = False
    final: bool = False
    number: int = 0
    triggers: set[str] = field(default_factory=set)
    items: tuple[int, int] = (-1, -1)  # bytes where its list of items begins and ends

    @property
    def waits(self) -> bool:
        """Whether a report stays in it until somebody, or a program, leads it on."""
        return self.leads and not self.passes and not self.final


@dataclass
class Workflow:
    """The needed parts of an exported workflow. ``roles``, ``actions``, ``possible``: bytes where
    the list begins and ends, -1 without the list."""

    content: bytes
    name: str = ""
    functions: set[str] = field(default_factory=set)
    statuses: list[WorkflowStatus] = field(default_factory=list)
    hooks: set[str] = field(default_factory=set)
    number: int = 0  # highest number of a global action
    roles: tuple[int, int] = (-1, -1)
    actions: tuple[int, int] = (-1, -1)
    possible: tuple[int, int] = (-1, -1)

    def usual_targets(self) -> dict[Status, str]:
        """Neutral status → id of the workflow's status, where it has the ids of TownStreet."""
        known = [one.id for one in self.statuses]
        by_status: dict[Status, str] = {}
        for key, status in TOWNSTREET_STATUSES.items():
            if key in known and status in STATUS_ACTIONS:
                by_status.setdefault(status, key)
        return by_status


@dataclass(frozen=True)
class Prepared:
    """The file to import, and the names of the added actions: none if all were there already."""

    content: bytes
    added: tuple[str, ...]


def read_workflow(content: bytes) -> Workflow:
    """An exported workflow (``.wcs``). Raises ``NotData`` for anything else, ``TooLarge``."""
    if len(content) > MOST_BYTES:
        raise TooLarge(f"more than {MOST_BYTES} bytes")
    reader = _Reader(content)
    reader.read()
    found = reader.found
    if not found.statuses or found.possible[1] < 0:
        raise NotData("no workflow: it has no statuses")
    return found


def prepare(workflow: Workflow, targets: Mapping[Status, str]) -> Prepared:
    """Add the function that may read; the four global actions that reply, note, assign and take a
    photo; and, for each of ``targets`` (status → id of the workflow's status), a trigger in every
    status that waits. Actions that exist already, in any spelling, are not added."""
    known = {one.id for one in workflow.statuses}
    waiting = [one.id for one in workflow.statuses if one.waits and one.items[0] >= 0]
    jumps = {
        STATUS_ACTIONS[status]: target
        for status, target in targets.items()
        if status in STATUS_ACTIONS and target in known and set(waiting) - {target}
    }
    here = {name for one in workflow.statuses for name in one.triggers} | workflow.hooks
    missing = {name: to for name, to in jumps.items() if not here & set(spellings(name))}
    hooks = [name for name in (ASSIGN, NOTE, REPLY, PHOTO) if not here & set(spellings(name))]
    puts = [*_functions(workflow), *_actions(workflow, hooks)]
    puts += _through(workflow, missing)
    for status in workflow.statuses:
        puts += _triggers(status, missing)
    return Prepared(_with(workflow.content, puts), (*missing, *hooks))


_Put = tuple[tuple[int, int], str, str]  # byte range of a list, its element, the text to add


def _functions(workflow: Workflow) -> list[_Put]:
    if FUNCTION in workflow.functions:
        return []
    if workflow.roles[0] < 0:
        start = workflow.possible[0]
        return [((start, start), "", f"<roles>{function_xml()}</roles>")]
    return [(workflow.roles, "roles", function_xml())]


def _actions(workflow: Workflow, hooks: Sequence[str]) -> list[_Put]:
    made = "".join(
        action_xml(name, workflow.number + place, _writes_to(workflow.content))
        for place, name in enumerate(hooks, start=1)
    )
    if not made:
        return []
    if workflow.actions[0] < 0:
        end = _after(workflow.content, workflow.possible[1])
        return [((end, end), "", f"<global_actions>{made}</global_actions>")]
    return [(workflow.actions, "global_actions", made)]


def _through(workflow: Workflow, missing: Mapping[str, str]) -> list[_Put]:
    """A status between each trigger and its target. The text is put into the thread and mailed
    there, and not in the target, to which other transitions lead too."""
    writes_to = _writes_to(workflow.content)
    made = "".join(
        status_xml(Through(name, target, *writes_to)) for name, target in missing.items()
    )
    return [(workflow.possible, "possible_status", made)] if made else []


def _triggers(status: WorkflowStatus, missing: Mapping[str, str]) -> list[_Put]:
    if not status.waits or status.items[0] < 0:
        return []
    wanted = [name for name, target in missing.items() if target != status.id]
    made = "".join(
        jump_xml(name, status.number + place) for place, name in enumerate(wanted, start=1)
    )
    return [(status.items, "items", made)] if made else []


def _writes_to(content: bytes) -> tuple[str, str]:
    """The receiver of a mail, and a further condition: TownStreet's form has a field for the
    address and one for whether to send mails."""
    address = "{{ form_var_mail }}" if b"form_var_mail" in content else "_submitter"
    also = " and form_var_follow" if b"form_var_follow" in content else ""
    return address, also


def _with(content: bytes, puts: Sequence[_Put]) -> bytes:
    """``content`` with each piece at the end of its list; a list without an end tag (``<items />``)
    gets both tags."""
    for (start, end), name, made in sorted(puts, key=lambda put: put[0][1], reverse=True):
        piece = made.encode("ascii", "xmlcharrefreplace")
        if name and content[end : end + 2] != b"</":
            opened = f"<{name}>".encode() + piece + f"</{name}>".encode()
            content = content[:start] + opened + content[_after(content, start) :]
        else:
            content = content[:end] + piece + content[end:]
    return content


def _after(content: bytes, tag: int) -> int:
    """The index of the byte after the tag that begins at ``tag``."""
    return content.index(b">", tag) + 1


class _Reader:
    """One pass over the file."""

    def __init__(self, content: bytes) -> None:
        self.found = Workflow(content)
        self._path: list[str] = []
        self._starts: list[int] = []
        self._character_data: list[str] = []
        self._item: dict[str, str] | None = None
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._character_data.append

    def read(self) -> None:
        content = self.found.content
        if not content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
            raise NotData("no XML of single bytes")
        try:
            self._parser.Parse(content, True)
        except expat.ExpatError as error:
            raise NotData(f"not XML: {error}") from error

    def _refuse(self, *_declaration: object) -> None:
        raise NotData("a document type is not read")

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        if not self._path and name != "workflow":
            raise NotData(f"no workflow, but {name[:40]}")
        if len(self._path) >= MOST_DEPTH:
            raise TooLarge("nested too deep")
        self._path.append(name)
        self._starts.append(self._parser.CurrentByteIndex)
        self._character_data.clear()
        found = self.found
        if self._path[1:] == ["possible_status", "status"]:
            found.statuses.append(WorkflowStatus())
        elif self._path[1:] == ["roles", "role"]:
            found.functions.add(attributes.get("id", ""))
        elif self._path[1:] == ["possible_status", "status", "items", "item"]:
            self._item = {"type": attributes.get("type", ""), "id": attributes.get("id", "")}

    def _end(self, _name: str) -> None:
        text = "".join(self._character_data).strip()
        self._character_data.clear()
        span = (self._starts.pop(), self._parser.CurrentByteIndex)
        path = tuple(self._path[1:])
        self._path.pop()
        if path[:2] == ("possible_status", "status"):
            self._end_in_status(path[2:], text, span)
        elif path == ("name",):
            self.found.name = text
        elif path in _LISTS:
            setattr(self.found, _LISTS[path], span)
        elif path == ("global_actions", "action", "id"):
            self.found.number = max(self.found.number, _number(text))
        elif path == ("global_actions", "action", "triggers", "trigger", "identifier"):
            self.found.hooks.add(text)

    def _end_in_status(self, path: tuple[str, ...], text: str, span: tuple[int, int]) -> None:
        status = self.found.statuses[-1]
        if path == ("id",):
            status.id = text
        elif path == ("name",):
            status.name = text
        elif path == ("forced_endpoint",):
            status.final = text.lower() == "true"
        elif path == ("items",):
            status.items = span
        elif path[:2] == ("items", "item") and self._item is not None:
            if len(path) > 2:  # noqa: PLR2004 below an item
                self._item.setdefault(path[2], text)
            else:
                _take(status, self._item)
                self._item = None


_LISTS = {
    ("roles",): "roles",
    ("global_actions",): "actions",
    ("possible_status",): "possible",
}


def _take(status: WorkflowStatus, item: Mapping[str, str]) -> None:
    """Note in ``status`` what one of its items means for it."""
    status.number = max(status.number, _number(item["id"]))
    status.leads = status.leads or item["type"] in _WAYS_OUT
    if item["type"] != "jump":
        return
    if item.get("trigger"):
        status.triggers.add(item["trigger"])
    waits = item.get("trigger") or item.get("timeout") or "condition" in item
    status.passes = status.passes or not waits


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0  # noqa: PLR2004
