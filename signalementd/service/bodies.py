"""Checks and decodes a change from the mailbox, a table of the team's database.

The content of the table may be malformed or hostile.
"""

from __future__ import annotations

from collections.abc import Mapping

from signalement_plugin.core.model.capabilities import WRITABLE
from signalement_plugin.core.model.operation import Base, Operation
from signalement_plugin.core.model.questions import answers_from

from ..database.connecting import Row
from ..errors import TeamError

KINDS = ("change", "create")
OF_CREATE = ("description", "address", "source")
OF_CALLER = ("name", "phone", "email")


class Unreadable(TeamError):
    """The content is no change that this program has written."""


def operation_of(row: Row, caller: object = None, photos: tuple[str, ...] = ()) -> Operation:
    """The change in a row of the mailbox. Id, report and author come from the row's columns,
    whatever its body says. Raises ``Unreadable``."""
    body = row["body"]
    if not isinstance(body, dict):
        raise Unreadable("no object")
    kind = _text(body, "kind") or "change"
    if kind not in KINDS:
        raise Unreadable("kind")
    sets = _texts(body.get("sets", {}), {*WRITABLE, *(OF_CREATE if kind == "create" else ())})
    base = body.get("base", {})
    if not isinstance(base, dict):
        raise Unreadable("base")
    try:
        answers = answers_from(body.get("answers", ()))
    except (TypeError, ValueError, KeyError) as error:
        raise Unreadable("answers") from error
    return Operation(
        id=str(row["id"]),
        report_id=str(row["report_id"]),
        sets=sets,
        reply=_text(body, "reply"),
        note=_text(body, "note"),
        photos=photos,
        base=Base(
            _texts(base.get("values", {}), None),
            _text(base, "version"),
            _text(base, "activity"),
            base.get("known", True) is not False,
            _text(base, "wished"),
        ),
        kind=kind,
        origin="native" if body.get("origin") == "native" else "command",
        author=str(row["author"]),
        created=_text(body, "created"),
        batch=_text(body, "batch"),
        after=str(row["rests"] or "") or _text(body, "after"),
        caller=_texts(caller or {}, set(OF_CALLER)),
        answers=answers,
    )


def _text(body: Mapping[str, object], name: str) -> str:
    found = body.get(name, "")
    if not isinstance(found, str):
        raise Unreadable(name)
    return found


def _texts(found: object, names: set[str] | None) -> dict[str, str]:
    if not isinstance(found, dict):
        raise Unreadable("an object is wanted")
    strange = set(found) - names if names is not None else set()
    if strange or not all(isinstance(value, str) for value in found.values()):
        raise Unreadable(", ".join(sorted(map(str, strange))) or "a text is wanted")
    return dict(found)
