"""FixMyStreet in Brussels, today's service (``/fixmystreet``) and the older one
(``/fixmystreet-older``).

Both answer an unknown address with the HTML page of the site and status 200, not with 404.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import Any

from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from sandbox.contents.example.generator import photo_png
from signalement_plugin.core.model.status import CLOSED, Status

from ...reports.changes import Change, change_report
from ...reports.problem import Problem
from ...reports.store import Store
from ...web.access import picture
from ..publik.query import local, stored_id
from ..publik.show import rows_of
from .hooks import hooks
from .show import HIDDEN, comments, detail, history, listed, older, spot, tree

PAGE = "<!DOCTYPE html><html><head><title>FixMyStreet</title></head><body></body></html>"
SIZE, OLDER_SIZE = 12, 12
LATEST_CLOSED = timedelta(days=30)
_ALL = "SELECT seq, id, status, requested, updated, lat, long FROM reports ORDER BY requested DESC"
_FIND = "SELECT seq FROM reports WHERE id = :id"

Row = dict[str, Any]


def create(store: Store, *, older: bool = False) -> Starlette:
    """The application of today, to be mounted at ``/fixmystreet``, or its ancestor's."""
    app = Starlette(routes=[*(_OLDER if older else _ROUTES), *_PEOPLE])
    app.state.store = store
    return app


