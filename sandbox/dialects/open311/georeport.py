"""Open311 GeoReport v2: its seven resources under ``/open311/v2``."""

from __future__ import annotations

import json
import re
import secrets
from dataclasses import replace
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel, Field
from starlette.requests import Request
from starlette.responses import Response

from ...reports.changes import REPORTER, Arrival, receive_report
from ...reports.problem import bad
from ...reports.query import MAX_PAGE, Filters, number, read_filters
from ...reports.record import Record
from ...reports.store import Store
from ...web.access import Form, caller, jurisdiction_of, options_of, read_form, store_of, writer
from ...web.answers import Format, answer, listed
from ...web.apidoc import form_body

BASE = "/open311/v2"
CHANGESET = "2026-11-24T00:00:00Z"
MAX_DESCRIPTION = 4000
PAGED = "page,page_size,updated_after"

router = APIRouter(prefix=BASE, tags=["Open311 GeoReport v2"])


class ListParams(BaseModel):
    """The filters of a list; an empty one counts as absent."""

    jurisdiction_id: str = Field("", description="needed where the server has several")
    api_key: str = ""
    service_request_id: str = Field("", description="ids, comma; overrides every other filter")
    service_code: str = Field("", description="codes, comma")
    status: str = Field("", description="open, closed or both, comma")
    detailed_status: str = Field("", description="words of the CitySDK dialect, comma")
    start_date: str = Field("", description="requested at or after; W3C, with offset")
    end_date: str = Field("", description="requested at or before")
    updated_after: str = Field("", description="changed at or after; orders by change, then id")
    updated_before: str = Field("", description="changed at or before")
    lat: str = Field("", description="with long and radius")
    long: str = ""
    radius: str = Field("", description="metres round lat and long")
    page: str = Field("", description="from 1")
    page_size: str = Field("", description=f"up to {MAX_PAGE}, which is also the default")
    max_requests: str = Field("", description="the same as page_size")
    extensions: str = Field("", description="true: with extended_attributes")
    just_count: str = Field("", description="true: only how many there are")


Params = Annotated[ListParams, Query()]
Body = Annotated[Form, Depends(read_form)]

CREATE_FORM = {
    "api_key": "a key that may write",
    "service_code": "which service",
    "lat": "degrees; with long, or address_string, or address_id",
    "long": "degrees",
    "address_string": "where, in words",
    "address_id": "where, as the server's own id",
    "description": f"up to {MAX_DESCRIPTION} characters",
    "attribute[CODE]": "answers to the service's definition; attribute[CODE][] for many",
    "email": "of who reports; first_name, last_name and phone likewise",
    "media_url": "address of a photo kept elsewhere",
    "media": "a photo: a file, or base64",
    "operation_id": "kept in the change log",
}


def is_true(text: str) -> bool:
    """Whether a parameter says yes."""
    return text.strip().lower() in {"true", "1", "yes"}


def list_reports(request: Request, fmt: Format, params: ListParams, view: str) -> Response:
    """The list of any dialect that is based on GeoReport."""
    filters = read_filters(params.model_dump(), jurisdiction_of(request))
    store = store_of(request)
    if is_true(params.just_count):
        return answer(fmt, "service_requests", [{"count": store.count(filters)}])
    return listed(request, fmt, "service_requests", store.page(filters, view))


def show_report(request: Request, fmt: Format, report_id: str, view: str) -> Response:
    """One report, as a list of one. Raises 404."""
    store = store_of(request)
    store.require(report_id, jurisdiction_of(request))
    one = Filters({"ids": json.dumps([report_id])})
    return listed(request, fmt, "service_requests", store.page(one, view))


def create_report(request: Request, form: Form) -> str:
    """Receive a report; returns its id. Raises 400, 403, 404."""
    author = writer(request, form)
    store = store_of(request)
    jurisdiction = jurisdiction_of(request, form)
    record = _record(store, form, jurisdiction)
    record.jurisdiction = jurisdiction or store.jurisdictions()[0]
    reporter = {name: form.get(name) for name in REPORTER}
    operation = form.get("operation_id")
    received = receive_report(store, Arrival(author, record, reporter, operation, form.pictures))
    return received.id


def position_of(form: Form) -> tuple[float, float] | None:
    """Latitude and longitude of a form, ``None`` without. Raises 400 for half of one."""
    lat, long = form.get("lat"), form.get("long")
    if not lat and not long:
        return None
    if not lat or not long:
        raise bad("lat and long come together")
    return number(lat, "lat", 90), number(long, "long", 180)


