"""A FixMyStreet of mySociety, under ``/mysociety``, with the pitfalls of the real one.

The list needs a jurisdiction and has no pages; it cannot be asked for several numbers. An error of
it is answered with a web page, and a ``POST`` to the list is a search. An update goes to the report
that has this number at the *council*, which may be another one than on the site. If its date is too
early, its text is kept and its status ignored.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timezone
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from signalement_plugin.core.model.status import CLOSED, Status

from ...reports.changes import Change, change_report
from ...reports.problem import Problem
from ...reports.query import moment
from ...reports.record import wire_time
from ...reports.statuses import MYSOCIETY_WRITES
from ...reports.store import Store
from ..publik.query import number_of
from ..publik.show import rows_of

LIMIT = 1000
FRACTION = "517203"
BODY, NEIGHBOUR = "12", "13"
"""Bodies: one is responsible for every report, the other for every third of them as well."""
BODIES = {BODY: "Ville/Essai", NEIGHBOUR: "Ville voisine"}
"""Number of a body → its name; the numbers are shown nowhere."""
CYCLE, SWAPPED, MAILED = 50, 3, 6
"""In each cycle of fifty reports, the council of one (``SWAPPED``) gave its number to the report
after it and another number to this one; and one (``MAILED``) was sent to its council by e-mail, so
that it has no number there."""
REQUIRED = ("service_request_id", "update_id", "updated_datetime", "status", "description")
STATES: Mapping[Status, str] = {
    Status.NEW: "confirmed",
    Status.ACCEPTED: "investigating",
    Status.IN_PROGRESS: "in progress",
    Status.PLANNED: "action scheduled",
    Status.WAITING: "internal referral",
    Status.RESOLVED: "fixed - council",
    Status.CLOSED: "closed",
    Status.REJECTED: "unable to fix",
    Status.DUPLICATE: "duplicate",
}
"""Reports in any other status are hidden."""

SHOWN_AS_CLOSED = CLOSED | {Status.WAITING}
"""An internal referral (waiting) is shown as closed too."""

_ALL = "SELECT seq, id, status, requested, updated FROM reports ORDER BY requested DESC, id DESC"
_REPEATED = "already exists"

Row = dict[str, Any]


def create(store: Store, more: Sequence[Route] = ()) -> Starlette:
    """The application, to be mounted at ``/mysociety``; ``more``: other pages of the site."""
    app = Starlette(routes=[*_ROUTES, *more, Route("/{rest:path}", no_such_page)])
    app.state.store = store
    return app


def discovery(request: Request) -> Response:
    """The description of the interface, whose address there lacks the ``/v2``."""
    changeset = "2021-03-01T00:00:00Z"
    endpoint = {
        "formats": ["text/xml", "application/json", "text/html"],
        "url": f"{request.base_url}open311",
        "type": "test",
        "changeset": changeset,
        "specification": "http://wiki.open311.org/GeoReport_v2",
    }
    content = {
        "contact": "Write to desk@site.invalid",
        "changeset": changeset,
        "max_requests": str(LIMIT),
        "endpoints": [endpoint],
    }
    return JSONResponse({"discovery": content})


def services(request: Request) -> Response:
    """The categories: the name of each is also its code."""
    rows = store_in(request).services()
    found = [
        {
            "service_code": row["name"],
            "service_name": row["name"],
            "description": row["name"],
            "metadata": "false",
            "type": "realtime",
        }
        for row in rows
    ]
    return JSONResponse({"services": found})


async def requests(request: Request) -> Response:
    """The list, whatever the verb. Offsets of bounds are ignored: clocks are compared."""
    asked = {**request.query_params}
    if request.method == "POST":
        asked |= {key: str(value) for key, value in (await request.form()).items()}
    if not asked.get("jurisdiction_id") or "has_photo" in asked:
        return page("ERROR: Missing jurisdiction_id", 200)
    number = asked.get("service_request_id", "")
    if asked.get("status", "open") not in ("open", "closed") or (number and not number.isdigit()):
        return _server_error()
    rows = [row for row in visible(request) if _matches(row, asked)]
    most = asked.get("max_requests", "")
    size = min(LIMIT, int(most)) if most.isdigit() else LIMIT
    return JSONResponse({"service_requests": _shown(request, rows[:size])})


def one_request(request: Request) -> Response:
    """One report as a list: an empty one where nobody has this number."""
    wanted = request.path_params["number"]
    if not request.query_params.get("jurisdiction_id"):
        return page("ERROR: Missing jurisdiction_id", 200)
    rows = [row for row in visible(request) if number_of(row["id"]) == wanted]
    return JSONResponse({"service_requests": _shown(request, rows)})


def ajax(request: Request) -> Response:
    """One report for the site's own map: its fine state."""
    wanted = request.path_params["number"]
    rows = [row for row in visible(request) if number_of(row["id"]) == wanted]
    if not rows:
        return not_found(request, wanted)
    (row,) = rows_of(store_in(request), [rows[0]["seq"]])
    state = STATES[Status(row["status"])]
    report = {
        "id": int(wanted),
        "title": row["service"],
        "category": row["service"],
        "detail": row["description"],
        "latitude": row["lat"],
        "longitude": row["long"],
        "state": state,
        "state_t": state.title(),
        "is_fixed": int(state.startswith("fixed")),
        "photos": [],
    }
    return JSONResponse({"report": report, "updates": {}})


