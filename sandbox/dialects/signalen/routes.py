"""Signalen (the backend 2.50 of Amsterdam's *signals*), under ``/signals``.

An application of its own, since its refusals look different. Tokens are ``any.KEY.any``.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

from fastapi import Depends, FastAPI
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from ...reports.store import Store
from . import lists, rows
from . import writes as write
from .access import Backend, backend_of, caller, writer
from .answers import FORBIDDEN, BadInput, No, refusal, unrouted
from .history import history_of

SCHEMA = Path(__file__).with_name("schema.sql")
PAGE_SIZE, GEOPAGE_SIZE = 100, 4000
GONE = {"detail": "Niet gevonden."}


def create(store: Store) -> FastAPI:
    """The application, to be mounted at ``/signals``."""
    with store.writing() as db:
        db.execute(SCHEMA.read_text(encoding="utf-8"))  # one statement
    app = FastAPI(title="Signalen", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.backend = Backend(store)
    for path, method, function in _ROUTES:
        for end in ("", "/"):  # the final slash is optional
            route = f"/v1/{path}{end}"
            app.add_api_route(route, function, methods=[method], response_model=None)
    app.add_exception_handler(No, refusal)
    app.add_exception_handler(HTTPException, unrouted)
    return app


async def body_of(request: Request) -> Any:
    """The JSON of a request. Raises 400 and 415."""
    if "json" not in request.headers.get("content-type", ""):
        raise No(415, {"detail": "Ongeldige media type in de aanvraag."})
    try:
        return await request.json()
    except ValueError as error:
        raise BadInput({"detail": "JSON parse error"}) from error


async def file_of(request: Request) -> tuple[str, bytes]:
    """Name and content of the file of an upload; a caption that comes with it is dropped."""
    async with request.form() as form:
        file = form.get("file")
        if not isinstance(file, UploadFile):
            raise BadInput({"file": ["Er is geen bestand opgestuurd."]})
        return file.filename or "", await file.read()


Body = Annotated[Any, Depends(body_of)]
File = Annotated[tuple[str, bytes], Depends(file_of)]


def signals(request: Request) -> Any:
    key, store = caller(request), backend_of(request).store
    query = request.query_params
    asked = _asked(request, key.owner)
    size = _number(query.get("page_size", ""), PAGE_SIZE) or PAGE_SIZE
    page = _number(query.get("page", ""), 1, strict=True)
    count = rows.count(store, asked)
    if page < 1 or (page > 1 and (page - 1) * size >= count):
        raise No(404, {"detail": "Ongeldige pagina."})
    teams = write.teams_of(store)
    site = lists.site_of(request)
    results = [
        {
            **rows.shown(row, teams, site, masked=not key.may_write),
            **_told_of(request, row),
            "signal_id": f"00000000-0000-4000-8000-{row['seq']:012d}",
            "operational_date": None,
            "has_parent": bool(row["parent"]),
            "has_children": bool(row["has_parts"]),
        }
        for row in rows.signals(store, asked, size, (page - 1) * size)
    ]
    links = lists.links(request, page + 1 if page * size < count else 0, page - 1)
    return {"_links": links, "count": count, "results": results}


def _told_of(request: Request, row: dict[str, Any]) -> dict[str, Any]:
    """Notes, newest first, the server's own without an author; answers to the form's further
    questions."""
    backend = backend_of(request)
    notes = [
        {
            "text": note["comment"],
            "created_by": None if note["author"] == write.ROBOT else note["author"],
            "created_at": note["made_at"],
        }
        for note in reversed(backend.store.thread(row["id"], "note"))
    ]
    return {"notes": notes, "extra_properties": backend.answers.get(row["id"])}


def geography(request: Request) -> Response:
    """Ids and places only; ``null`` where there are none."""
    key = caller(request)
    store, query = backend_of(request).store, request.query_params
    asked = _asked(request, key.owner)
    size = _number(query.get("page_size", ""), GEOPAGE_SIZE) or GEOPAGE_SIZE
    page = _number(query.get("geopage", ""), 1, strict=True)
    count = rows.count(store, asked)
    if page > 1 and (page - 1) * size >= count:
        raise No(404, {"detail": "Ongeldige pagina."})
    teams: dict[str, Any] = {}
    features = [
        {
            "type": "Feature",
            "geometry": shown["location"]["geometrie"],
            "properties": {"id": shown["id"], "created_at": shown["created_at"]},
        }
        for row in rows.signals(store, asked, size, (page - 1) * size)
        for shown in (rows.shown(row, teams, "", masked=True),)
    ]
    link = f'<{request.url}>; rel="self"'
    if page * size < count:
        link += f',<{request.url.include_query_params(geopage=page + 1)}>; rel="next"'
    headers = {"X-Total-Count": str(count), "Link": link}
    data = {"type": "FeatureCollection", "features": features or None}
    return JSONResponse(data, headers=headers)


def one(request: Request, number: str) -> Any:
    key = caller(request)
    return _detail(request, _row(request, number), masked=not key.may_write)


def patch(request: Request, number: str, body: Body) -> Any:
    author, backend = writer(request), backend_of(request)
    row = _row(request, number)
    with backend.locked(row["id"]):
        fresh = _row(request, number)
        operation = request.headers.get("x-request-id", "")
        write.patch(backend.store, fresh, body, author, operation)
    return _detail(request, _any_row(request, number), masked=False)


def new(request: Request, body: Body) -> Response:
    author, store = writer(request), backend_of(request).store
    report_id = write.create(store, body, author, request.headers.get("x-request-id", ""))
    row = rows.signal(store, report_id) or {}
    return JSONResponse(_detail(request, row, masked=False), 201)


def history(request: Request, number: str, what: str = "") -> Any:
    caller(request)
    row = _row(request, number)
    log = backend_of(request).store.history(row["id"])
    made = rows.time_of(row["made"])
    entries = history_of(log, rows.signal_id(row["id"]), made)
    return [entry for entry in entries if what in ("", entry["what"])]


def attachments(request: Request, number: str) -> Any:
    """Those of a signal that does not exist are an empty list."""
    caller(request)
    return lists.listed(request, _files(request, rows.stored_id(number)))


def attach(request: Request, number: str, file: File) -> Response:
    author, store = writer(request), backend_of(request).store
    report_id = _row(request, number)["id"]
    write.attach(store, report_id, file, author, request.headers.get("x-request-id", ""))
    return JSONResponse(_files(request, report_id)[-1], 201)


def _asked(request: Request, owner: str) -> rows.Asked:
    asked = rows.read_filters(request.query_params.multi_items())
    unseen = backend_of(request).unseen.get(owner)
    if unseen:
        asked.bound["unseen"] = json.dumps(sorted(unseen))
    return asked


def _row(request: Request, number: str) -> dict[str, Any]:
    """One that this user may see."""
    found = _any_row(request, number)
    unseen = backend_of(request).unseen.get(caller(request).owner, ())
    if found["service_code"] in unseen:
        raise No(403, FORBIDDEN)
    return found


def _any_row(request: Request, number: str) -> dict[str, Any]:
    found = rows.signal(backend_of(request).store, rows.stored_id(number))
    if found is None:
        raise No(404, GONE)
    return found


def _detail(request: Request, row: dict[str, Any], *, masked: bool) -> dict[str, Any]:
    store = backend_of(request).store
    site = lists.site_of(request)
    shown = rows.shown(row, write.teams_of(store), site, masked=masked)
    files = [{"href": one["location"]} for one in _files(request, row["id"])]
    if row["parent"]:
        number = rows.signal_id(row["parent"])
        shown["_links"]["sia:parent"] = {"href": f"{site}{rows.SIGNALS}{number}"}
    if row["has_parts"]:
        parts = [rows.signal_id(one) for one in write.parts_of(store, row["id"])]
        shown["_links"]["sia:children"] = [{"href": f"{site}{rows.SIGNALS}{one}"} for one in parts]
    return {**shown, **_told_of(request, row), "attachments": files}


def children(request: Request, number: str) -> Any:
    """The parts of a signal, in short; 404 where it has none."""
    caller(request)
    store, row = backend_of(request).store, _row(request, number)
    found = [rows.signal(store, one) or {} for one in write.parts_of(store, row["id"])]
    if not found:
        raise No(404, GONE)
    names = ("id", "status", "category", "updated_at")
    shown = [rows.shown(one, {}, lists.site_of(request), masked=True) for one in found]
    rows_of = [{**{name: one[name] for name in names}, "can_view_signal": True} for one in shown]
    return lists.listed(request, rows_of)


def _files(request: Request, report_id: str) -> list[dict[str, Any]]:
    site = lists.site_of(request)
    found = backend_of(request).store.rows(
        "SELECT name FROM photos WHERE report_id = :id ORDER BY number", {"id": report_id}
    )
    return [
        {"location": f"{site}/photos/{row['name']}", "is_image": True, "caption": None}
        for row in found
    ]


def _number(text: str, default: int, *, strict: bool = False) -> int:
    if text.isascii() and text.isdigit():
        return int(text)
    if text and strict:
        raise No(404, {"detail": "Ongeldige pagina."})
    return default


_SIGNAL = "private/signals/{number}"
_TERMS = "private/terms/categories/{slug}/sub_categories/{sub_slug}"
_ROUTES = (
    ("private/me", "GET", lists.me),
    ("private/signals", "GET", signals),
    ("private/signals", "POST", new),
    ("private/signals/geography", "GET", geography),
    (_SIGNAL, "GET", one),
    (_SIGNAL, "PATCH", patch),
    (f"{_SIGNAL}/history", "GET", history),
    (f"{_SIGNAL}/attachments", "GET", attachments),
    (f"{_SIGNAL}/attachments", "POST", attach),
    (f"{_SIGNAL}/children", "GET", children),
    ("public/terms/categories", "GET", lists.terms),
    (f"{_TERMS}/status-message-templates", "GET", lists.templates),
    ("private/categories", "GET", lists.categories),
    ("private/status-messages", "GET", lists.messages),
    ("private/sources", "GET", lists.sources),
    ("private/departments", "GET", lists.departments),
    ("private/users", "GET", lists.users),
    ("private/autocomplete/usernames", "GET", lists.usernames),
)
