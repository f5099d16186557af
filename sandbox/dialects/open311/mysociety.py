"""mySociety's extension of GeoReport: updates of reports, read and written."""

from __future__ import annotations

import re

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ...reports import statuses
from ...reports.changes import Change, change_report, status_value
from ...reports.problem import bad
from ...reports.query import MAX_PAGE, moment
from ...reports.record import wire_time
from ...web.access import Form, caller, jurisdiction_of, store_of, writer
from ...web.answers import Format, answer
from ...web.apidoc import form_body
from .georeport import BASE, Body

router = APIRouter(prefix=BASE, tags=["mySociety updates"])

REQUIRED = ("service_request_id", "update_id", "updated_datetime", "status", "description")
STRICT_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
EARLIEST, LATEST = "0", "9"
POST_FORM = {
    "api_key": "a key that may write",
    "service_request_id": "which report",
    "update_id": "the sender's own id; a second one on the same report is refused",
    "updated_datetime": "whole seconds with offset",
    "status": " ".join(sorted(word.upper() for word in statuses.MYSOCIETY_WRITES)),
    "description": "what the citizen reads",
    "media_url": "address of a photo",
    "email": "of who writes",
    "operation_id": "kept in the change log",
}


@router.get("/servicerequestupdates.{fmt}", summary="Updates made in a time window")
def updates(
    request: Request,
    fmt: Format,
    start_date: str = "",
    end_date: str = "",
    jurisdiction_id: str = "",
) -> Response:
    """Up to 1,000 updates, oldest first: ``start_date`` is included, ``end_date`` too."""
    del jurisdiction_id  # declared for the docs; read by jurisdiction_of
    caller(request)
    start = wire_time(moment(start_date, "start_date")) if start_date else EARLIEST
    last = moment(end_date, "end_date") + 1 if end_date else None
    rows = store_of(request).updates(
        (start or EARLIEST).rstrip("Z"),
        (wire_time(last) or LATEST).rstrip("Z"),
        jurisdiction_of(request),
        MAX_PAGE,
    )
    return answer(fmt, "service_request_updates", rows)


@router.post(
    "/servicerequestupdates.{fmt}",
    summary="Post an update: status and public answer",
    openapi_extra=form_body(POST_FORM),
)
def post_update(request: Request, fmt: Format, form: Body) -> Response:
    author = writer(request, form)
    jurisdiction = jurisdiction_of(request, form)
    change = _change(author, form)
    report_id = form.get("service_request_id")
    store = store_of(request)
    store.require(report_id, jurisdiction)
    change_report(store, report_id, change)
    return answer(fmt, "service_request_updates", [{"update_id": change.update_id}])


def _change(author: str, form: Form) -> Change:
    for name in REQUIRED:
        if not form.get(name):
            raise bad(f"Bad request: {name}")
    if not STRICT_TIME.fullmatch(form.get("updated_datetime")):
        raise bad("Bad request: updated_datetime has whole seconds and an offset")
    moment(form.get("updated_datetime"), "updated_datetime")
    word = form.get("status").lower()
    if word not in statuses.MYSOCIETY_WRITES:
        raise bad(f"Bad request: status {word[:40]!r}")
    return Change(
        author,
        operation_id=form.get("operation_id") or form.get("update_id"),
        sets=status_value(statuses.MYSOCIETY_WRITES[word]),
        reply=form.get("description"),
        pictures=form.pictures,
        word=word,
        update_id=form.get("update_id"),
        media_url=form.get("media_url"),
    )
