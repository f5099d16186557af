"""Key-value texts beside the operations of an outbox: notes of a connection, and drafts per report.

A draft is what was typed and not sent; it is kept through a crash.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from ...core.errors import OtherServer
from ...core.model.operation import FINAL
from .database import holds
from .outbox import Outbox

_SERVER = "server"
_TO_ERASE = "to_erase"
OF_CHANGE = "operation"
"""Key in a draft: the id of the change in the outbox that was written on in it."""
_BETWEEN = {"reply": "\n\n", "note": "\n\n", "photos": "\n"}


def get_metadata(outbox: Outbox, key: str) -> str:
    """The text stored under this key; empty without one."""
    found = outbox.db.execute("SELECT value FROM meta WHERE key = ?", (f"mark/{key}",)).fetchone()
    return str(found["value"]) if found else ""


def set_metadata(outbox: Outbox, key: str, value: str) -> None:
    outbox.db.execute(
        "INSERT INTO meta (key, value) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (f"mark/{key}", value),
    )


def bind_to_server(outbox: Outbox, server: str) -> None:
    """Note that the operations are for ``server``. Raises ``OtherServer`` while some wait for
    another server."""
    if get_metadata(outbox, _SERVER) not in ("", server) and outbox.waiting_count():
        raise OtherServer("changes wait for the server that this connection had before")
    set_metadata(outbox, _SERVER, server)


def waits_for_another(path: Path, server: str) -> bool:
    """Whether the outbox at ``path``, if there is one, holds operations for another server that are
    not final."""
    return holds(
        path,
        "SELECT EXISTS (SELECT 1 FROM operation"
        " WHERE state NOT IN (SELECT value FROM json_each(?)))"
        " AND NOT EXISTS (SELECT 1 FROM meta WHERE key = ? AND value = ?)",
        (json.dumps([state.value for state in FINAL]), f"mark/{_SERVER}", server),
    )


def erase_later(outbox: Outbox, report_ids: Iterable[str]) -> None:
    """Note reports whose edits are to be deleted from the stores' journals, once no layer has these
    files open."""
    with outbox.transaction():  # another QGIS may be erasing too
        known = to_erase(outbox)
        set_metadata(outbox, _TO_ERASE, json.dumps(sorted(known.union(report_ids) - {""})))


def to_erase(outbox: Outbox) -> set[str]:
    """All reports given to :func:`erase_later` up to now."""
    return set(json.loads(get_metadata(outbox, _TO_ERASE) or "[]"))


def draft(outbox: Outbox, report_id: str) -> dict[str, str]:
    """Part name → text; empty without a draft."""
    found = outbox.db.execute("SELECT body FROM draft WHERE report_id = ?", (report_id,))
    record = found.fetchone()
    return dict(json.loads(record["body"])) if record else {}


def save_draft(outbox: Outbox, report_id: str, parts: Mapping[str, str]) -> None:
    """Store the non-empty parts; without any the draft is deleted."""
    kept = {name: text for name, text in parts.items() if text}
    if not kept:
        if draft(outbox, report_id):
            with outbox.transaction() as db:
                db.execute("DELETE FROM draft WHERE report_id = ?", (report_id,))
                outbox.leave_no_trace()
        return
    outbox.db.execute(
        "INSERT INTO draft (report_id, body) VALUES (?, ?)"
        " ON CONFLICT (report_id) DO UPDATE SET body = excluded.body",
        (report_id, json.dumps(kept, ensure_ascii=False)),
    )


def with_parts(known: Mapping[str, str], parts: Mapping[str, str], of: str) -> dict[str, str]:
    """The draft ``known`` with the parts of the change ``of``. Texts and photos that were written
    since stay: before those of the change, or in their place where it was the change that was
    written on."""
    kept = dict(known)
    for name, part in parts.items():
        between = _BETWEEN.get(name, "")
        if name == "photos":
            for photo in part.split(between):
                kept[name] = _added(kept.get(name, ""), photo, between)
        elif not between:
            kept[name] = part or kept.get(name, "")
        elif known.get(OF_CHANGE) != of or not kept.get(name):
            kept[name] = _added(kept.get(name, ""), part, between)
    return kept


def _added(before: str, more: str, between: str) -> str:
    """``more`` behind ``before``, unless it is there already."""
    there = f"{between}{more}{between}" in f"{between}{before}{between}"
    return before if there else between.join(filter(None, (before, more)))
