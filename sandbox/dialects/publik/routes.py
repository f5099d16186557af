"""Publik (w.c.s.) as iMio's communes use it: forms, a workflow, and their pitfalls.

Three forms show the same reports: one with the six global actions of the guide, one with
TownStreet's workflow as it is delivered, one with triggers that depend on the status.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from sandbox.contents.example.generator import photo_png
from signalement_plugin.core.model.status import Status

from ...reports.changes import Arrival, Change, change_report, department_id, receive_report
from ...reports.problem import Problem
from ...reports.record import Record
from ...reports.store import Store
from ...web.access import store_of
from .access import NO_ROLE, ApiClient, Denied, client_of, is_signed, not_found
from .query import listed, number_of, paged, stored_id
from .show import mail_of, parts_of, recipient, role, rows_of, shown
from .workflow import ASSIGN, FIELDS, FORMS, LEADS_TO, NOTE, STEPS, actions_of, meant, offered

router = APIRouter(tags=["Publik (w.c.s.)"])

_FIND = "SELECT seq, id, status, department, assignee FROM reports WHERE id IN (:plain, :dashed)"
_KEEP = "INSERT OR REPLACE INTO workflow_data VALUES (?, ?, ?)"
_UNKNOWN = 401
_WRONG_METHOD = "Ici, seulement POST ou PUT."
_UNSIGNED = "Demande sans signature, ou compte sans accès."
_NO_INTAKE = "Ce compte ne peut pas encoder de formulaire."


def refused(request: Request, error: Any) -> Response:
    """JSON for those who ask for it; a page for people otherwise."""
    values = {
        "err": 1,
        "err_class": error.kind,
        "err_code": error.code,
        "err_desc": error.description,
    }
    challenge = {"www-authenticate": 'Basic realm="list"'} if error.status == _UNKNOWN else None
    if _wants_json(request):
        return JSONResponse(values, error.status, challenge)
    title = escape(error.description or error.kind)
    page = f"<!DOCTYPE html><html><body><h1>{title}</h1></body></html>"
    return HTMLResponse(page, error.status, challenge)


def _wants_json(request: Request) -> bool:
    accepts = "application/json" in request.headers.get("accept", "")
    return accepts or request.query_params.get("format") == "json"


def _slug(slug: str) -> str:
    if slug not in FORMS:
        raise not_found()
    return slug


def _base(request: Request) -> str:
    return str(request.base_url).rstrip("/")


def _reader(request: Request) -> ApiClient:
    client = client_of(request)
    if not client.may_see:
        raise Denied(NO_ROLE)
    return client


def _own(store: Store, rows: list[dict[str, Any]], client: ApiClient) -> list[dict[str, Any]]:
    """Those that a client sees; a list leaves out the others without a word."""
    first = next((team["id"] for team in recipient(store)), "")
    return [row for row in rows if client.sees(row, first)]


def _one(store: Store, number: str, client: ApiClient) -> dict[str, Any]:
    """The report, to one who may see it. Raises ``Denied``."""
    row = _row_or_404(store, number)
    if not _own(store, [row], client):
        raise Denied(NO_ROLE)
    return row


def _row_or_404(store: Store, number: str) -> dict[str, Any]:
    row = store.first(_FIND, {"plain": number, "dashed": stored_id(number)})
    if row is None:
        raise not_found()
    return row


@router.get("/api/forms/{slug}/list", summary="The reports of a form")
@router.get("/api/forms/{slug}/list/{view}", summary="The same through a saved view")
def list_reports(request: Request, slug: str, view: str = "") -> Response:
    """Short rows unless parts are asked for; a bare list unless ``response_type=dict``."""
    client = _reader(request)
    store, asked = store_of(request), dict(request.query_params)
    rows = _own(store, listed(store, asked, default="all"), client)
    page, parts = paged(rows, asked), parts_of(asked, alone=False)
    data = [
        shown(store, row, _slug(slug), _base(request), parts, acts=client.may_write)
        for row in rows_of(store, [row["seq"] for row in page])
    ]
    if view or asked.get("response_type") == "dict":
        return JSONResponse({"err": 0, "count": len(rows), "data": data})
    return JSONResponse(data)


@router.get("/api/forms/{slug}/geojson", summary="Points; by default only what waits for me")
def geojson(request: Request, slug: str) -> Response:
    _reader(request)
    store, asked = store_of(request), dict(request.query_params)
    rows = rows_of(store, [row["seq"] for row in listed(store, asked, default="waiting")])
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [row["long"], row["lat"]]},
            "properties": {
                "id": f"130-{number_of(row['id'])}",
                "raw_id": number_of(row["id"]),
                "name": escape(FORMS[_slug(slug)]),
                "status_name": STEPS[Status(row["status"])].name,
                "status_colour": "#ffffff",
            },
        }
        for row in rows
        if row["lat"] is not None
    ]
    return JSONResponse({"type": "FeatureCollection", "features": features})


@router.get("/api/formdefs/", summary="The forms")
def forms(request: Request) -> Response:
    _reader(request)
    store, base = store_of(request), _base(request)
    holders = recipient(store)
    receiver = {"label": "Destinataire", **({"role": holders[0]} if holders else {})}
    data = [
        {
            "slug": slug,
            "title": name,
            "url": f"{base}/{slug}/",
            "functions": {"_receiver": receiver},
        }
        for slug, name in FORMS.items()
    ]
    return JSONResponse({"err": 0, "data": data})


@router.get("/api/formdefs/{slug}/schema", summary="The fields of a form")
def schema(request: Request, slug: str) -> Response:
    """Only for signed questions: a login by HTTP Basic is not an administrator."""
    client_of(request)
    if not is_signed(request):
        raise Denied(NO_ROLE)
    fields = [{"varname": name, "type": kind, "label": label} for name, kind, label in FIELDS]
    steps = {step.id: step for step in STEPS.values()}
    statuses = [{"id": one.id, "name": one.name, "endpoint": one.end} for one in steps.values()]
    workflow = {"statuses": statuses, "actions": actions_of(slug)}
    return JSONResponse({"name": FORMS[_slug(slug)], "fields": fields, "workflow": workflow})


@router.get("/api/roles", summary="The roles; only for signed questions")
def roles(request: Request) -> Response:
    client_of(request)
    if not is_signed(request):
        raise Denied(_UNSIGNED)
    data = [role(row["id"], row["name"]) for row in store_of(request).departments()]
    return JSONResponse({"err": 0, "data": data})


@router.get("/api/users/", summary="People of the back office; not for signed questions")
def users(request: Request, q: str = "", roles: str = "") -> Response:
    _reader(request)
    if is_signed(request):
        raise Denied(NO_ROLE)
    wanted = set(roles.split(",")) if roles else set()
    data = [
        _person(number, row["name"], role(team["id"], team["name"]))
        for team in store_of(request).departments()
        for number, row in enumerate(team["people"], 1)
        if q.lower() in f"{row['name']} {mail_of(row['name'])}".lower()
        and (not wanted or team["id"] in wanted)
    ]
    return JSONResponse({"data": data, "err": 0})


def _person(number: int, name: str, team: dict[str, Any]) -> dict[str, Any]:
    mail = mail_of(name)
    return {
        "user_display_name": name,
        "user_email": mail,
        "user_admin_access": False,
        "user_backoffice_access": True,
        "user_id": number,
        "user_roles": [team],
        "id": number,
        "text": name,
        "description": mail,
    }


@router.post("/api/formdefs/{slug}/submit", summary="A new report")
async def submit(request: Request, slug: str) -> Response:
    client = client_of(request)
    if not client.may_write:
        raise Denied(_NO_INTAKE, code="user-not-allowed-backoffice-submission")
    body = await _body(request, "submit")
    data = body.get("data")
    if not isinstance(data, dict):
        raise Denied("Invalid JSON payload: no data", 400, "Invalid request")
    store, place = store_of(request), data.get("map") or {}
    record = Record(
        id="",
        jurisdiction=store.jurisdictions()[0],
        service_code=str(data.get("category_raw") or data.get("category") or ""),
        description=str(data.get("addinfo") or ""),
        address=_address(data),
        source=str((body.get("context") or {}).get("channel") or data.get("origin_source") or ""),
        lat=place.get("lat"),
        long=place.get("lon"),
    )
    reporter = {"last_name": data.get("lastname") or "", "phone": data.get("phonenum") or ""}
    mark = str(data.get("origin_id") or "")
    made = receive_report(store, Arrival(client.identifier, record, reporter, mark))
    number = number_of(made.id)
    base, tail = _base(request), f"{_slug(slug)}/{number}/"
    created = {
        "id": number,
        "url": f"{base}/{tail}",
        "backoffice_url": f"{base}/backoffice/management/{tail}",
        "api_url": f"{base}/api/forms/{tail}",
    }
    return JSONResponse({"err": 0, "data": created, "tracking_code": f"SANDBOX{made.id[-3:]}"})


def _address(data: Mapping[str, Any]) -> str:
    """As all reports here have it, in one line."""
    street, number, code, city = (
        str(data.get(name) or "") for name in ("street", "number", "postal_code", "city")
    )
    return ", ".join(filter(None, (f"{street} {number}".strip(), f"{code} {city}".strip())))


@router.get("/api/forms/{slug}/{number}", summary="One report, complete")
@router.get("/api/forms/{slug}/{number}/", summary="The same")
def detail(request: Request, slug: str, number: str) -> Response:
    client = _reader(request)
    store = store_of(request)
    (row,) = rows_of(store, [_one(store, number, client)["seq"]])
    parts = parts_of(dict(request.query_params), alone=True)
    whole = shown(store, row, _slug(slug), _base(request), parts, acts=client.may_write, alone=True)
    return JSONResponse(whole)


@router.get("/api/forms/{slug}/{number}/hooks/{name}/", include_in_schema=False)
@router.get("/api/forms/{slug}/{number}/jump/trigger/{name}/", include_in_schema=False)
def probe_trigger(request: Request, slug: str, number: str, name: str) -> Response:
    """A GET tells whether there is such a thing: 404 or 403."""
    kind = "global-action" if "/hooks/" in request.url.path else "jump"
    _check_offer(store_of(request), slug, number, f"{kind}:{name}")
    raise Denied(_WRONG_METHOD)


@router.post("/api/forms/{slug}/{number}/hooks/{name}/", summary="Set off a global action")
async def hook(request: Request, slug: str, number: str, name: str) -> Response:
    """In any status. The body is kept in the workflow's data under the action's name."""
    return await _set_off(request, (slug, number, name), kept_as=name)


@router.post("/api/forms/{slug}/{number}/jump/trigger/{name}/", summary="Set off a jump")
async def jump(request: Request, slug: str, number: str, name: str) -> Response:
    """Only in a status that has it. The body is merged into the workflow's data."""
    return await _set_off(request, (slug, number, name), kept_as="")


