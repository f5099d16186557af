"""CitySDK as Klarschiff implements it, under ``/klarschiff/citysdk``, with its peculiarities.

An error about an API key is HTTP 500, with the true code as a text in the body. A report has one
public text beside its status, which the next text replaces. There are no departments, no history,
no pages and no list of changes. The author of a note is a user known by e-mail: the owner of an API
key, with an address at :data:`HOST`; a report may be of anybody.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from signalement_plugin.core.model.status import CLOSED, Status

from ...reports.changes import Arrival, Change, change_report, receive_report
from ...reports.problem import Problem
from ...reports.query import moment
from ...reports.record import Record
from ...reports.store import Key, Store
from ...web.access import Form, read_form
from ..publik.query import number_of, stored_id
from .show import FIRMS, STATUSES, Row, codes, local, rows_of, shown

HOST = "sandbox.example"
LONGEST = 500
ARCHIVE_S = 30 * 86400
GEOCODED = "an address of the point"
"""Address that the server's geocoder sets for a moved point, whatever address the report had."""
WRITES = {
    "IN_PROCESS": Status.IN_PROGRESS,
    "PROCESSED": Status.RESOLVED,
    "REJECTED": Status.REJECTED,
}
_DETAILED = {detailed for _, detailed in STATUSES.values()}
_OWNER = "SELECT owner FROM api_keys WHERE owner || :host = :mail"


class Refusal(Exception):
    """``code`` as the body says it: a text for what the key may not."""

    def __init__(self, status: int, code: int | str, description: str = "") -> None:
        super().__init__(description)
        self.status, self.code, self.description = status, code, description or "refused"


def create(store: Store) -> Starlette:
    """The application, to be mounted at ``/klarschiff``."""
    handlers: dict[Any, Any] = {Refusal: _refused, HTTPException: _no_route}
    app = Starlette(routes=_ROUTES, exception_handlers=handlers)
    app.state.store = store
    return app


def _refused(_request: Request, error: Any) -> Response:
    said = [{"code": error.code, "description": error.description}]
    return JSONResponse(said, error.status)


def _no_route(_request: Request, error: Any) -> Response:
    return JSONResponse({"status": error.status_code, "error": error.detail}, error.status_code)


def invalid(name: str) -> Refusal:
    return Refusal(422, 422, f"not valid: {name}")


def failed(what: str) -> Refusal:
    """What the server stumbles over."""
    return Refusal(500, 500, what)


# -- authentication


def _store(request: Request) -> Store:
    store: Store = request.app.state.store
    return store


def _key(request: Request, form: Form | None = None) -> Key | None:
    given = request.query_params.get("api_key") or (form.get("api_key") if form else "")
    if not given:
        return None
    key = _store(request).key(given)
    if key is None:
        raise Refusal(500, "401", "api_key is not known")
    return key


def _writer(request: Request, form: Form | None = None) -> Key:
    """A key with the rights to change and to read notes."""
    key = _key(request, form)
    if key is None:
        raise Refusal(500, "400", "api_key is missing")
    if not key.may_write:
        raise Refusal(500, "403", "this key has not the right")
    return key


def _is_user(store: Store, mail: str) -> bool:
    return store.first(_OWNER, {"host": f"@{HOST}", "mail": mail}) is not None


# -- reading


def discovery(request: Request) -> Response:
    here = f"{str(request.base_url).rstrip('/')}/citysdk"
    endpoint = {
        "specification": "http://wiki.open311.org/GeoReport_v2",
        "url": here,
        "changeset": "2015-11-05 08:43",
        "type": "production",
        "formats": ["application/json"],
    }
    values = {"changeset": "2015-11-05 08:43", "contact": "", "key_service": ""}
    return JSONResponse({**values, "endpoints": [endpoint]})


def services(request: Request) -> Response:
    _key(request)
    return JSONResponse(_services(_store(request)))


def _services(store: Store) -> list[Row]:
    numbers = codes(store)
    groups = [row["service_group"] or "" for row in store.services()]
    return [
        {
            "description": None,
            "group": row["service_group"] or "",
            "group_id": groups.index(row["service_group"] or "") + 1,
            "keywords": "problem",
            "metadata": False,
            "photo_requested": False,
            "service_code": str(numbers[row["code"]]),
            "service_name": row["name"],
            "type": "realtime",
        }
        for row in store.services()
    ]