def problems(request: Request) -> Response:
    """Open reports confirmed between two days, or fixed ones last changed then: those that were
    closed otherwise are in neither. Errors come with 200."""
    start, end = (request.query_params.get(name, "") for name in ("start_date", "end_date"))
    if not start or start >= end:
        return JSONResponse({"error": "Invalid dates supplied"})
    fixed = request.path_params["which"] == "fixed"
    by = "updated" if fixed else "requested"
    rows = [
        row
        for row in visible(request)
        if _is_in_list(Status(row["status"]), fixed=fixed) and start <= clock(row[by])[:10] < end
    ]
    return JSONResponse(
        [_problem(row) for row in rows_of(store_in(request), [row["seq"] for row in rows])]
    )


def _problem(row: Row) -> Row:
    """A person is named, coordinates are numbers; bodies are a text."""
    name = row["service"] or row["service_code"]
    return {
        "id": int(number_in(row)),
        "state": STATES[Status(row["status"])],
        "confirmed": clock(row["requested"]),
        "lastupdate": f"{clock(row['updated'])}.{FRACTION}",
        "whensent": clock(row["requested"]),
        "category": name,
        "service": "Web interface",
        "title": name,
        "detail": row["description"],
        "name": "Testine Essai",
        "anonymous": 0,
        "used_map": 1,
        "latitude": row["lat"],
        "longitude": row["long"],
        "bodies_str": " and ".join(_body_names(row)),
    }


async def update(request: Request) -> Response:
    """A council's update. All that is wrong is 400 and an object, another verb too."""
    if request.method != "POST":
        return _bad_request("POST")
    form = {key: str(value) for key, value in (await request.form()).items()}
    jurisdiction, store = form.get("jurisdiction_id", ""), store_in(request)
    if jurisdiction and not jurisdiction.isdigit():
        return _server_error()
    if jurisdiction not in (BODY, NEIGHBOUR):
        return _bad_request("jurisdiction_id")
    key = store.key(form.get("api_key", ""))
    if key is None or not key.may_write:
        return _bad_request("api_key")
    missing = next((name for name in REQUIRED if form.get(name, "") in ("", "0")), "")
    if missing:
        return _bad_request(missing)
    row = _by_council_number(request, form["service_request_id"], jurisdiction)
    at = _parsed_time(form["updated_datetime"])
    if row is None or at is None:
        return _bad_request("not found")
    try:
        change_report(store, row["id"], _change(row, form, at, key.owner))
    except Problem as problem:
        return _bad_request(_REPEATED if _REPEATED in problem.description else problem.description)
    return JSONResponse({"service_request_updates": {"update_id": row["seq"]}})


def _is_in_list(status: Status, *, fixed: bool) -> bool:
    """Whether a report of this status is in the list of fixed ones, else in that of open ones."""
    return STATES[status].startswith("fixed") if fixed else status not in SHOWN_AS_CLOSED


def search(request: Request) -> Response:
    """The site's search: ``ref:N`` leads to the one report that bears it, here or at its council,
    whatever its body, hidden ones too; with two it shows both, and says nothing that a program
    could read."""
    number = request.query_params.get("pc", "").removeprefix("ref:").strip()
    bearers = [
        row for row in _all_rows(request) if number in (number_in(row), _council_number(row))
    ]
    if len(bearers) == 1:
        place = f"{request.scope['root_path']}/report/{number_in(bearers[0])}"
        return RedirectResponse(place, 302)
    return page(f"Reports with number {number[:20]}: {len(bearers)}", 200)


def no_such_page(_request: Request) -> Response:
    """The answer to every other address."""
    return page("No such page", 404)


def not_found(request: Request, number: str) -> Response:
    """410 where the report is hidden, 404 where there never was one."""
    if any(number_in(row) == number for row in _all_rows(request)):
        return page("That report has been removed", 410)
    return page("Unknown problem ID", 404)