async def _set_off(request: Request, what: tuple[str, str, str], *, kept_as: str) -> Response:
    slug, number, name = what
    store = store_of(request)
    kind = "global-action" if kept_as else "jump"
    report_id = _check_offer(store, slug, number, f"{kind}:{name}")
    client = client_of(request)
    if not client.may_write:
        raise Denied(NO_ROLE)
    _one(store, number, client)
    body = await _body(request, name)
    with store.writing() as db:
        db.execute(_KEEP, (report_id, kept_as, json.dumps(body, ensure_ascii=False)))
    _run(store, report_id, name, body, client.identifier)
    return JSONResponse({"err": 0, **({} if kept_as else {"url": None})})


def _check_offer(store: Store, slug: str, number: str, key: str) -> str:
    """The report's id, when its workflow has this now. Raises ``Denied`` 404."""
    row = _row_or_404(store, number)
    offers = offered(_slug(slug), STEPS[Status(row["status"])].id)
    if key not in offers:
        raise not_found()
    return str(row["id"])


def _run(store: Store, report_id: str, name: str, body: Mapping[str, Any], who: str) -> None:
    """What the commune's administrator has configured behind these names."""
    text = str(body.get("motif") or body.get("commentaire") or "")
    name = meant(name)
    sets: dict[str, Any] = {"status": LEADS_TO[name]} if name in LEADS_TO else {}
    if name == ASSIGN:
        try:
            sets = _dispatched(store, str(body.get("role") or ""))
        except Problem:
            return  # the real site only logs an assignment to an unknown role or person
    note = text if name == NOTE else ""
    mark = str(body.get("qgis_operation") or "")
    author = str(body.get("auteur") or who)
    change_report(store, report_id, Change(author, mark, sets, "" if note else text, note))