def _record(store: Store, form: Form, jurisdiction: str) -> Record:
    code = form.get("service_code")
    if not code:
        raise bad("service_code was not given")
    service = store.service(code, jurisdiction)
    position = position_of(form)
    if position is None and not form.get("address_string") and not form.get("address_id"):
        raise bad("lat and long, address_string or address_id is needed")
    if len(form.get("description")) > MAX_DESCRIPTION:
        raise bad(f"description has more than {MAX_DESCRIPTION} characters")
    record = Record(
        id="",
        service_code=code,
        description=form.get("description"),
        address=form.get("address_string"),
        address_id=form.get("address_id"),
        media_url=form.get("media_url"),
        attributes=json.dumps(_answers(service["definition"], form), ensure_ascii=False),
    )
    return record if position is None else replace(record, lat=position[0], long=position[1])


def _answers(definition: list[dict[str, Any]], form: Form) -> list[dict[str, str]]:
    """What the form says to the attributes of a service. Raises 400."""
    given: dict[str, list[str]] = {}
    for name, values in form.values.items():
        match = re.fullmatch(r"attribute\[(.+?)\](\[\])?", name)
        if match:
            given.setdefault(match[1], []).extend(v for v in values if v)
    for attribute in definition:
        code, keys = attribute["code"], {value["key"] for value in attribute["values"]}
        if attribute["required"] and not given.get(code):
            raise bad(f"attribute[{code}] is required")
        if keys and not set(given.get(code, [])) <= keys:
            raise bad(f"attribute[{code}] is one of {', '.join(sorted(keys))}")
    asked = {attribute["code"] for attribute in definition if attribute["variable"]}
    return [{"code": c, "value": v} for c, vs in given.items() if c in asked for v in vs]


@router.get("/discovery.{fmt}", summary="Where and how this server answers")
def discovery(request: Request, fmt: Format) -> Response:
    site = str(request.base_url).rstrip("/")
    endpoints = [
        {
            "specification": "http://wiki.open311.org/GeoReport_v2",
            "url": site + path,
            "changeset": CHANGESET,
            "type": "test",
            "formats": ["text/xml", "application/json"],
            "dialect": dialect,
            "extensions": extensions,
        }
        for path, dialect, extensions in (
            (BASE, "mysociety", f"{PAGED},servicerequestupdates"),
            ("/citysdk", "citysdk-extended", f"{PAGED},just_count,detailed_status"),
        )
    ]
    data = {
        "changeset": CHANGESET,
        "contact": "Signalement sandbox: a test server, nothing in it is real",
        "key_service": "The keys are those it was started with",
        "max_requests": MAX_PAGE,
        "updated_datetime": "whole seconds; never moves back; updated_after includes its bound",
        "version": "extended_attributes.version grows by one with every change",
        "endpoints": endpoints,
    }
    return answer(fmt, "discovery", data)


@router.get("/services.{fmt}", summary="The services reports can be about")
def services(request: Request, fmt: Format) -> Response:
    rows = store_of(request).services(jurisdiction_of(request))
    data = [
        {
            "service_code": row["code"],
            "service_name": row["name"],
            "description": row["description"],
            "metadata": bool(row["definition"]),
            "type": "realtime",
            "keywords": row["keywords"],
            "group": row["service_group"],
        }
        for row in rows
    ]
    return answer(fmt, "services", data)


@router.get("/services/{service_code:path}.{fmt}", summary="What else a service asks")
def definition(request: Request, fmt: Format, service_code: str) -> Response:
    row = store_of(request).service(service_code, jurisdiction_of(request))
    data = {"service_code": row["code"], "attributes": row["definition"]}
    return answer(fmt, "service_definition", data)


@router.get("/requests.{fmt}", summary="The list of reports")
def requests(request: Request, fmt: Format, params: Params) -> Response:
    caller(request)
    view = "extended" if is_true(params.extensions) else "basic"
    return list_reports(request, fmt, params, view)


@router.post("/requests.{fmt}", summary="Report something", openapi_extra=form_body(CREATE_FORM))
def create(request: Request, fmt: Format, form: Body) -> Response:
    report_id = create_report(request, form)
    if options_of(request).tokens:
        token = secrets.token_hex(8)
        with store_of(request).writing() as db:
            db.execute("INSERT INTO tokens VALUES (?, ?)", (token, report_id))
        return answer(fmt, "service_requests", [{"token": token}])
    data = {"service_request_id": report_id, "service_notice": None, "account_id": None}
    return answer(fmt, "service_requests", [data])


@router.get("/requests/{report_id:path}.{fmt}", summary="One report")
def one_request(
    request: Request, fmt: Format, report_id: str, extensions: str = "", jurisdiction_id: str = ""
) -> Response:
    del jurisdiction_id  # declared for the docs; read by jurisdiction_of
    caller(request)
    view = "extended" if is_true(extensions) else "basic"
    return show_report(request, fmt, report_id, view)


@router.get("/tokens/{token}.{fmt}", summary="The report that a token stands for")
def token_of(request: Request, fmt: Format, token: str) -> Response:
    report_id = store_of(request).report_of_token(token)
    data = {"service_request_id": report_id, "token": token}
    return answer(fmt, "service_requests", [data])