def one_service(request: Request) -> Response:
    names = ("group", "keywords", "photo_requested", "service_code", "service_name")
    wanted = request.path_params["code"]
    found = [one for one in _services(_store(request)) if one["service_code"] == wanted]
    return JSONResponse([{name: one[name] for name in names} for one in found])


def one_report(request: Request) -> Response:
    """Those that no list has as well; an empty list for what there is not."""
    key = _key(request)
    number = request.path_params["number"]
    found = rows_of(_store(request), [stored_id(number)]) if number.isdigit() else []
    return _list_response(request, key, found)


def list_reports(request: Request) -> Response:
    """Everything unless told otherwise, the oldest first."""
    key, asked = _key(request), request.query_params
    if "updated_after" in asked:
        raise failed("updated_after")
    found = [row for row in _chosen(request) if all(test(row) for test in _tests(request))]
    if asked.get("just_count") == "true":
        return JSONResponse([{"count": len(found)}])
    most = asked.get("max_requests", "")
    return _list_response(request, key, found[: int(most)] if most.isdigit() else found)


def _chosen(request: Request) -> list[Row]:
    """The named reports or all, but for those that nobody has confirmed."""
    named = request.query_params.get("service_request_id", "")
    numbers = [one.strip() for one in named.split(",") if one.strip()]
    if not all(number.isdigit() for number in numbers):
        raise failed("service_request_id is not a number")
    ids = [stored_id(number) for number in numbers] if numbers else None
    rows = rows_of(_store(request), ids)
    return [row for row in rows if row["status"] != Status.UNKNOWN.value]


def _tests(request: Request) -> list[Callable[[Row], bool]]:
    asked, tests = request.query_params, list[Callable[[Row], bool]]()
    if states := set(filter(None, asked.get("detailed_status", "").split(","))):
        if not states <= _DETAILED:
            raise failed("status invalid")
        tests.append(lambda row: STATUSES[Status(row["status"])][1] in states)
    if asked.get("status") in ("open", "closed"):
        shut = asked["status"] == "closed"
        tests.append(lambda row: (Status(row["status"]) in CLOSED) is shut)
    if wanted := asked.get("service_code", ""):
        numbers = codes(_store(request))
        tests.append(lambda row: str(numbers.get(row["service_code"])) in wanted.split(","))
    for name, sign in (("start_date", 1), ("end_date", -1)):
        if asked.get(name):
            tests.append(_dated(asked[name], name, sign))
    if asked.get("also_archived") != "true" and not asked.get("service_request_id"):
        since = time.time() - ARCHIVE_S
        tests.append(lambda row: Status(row["status"]) not in CLOSED or row["updated"] >= since)
    return tests


def _dated(text: str, name: str, sign: int) -> Callable[[Row], bool]:
    try:
        bound = moment(text, name)
    except Problem as error:
        raise failed(f"date {name} invalid") from error
    return lambda row: sign * ((row["requested"] or 0) - bound) >= 0


def _list_response(request: Request, key: Key | None, rows: list[Row]) -> Response:
    more = request.query_params.get("extensions") == "true"
    base, numbers = str(request.base_url).rstrip("/"), codes(_store(request))
    staff = key is not None and key.may_see
    return JSONResponse([shown(row, numbers, base, more=more, staff=staff) for row in rows])


def notes(request: Request) -> Response:
    _writer(request)
    number = request.path_params["number"]
    if not number.isdigit():
        raise failed("service_request_id is not a number")
    found = _store(request).thread(stored_id(number), "note")
    return JSONResponse([_note(number, one) for one in found])


def _note(number: str, row: Row) -> Row:
    return {
        "id": row["id"],
        "jurisdiction_id": None,
        "comment": row["comment"],
        "datetime": local(moment(row["made_at"], "made_at")),
        "service_request_id": int(number),
        "author": row["author"].partition("@")[0],
    }


def picture(request: Request) -> Response:
    """A redirect to the same origin."""
    root = str(request.base_url).rstrip("/").removesuffix("/klarschiff")
    return RedirectResponse(f"{root}/photos/{request.path_params['name']}", 302)


# -- writing