def _by_council_number(request: Request, number: str, body: str) -> Row | None:
    """The report of this body that its council calls so, hidden or not."""
    rows = (row for row in _all_rows(request) if _council_number(row) == number)
    return next((row for row in rows if body in bodies_of(row)), None)


def number_in(row: Row) -> str:
    return number_of(row["id"])


def _council_number(row: Row) -> str:
    number = int(number_in(row))
    if number % CYCLE == MAILED:
        return ""
    if number % CYCLE == SWAPPED:
        return f"9{number}"
    return str(number - 1 if (number - 1) % CYCLE == SWAPPED else number)


def bodies_of(row: Row) -> tuple[str, ...]:
    return (BODY, NEIGHBOUR) if int(number_in(row)) % 3 == 0 else (BODY,)


def _body_names(row: Row) -> list[str]:
    return [BODIES[body] for body in bodies_of(row)]


def _change(row: Row, form: Mapping[str, str], at: int, owner: str) -> Change:
    """The text is kept in any case; the status only where its word and its date allow it, and the
    report is not hidden: the last change is dated in fractions of the second that is shown."""
    status = MYSOCIETY_WRITES.get(form["status"].lower())
    moves = status is not None and at > row["updated"] and Status(row["status"]) in STATES
    sets = {"status": status} if moves else {}
    return Change(
        owner,
        form["update_id"],
        sets,
        reply=form["description"],
        word=form["status"].lower(),
        update_id=form["update_id"],
    )


def _shown(request: Request, rows: list[Row]) -> list[Row]:
    found = rows_of(store_in(request), [row["seq"] for row in rows])
    return [_record(row) for row in found]


def _record(row: Row) -> Row:
    """Numbers are numbers, coordinates are texts; people are named."""
    name = row["service"] or row["service_code"]
    return {
        "service_request_id": int(number_of(row["id"])),
        "title": name,
        "detail": row["description"],
        "description": f"{name}: {row['description']}",
        "lat": None if row["lat"] is None else f"{row['lat']:.6f}",
        "long": None if row["long"] is None else f"{row['long']:.6f}",
        "status": "closed" if Status(row["status"]) in SHOWN_AS_CLOSED else "open",
        "requested_datetime": wire_time(row["requested"]),
        "updated_datetime": wire_time(row["updated"]),
        "service_code": name,
        "service_name": name,
        "interface_used": "Web interface",
        "agency_responsible": {"recipient": _body_names(row)},
        "requestor_name": "Testine Essai",
        "comment_count": 0,
    }


def visible(request: Request) -> list[Row]:
    return [row for row in _all_rows(request) if Status(row["status"]) in STATES]


def _all_rows(request: Request) -> list[Row]:
    return store_in(request).rows(_ALL)


def _matches(row: Row, asked: Mapping[str, str]) -> bool:
    closed = Status(row["status"]) in SHOWN_AS_CLOSED
    if asked.get("status") and closed != (asked["status"] == "closed"):
        return False
    if asked.get("service_request_id", number_of(row["id"])) != number_of(row["id"]):
        return False
    at, start, end = clock(row["requested"]), asked.get("start_date"), asked.get("end_date")
    if asked.get("agency_responsible") and not set(asked["agency_responsible"].split("|")) & set(
        bodies_of(row)
    ):
        return False
    after = not start or at >= start.replace("T", " ")[:19]
    return after and (not end or at < end.replace("T", " ")[:19])


def clock(at: int | None) -> str:
    return datetime.fromtimestamp(at or 0, timezone.utc).strftime("%Y-%m-%d %H:%M:%S")


def _parsed_time(text: str) -> int | None:
    try:
        return moment(text, "updated_datetime")
    except Problem:
        return None


def _bad_request(what: str) -> Response:
    error = {"code": 400, "description": f"Bad request: {what}"}
    return JSONResponse({"errors": error}, 400)


def _server_error() -> Response:
    return page("Sorry, something went wrong", 500)


def page(sentence: str, status: int) -> Response:
    return HTMLResponse(f"<!DOCTYPE html><html><body><p>{sentence}</p></body></html>", status)


def store_in(request: Request) -> Store:
    store: Store = request.app.state.store
    return store


_ROUTES = [
    Route("/open311/v2/discovery.json", discovery),
    Route("/open311/v2/services.json", services),
    Route("/open311/v2/requests.json", requests, methods=["GET", "POST"]),
    Route("/open311/v2/requests/{number:str}.json", one_request),
    Route("/open311/v2/servicerequestupdates.json", update, methods=["GET", "POST"]),
    Route("/around", search),
    Route("/report/ajax/{number:str}", ajax),
    Route("/json/problems/{which:str}", problems),
]
