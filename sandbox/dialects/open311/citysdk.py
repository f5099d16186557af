"""The CitySDK dialect: GeoReport's list with writes, notes and comments.

``departments`` and ``requests/history`` are this server's own: a client needs them to offer
teams, and to see who changed what.
"""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ...reports import statuses
from ...reports.changes import Change, change_report, department_id
from ...reports.problem import Problem, bad
from ...web.access import Form, caller, insider, jurisdiction_of, options_of, store_of, writer
from ...web.answers import Format, answer
from ...web.apidoc import form_body
from .georeport import (
    CREATE_FORM,
    Body,
    Params,
    create_report,
    definition,
    discovery,
    is_true,
    list_reports,
    position_of,
    services,
    show_report,
)

router = APIRouter(prefix="/citysdk", tags=["CitySDK"])

PATCH_FORM = {
    "api_key": "a key that may write",
    "detailed_status": " ".join(statuses.CITYSDK_WRITES),
    "status_notes": "what the citizen reads",
    "delegation": "name of a department; empty takes it away",
    "service_code": "another service",
    "lat": "degrees, with long",
    "long": "degrees",
    "media": "a photo: a file, or base64",
    "email": "of who writes",
    "operation_id": "kept in the change log",
}
NOTE_FORM = {"api_key": "a key that may write", "author": "who says it", "comment": "what"}

router.add_api_route("/discovery.{fmt}", discovery, summary="Where and how this server answers")
router.add_api_route("/services.{fmt}", services, summary="The services")
router.add_api_route("/services/{service_code:path}.{fmt}", definition, summary="A definition")


def _view(request: Request, extensions: str) -> str:
    key = caller(request)
    if not is_true(extensions):
        return "basic"
    return "staff" if key.may_see else "citysdk"


def _changed(fmt: Format, report_id: str, status: int = 200) -> Response:
    """What Klarschiff answers to a write: a bare object in JSON, wrapped in XML."""
    data = {"service_request_id": report_id}
    return answer(fmt, "service_requests", data if fmt is Format.JSON else [data], status)


def _author(request: Request, form: Form) -> str:
    who = writer(request, form)
    return form.get("author") or who


@router.get("/departments.{fmt}", summary="Departments and their people (own extension)")
def departments(request: Request, fmt: Format) -> Response:
    insider(request)
    return answer(fmt, "departments", store_of(request).departments())


@router.get("/requests.{fmt}", summary="The list of reports")
def requests(request: Request, fmt: Format, params: Params) -> Response:
    return list_reports(request, fmt, params, _view(request, params.extensions))


@router.post("/requests.{fmt}", summary="Report something", openapi_extra=form_body(CREATE_FORM))
def create(request: Request, fmt: Format, form: Body) -> Response:
    return _changed(fmt, create_report(request, form), 201)


@router.get("/requests/history/{report_id:path}.{fmt}", summary="Who changed what (own extension)")
def history(request: Request, fmt: Format, report_id: str) -> Response:
    """Oldest first. Statuses are words of this dialect, departments are named."""
    insider(request)
    store = store_of(request)
    store.require(report_id, jurisdiction_of(request))
    names = {row["id"]: row["name"] for row in store.departments()}
    data = [_entry(row, names) for row in store.history(report_id)]
    return answer(fmt, "history", data)


def _entry(row: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    entry = {"id": str(row["id"]), "datetime": row["made_at"], **row}
    del entry["made_at"]
    entry["id"] = str(row["id"])
    shown = {"status": statuses.CITYSDK_OF, "department": names}.get(row["field"], {})
    for side in ("old", "new"):
        entry[side] = shown.get(row[side], row[side])
    return entry


@router.get("/requests/notes/{report_id:path}.{fmt}", summary="Internal notes")
def notes(request: Request, fmt: Format, report_id: str) -> Response:
    insider(request)
    return _thread(request, fmt, report_id, "note")


@router.post(
    "/requests/notes/{report_id:path}.{fmt}",
    summary="Add an internal note",
    openapi_extra=form_body(NOTE_FORM),
)
def add_note(request: Request, fmt: Format, report_id: str, form: Body) -> Response:
    return _say(request, fmt, report_id, form, "note")


@router.get("/requests/comments/{report_id:path}.{fmt}", summary="Feedback of citizens")
def comments(request: Request, fmt: Format, report_id: str) -> Response:
    return _thread(request, fmt, report_id, "comment")


@router.post(
    "/requests/comments/{report_id:path}.{fmt}",
    summary="Add feedback",
    openapi_extra=form_body(NOTE_FORM),
)
def add_comment(request: Request, fmt: Format, report_id: str, form: Body) -> Response:
    return _say(request, fmt, report_id, form, "comment")


def _thread(request: Request, fmt: Format, report_id: str, kind: str) -> Response:
    store = store_of(request)
    store.require(report_id, jurisdiction_of(request))
    data = [
        {"author": row["author"], "comment": row["comment"], "datetime": row["made_at"]}
        for row in store.thread(report_id, kind)
    ]
    return answer(fmt, f"{kind}s", data)


def _say(request: Request, fmt: Format, report_id: str, form: Form, kind: str) -> Response:
    author = _author(request, form)
    if not form.get("comment"):
        raise bad("comment was not given")
    values = {kind: form.get("comment")}
    _apply(request, report_id, Change(author, form.get("operation_id"), **values))  # type: ignore[arg-type]
    return _changed(fmt, report_id, 201)


@router.get("/requests/{report_id:path}.{fmt}", summary="One report")
def one_request(request: Request, fmt: Format, report_id: str, extensions: str = "") -> Response:
    return show_report(request, fmt, report_id, _view(request, extensions))


@router.api_route(
    "/requests/{report_id:path}.{fmt}",
    methods=["PATCH", "PUT"],
    summary="Change status, answer, department, service or place",
    openapi_extra=form_body(PATCH_FORM),
)
def patch(request: Request, fmt: Format, report_id: str, form: Body) -> Response:
    author = writer(request, form)
    change = Change(
        author,
        operation_id=form.get("operation_id"),
        sets=_sets(request, report_id, form),
        reply=form.get("status_notes"),
        pictures=form.pictures,
    )
    _apply(request, report_id, change)
    return _changed(fmt, report_id)


def _apply(request: Request, report_id: str, change: Change) -> None:
    store = store_of(request)
    store.require(report_id, jurisdiction_of(request))
    change_report(store, report_id, change)


def _sets(request: Request, report_id: str, form: Form) -> dict[str, Any]:
    """The fields a form wants changed. Raises 400, 404, 422."""
    store = store_of(request)
    store.require(report_id, jurisdiction_of(request))
    sets: dict[str, Any] = {}
    word = form.get("detailed_status").upper()
    current = store.status(report_id)
    if word and word != statuses.CITYSDK[current]:
        _check_word(request, word)
        sets["status"] = statuses.CITYSDK_WRITES[word]
    if "delegation" in form:
        name = form.get("delegation")
        sets["department"] = department_id(store, name) if name else ""
    if form.get("service_code"):
        sets["service_code"] = form.get("service_code")
    position = position_of(form)
    if position is not None:
        sets["position"] = position
    return sets


def _check_word(request: Request, word: str) -> None:
    strict = options_of(request).strict_klarschiff
    known = statuses.KLARSCHIFF_WRITES if strict else statuses.CITYSDK_WRITES
    if word not in known:
        raise Problem(422, f"detailed_status cannot be {word[:40]!r}")