async def change(request: Request) -> Response:
    form = await read_form(request)
    key, store = _writer(request, form), _store(request)
    number = request.path_params["number"]
    found = rows_of(store, [stored_id(number)])
    if not found:
        raise Refusal(404, 404, "record_not_found")
    (row,) = found
    if form.pictures and "email" not in form:
        raise invalid("Autor")
    wanted = Change(
        form.get("email") or key.owner,
        sets=_sets(store, row, form),
        reply=_text(form),
        pictures=form.pictures,
    )
    if wanted.sets.get("status") is Status.REJECTED and not (wanted.reply or row["status_notes"]):
        raise invalid("status_notes")
    change_report(store, row["id"], wanted)
    return JSONResponse({"service_request_id": int(number)})


def _text(form: Form) -> str:
    text = form.get("status_notes")
    if len(text) > LONGEST:
        raise invalid("status_notes")
    return text


def _sets(store: Store, row: Row, form: Form) -> dict[str, Any]:
    sets: dict[str, Any] = {}
    if word := form.get("detailed_status"):
        if word not in _DETAILED:
            raise failed("status invalid")
        if word in WRITES:
            sets["status"] = WRITES[word]
        elif STATUSES[Status(row["status"])][1] != word:
            raise invalid("status")
    if "delegation" in form:
        if form.get("delegation") not in FIRMS:
            raise invalid("delegation")
        sets["assignee"] = form.get("delegation")
    if "service_code" in form:
        sets["service_code"] = _service(store, form)
    if "lat" in form or "long" in form:
        place = sets["position"] = _place(form)
        if place != (row["lat"], row["long"]):
            sets["address"] = GEOCODED
    return sets


def _service(store: Store, form: Form) -> str:
    for code, number in codes(store).items():
        if form.get("service_code") == str(number):
            return code
    raise invalid("service_code")


def _place(form: Form) -> tuple[float, float]:
    try:
        return float(form.get("lat")), float(form.get("long"))
    except ValueError as error:
        raise invalid("position") from error


async def write_note(request: Request) -> Response:
    form = await read_form(request)
    _writer(request, form)
    store, number = _store(request), request.path_params["number"]
    known = rows_of(store, [stored_id(number)])
    if not (known and form.get("comment") and _is_user(store, form.get("author"))):
        raise invalid("comment, author")
    change_report(store, known[0]["id"], Change(form.get("author"), note=form.get("comment")))
    made = store.thread(known[0]["id"], "note")[-1]
    return JSONResponse(_note(number, made), 201)


async def submit(request: Request) -> Response:
    """Of a citizen it is *pending* until a mail is answered; of a user it is there at once."""
    form = await read_form(request)
    _writer(request, form)
    store, mail = _store(request), form.get("email")
    if "@" not in mail:
        raise invalid("email")
    lat, long = _place(form)
    record = Record(
        id="",
        jurisdiction=store.jurisdictions()[0],
        status=Status.NEW if _is_user(store, mail) else Status.UNKNOWN,
        service_code=_service(store, form),
        description=form.get("description"),
        lat=lat,
        long=long,
    )
    arrival = Arrival(mail, record, {"email": mail}, pictures=form.pictures)
    made = receive_report(store, arrival)
    return JSONResponse({"service_request_id": int(number_of(made.id))}, 201)


def tagged(read: Callable[[Request], Response]) -> Callable[[Request], Response]:
    """A read as Rails answers it: named by its content, and not sent again to whom has that."""

    def answer(request: Request) -> Response:
        response = read(request)
        tag = f'W/"{hashlib.blake2b(response.body, digest_size=16).hexdigest()}"'
        headers = {"ETag": tag, "Cache-Control": "max-age=0, private, must-revalidate"}
        if request.headers.get("If-None-Match") == tag:
            return Response(status_code=304, headers=headers)
        response.headers.update(headers)
        return response

    return answer


_ROUTES = [
    Route("/citysdk/discovery.json", tagged(discovery)),
    Route("/citysdk/services.json", tagged(services)),
    Route("/citysdk/services/{code}.json", tagged(one_service)),
    Route("/citysdk/requests.json", tagged(list_reports)),
    Route("/citysdk/requests.json", submit, methods=["POST"]),
    Route("/citysdk/requests/notes/{number}.json", tagged(notes)),
    Route("/citysdk/requests/notes/{number}.json", write_note, methods=["POST"]),
    Route("/citysdk/requests/{number}.json", tagged(one_report)),
    Route("/citysdk/requests/{number}.json", change, methods=["PATCH"]),
    Route("/pictures/{name:path}", picture),
]
