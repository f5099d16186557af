"""The partner webhook of the older FixMyStreet: the only way in for other programs.

A wrong partner and a status that does not allow the action get the same answer; for a report that
does not exist the server answers with an error of its own (500). (The real one also waits five
seconds before it answers ``transfer.accept``: use the fault ``delay`` for that.)
"""

from __future__ import annotations

from typing import Any, NamedTuple

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from signalement_plugin.core.model.status import Status

from ...reports.changes import Change, change_report
from ...reports.store import Key, Store
from ..publik.query import stored_id
from .show import FAMILY, NUMBERS

_FIND = "SELECT status, department FROM reports WHERE id = :id"
_DONE = {"detail": "Request successfully processed."}
_NEW = 1


class _Hook(NamedTuple):
    needs: str  # field of the data that must be there
    statuses: frozenset[int]
    leads_to: Status | None = None
    clears: bool = False


_TAKEN, _ANY = FAMILY, FAMILY | {_NEW}
_HOOKS = {
    ("assignment", "register"): _Hook("referenceId", _TAKEN),
    ("assignment", "accept"): _Hook("referenceId", _TAKEN),
    ("assignment", "update"): _Hook("referenceId", _TAKEN),
    ("assignment", "reject"): _Hook("comment", _TAKEN, Status.ACCEPTED, clears=True),
    ("assignment", "close"): _Hook("referenceId", _TAKEN, Status.RESOLVED),
    ("transfer", "accept"): _Hook("referenceId", _ANY, Status.ACCEPTED),
    ("transfer", "reject"): _Hook("comment", _ANY, Status.ACCEPTED, clears=True),
    ("transfer", "close"): _Hook("referenceId", _TAKEN, Status.CLOSED),
}


async def hooks(request: Request) -> Response:
    """One call."""
    store: Store = request.app.state.store
    key = _caller(request, store)
    if key is None:
        return JSONResponse({"detail": "Invalid token."}, 401)
    try:
        body = await request.json()
    except ValueError:
        return _malformed("JSON parse error")
    meta, data = _part(body, "meta"), _part(body, "data")
    hook = _HOOKS.get((str(meta.get("hook")), str(meta.get("action"))))
    if hook is None or meta.get("resource") != "report":
        return _malformed("Unknown resource, hook or action.")
    if not data.get(hook.needs):
        return _malformed(f"{hook.needs} is required.")
    report_id = stored_id(str(meta.get("id")))
    row = store.first(_FIND, {"id": report_id})
    if row is None:
        return HTMLResponse("<!DOCTYPE html><html><h1>Server Error (500)</h1></html>", 500)
    status = Status(row["status"])
    if not key.may_write or NUMBERS[status] not in hook.statuses:
        return JSONResponse({"detail": "You are not allowed to perform this action."}, 403)
    change_report(store, report_id, _change(hook, status, data, key))
    return JSONResponse(_DONE)


def _change(hook: _Hook, status: Status, data: dict[str, Any], key: Key) -> Change:
    sets: dict[str, Any] = {}
    moves = hook.leads_to is not Status.ACCEPTED or NUMBERS[status] == _NEW or hook.clears
    if hook.leads_to is not None and moves:
        sets["status"] = hook.leads_to
    if hook.clears:
        sets |= {"department": "", "assignee": ""}
    reference = str(data.get("referenceId") or "")
    text = str(data.get("comment") or f"Reference: {reference}")
    return Change(key.owner, reference, sets, note=text)


def _caller(request: Request, store: Store) -> Key | None:
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    return store.key(given.strip()) if scheme == "Token" else None


def _part(body: Any, name: str) -> dict[str, Any]:
    found = body.get(name) if isinstance(body, dict) else None
    return found if isinstance(found, dict) else {}


def _malformed(why: str) -> Response:
    return JSONResponse({"detail": "Request is malformed.", "errors": why}, 400)