def incidents(request: Request) -> Response:
    """Pages from zero, twelve rows unless asked otherwise. A page beyond the end has no rows
    at all, not even none."""
    store, asked = _store(request), request.query_params
    number, size = _number(asked.get("page"), 0), _number(asked.get("size"), SIZE) or SIZE
    rows = store.rows(_ALL)
    here = rows[number * size : (number + 1) * size]
    pages = -(-len(rows) // size)
    page = {"size": size, "number": number, "totalElements": len(rows), "totalPages": pages}
    if not here:
        return JSONResponse({"page": page})
    found = [listed(row, _base(request)) for row in rows_of(store, [row["seq"] for row in here])]
    return JSONResponse({"_embedded": {"response": found}, "page": page})


def incidents_map(request: Request) -> Response:
    """By date of creation, both ends included."""
    asked = request.query_params
    rows = _between(request, asked.get("startDate", ""), asked.get("endDate", ""))
    return JSONResponse({"response": [spot(row, older=False) for row in rows]})


def incident(request: Request) -> Response:
    row = _row(request)
    if row is None:
        return JSONResponse({"error": "Not Found", "status": 404}, 404)
    return JSONResponse({"response": detail(row, _base(request)), "_links": {}})


def categories(request: Request) -> Response:
    return JSONResponse({"response": {"categories": tree(_store(request).services())}})


async def attach(request: Request) -> Response:
    """A comment or a photo of a citizen; without an address of his nothing is taken."""
    row, kind = _row(request), request.query_params.get("type", "")
    if row is None:
        return JSONResponse({"error": "Not Found", "status": 404}, 404)
    made = await (_comment(request) if kind == "COMMENT" else _photo(request))
    if made is None:
        return JSONResponse({"error": "Bad Request", "status": 400}, 400)
    change_report(_store(request), row["id"], made)
    return JSONResponse({"response": {"id": row["seq"]}}, 201)


async def _comment(request: Request) -> Change | None:
    try:
        body = await request.json()
        mail = body["reporter"]["contact"]["emailAddress"]
        said, name = str(body["content"]), str(body["reporter"]["name"])
    except (ValueError, KeyError, TypeError):
        return None
    return Change(name, comment=said) if mail and said else None


async def _photo(request: Request) -> Change | None:
    async with request.form() as form:
        file = form.get("file")
        if not isinstance(file, UploadFile) or "reporter" not in form:
            return None
        try:
            return Change("citizen", pictures=(picture(await file.read()),))
        except Problem:
            return None


def older_incidents(request: Request) -> Response:
    """Pages from one, always twelve; without a status what closed long ago is left out."""
    store, number = _store(request), _number(request.query_params.get("p"), 1)
    rows = _older_rows(request)
    here = rows[(number - 1) * OLDER_SIZE : number * OLDER_SIZE]
    found = [older(row, _base(request)) for row in rows_of(store, [row["seq"] for row in here])]
    return _older_answer(request, {"reports": found, "count": len(rows)})


def older_map(request: Request) -> Response:
    rows = _older_rows(request)
    return _older_answer(
        request, {"reports": [spot(row, older=True) for row in rows], "count": len(rows)}
    )


def older_incident(request: Request) -> Response:
    return _of_one(request, lambda row: older(row, _base(request)))


def older_history(request: Request) -> Response:
    return _of_one(request, lambda row: history(_store(request).history(row["id"])))


def older_attachments(request: Request) -> Response:
    return _of_one(request, lambda row: comments(_store(request).history(row["id"])))


def _of_one(request: Request, shown: Callable[[Row], Any]) -> Response:
    row = _row(request)
    if row is None:
        values = {"type": "ERROR", "code": 404, "description": "No incident."}
        return JSONResponse({"exceptions": values}, 404)
    return _older_answer(request, shown(row))


def _older_answer(request: Request, value: Any) -> Response:
    return JSONResponse({"_links": {"self": str(request.url)}, "response": value})


def photo(request: Request) -> Response:
    found = _store(request).photo(request.path_params["name"])
    if found is None:
        return anything(request)
    drawn = found.content or photo_png(found.report_id, found.seed, found.service_code)
    return Response(drawn, media_type=found.media_type)


def anything(_request: Request) -> Response:
    """The page for people, whatever was asked for."""
    return HTMLResponse(PAGE)


def _older_rows(request: Request) -> list[Row]:
    asked = request.query_params
    limit = (datetime.now(timezone.utc) - LATEST_CLOSED).timestamp()
    rows = _between(request, asked.get("date_start", ""), asked.get("date_end", ""))
    shown = [row for row in rows if Status(row["status"]) not in HIDDEN]
    if asked.get("status"):
        return shown
    return [row for row in shown if Status(row["status"]) not in CLOSED or row["updated"] >= limit]


def _between(request: Request, start: str, end: str) -> list[Row]:
    days = [(row, (local(row["requested"]) or "")[:10]) for row in _store(request).rows(_ALL)]
    return [row for row, day in days if day >= start and (not end or day <= end)]


def _row(request: Request) -> Row | None:
    store = _store(request)
    found = store.first(_FIND, {"id": stored_id(request.path_params["number"])})
    return rows_of(store, [found["seq"]])[0] if found else None


def _store(request: Request) -> Store:
    store: Store = request.app.state.store
    return store


def _base(request: Request) -> str:
    return str(request.base_url).rstrip("/")


def _number(text: str | None, otherwise: int) -> int:
    return int(text[:9]) if text and text.isascii() and text.isdigit() else otherwise


_ROUTES = [
    Route("/api/incidents", incidents),
    Route("/api/incidents/map", incidents_map),
    Route("/api/incidents/{number:str}", incident),
    Route("/api/incidents/{number:str}/attachments", attach, methods=["POST"]),
    Route("/api/categories", categories),
    Route("/gateway/api/1.0.0/incidents", incidents),
    Route("/gateway/api/1.0.0/incidents/{number:str}", incident),
]
_OLDER = [
    Route("/api/v1/hooks", hooks, methods=["POST"]),
    Route("/fmx/api/incidents", older_incidents),
    Route("/fmx/api/incidents/map", older_map),
    Route("/fmx/api/incidents/{number:str}", older_incident),
    Route("/fmx/api/incidents/{number:str}/history/", older_history),
    Route("/fmx/api/incidents/{number:str}/attachments/", older_attachments),
]
_PEOPLE = [
    Route("/photos/{name:path}", photo),
    Route("/{rest:path}", anything),
]