def _dispatched(store: Store, to: str) -> dict[str, Any]:
    """To a role by its name, or to a person by an e-mail address. Raises ``Problem`` 422."""
    people = {
        mail_of(person["name"]): person["id"]
        for team in store.departments()
        for person in team["people"]
    }
    if to in people:
        return {"department": "", "assignee": people[to]}
    return {"department": department_id(store, to), "assignee": ""}


async def _body(request: Request, name: str) -> dict[str, Any]:
    """A JSON object; another value under the trigger's name. Raises ``Denied`` 400."""
    raw = await request.body()
    try:
        value = json.loads(raw) if raw else {}
    except ValueError as error:
        raise Denied("Invalid JSON payload", 400, "Invalid request") from error
    return value if isinstance(value, dict) else {name: value}


@router.get("/{slug}/{number}/download", summary="A file of a report")
def download(request: Request, slug: str, number: str) -> Response:
    """Files ask for the same rights as the report."""
    _slug(slug)
    _reader(request)
    store = store_of(request)
    (row,) = rows_of(store, [_row_or_404(store, number)["seq"]])
    kept = store.photo(row["picture"] or "")
    if kept is None:
        raise not_found()
    drawn = kept.content or photo_png(kept.report_id, kept.seed, kept.service_code)
    return Response(drawn, media_type=kept.media_type)


@router.get("/backoffice/management/{slug}/{number}/", response_class=HTMLResponse)
def backoffice(request: Request, slug: str, number: str) -> str:
    """The page that people of the commune open."""
    store = store_of(request)
    (row,) = rows_of(store, [_row_or_404(store, number)["seq"]])
    step = STEPS[Status(row["status"])]
    title = escape(f"{FORMS[_slug(slug)]} #130-{number}")
    text = escape(row["description"])
    return f"<!DOCTYPE html><html><h1>{title}</h1><p>{escape(step.name)}</p><p>{text}</p></html>"
