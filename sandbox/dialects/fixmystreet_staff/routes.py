"""The pages of the site under ``/mysociety`` that a signed-in employee uses.

The form below a report is not idempotent: sent twice, it makes two updates. Without its token or
session the answer is 400 and nothing is written. With an empty text, or a file that is no picture,
the form is shown again. After an update a page of thanks names its number. Exports are limited by
the days on which reports were confirmed. They need a session or a token, and redirect to the login
without one.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from hashlib import sha256
from html import escape
from io import StringIO
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from signalement_plugin.core.model.status import Status

from ...reports.changes import Change, change_report
from ...reports.problem import Problem
from ...reports.store import Key
from ...web.access import picture
from ..open311.mysociety_site import (
    BODIES,
    BODY,
    STATES,
    Row,
    bodies_of,
    clock,
    not_found,
    number_in,
    page,
    store_in,
    visible,
)
from ..publik.show import rows_of

COOKIE = "fixmystreet_app_session"
CODED, CITIZEN = "code", "citizen"
"""An account whose name begins so signs in with a one-time code; or is of no staff."""

_OF = {state: status for status, state in STATES.items()}
_SINCE = "2026-10-30"
_REPORTS = (
    *("Report ID", "Title", "Detail", "User Name", "Category", "Created", "Confirmed"),
    *("Acknowledged", "Fixed", "Closed", "Status", "Latitude", "Longitude", "Query", "Ward"),
    *("Easting", "Northing", "Report URL", "Device Type", "Site Used", "Reported As"),
)
_UPDATES = (
    *("Report ID", "Update ID", "Date", "Status", "Problem state", "Text", "User Name"),
    "Reported As",
)
_LOG = (
    "SELECT change_log.id AS id, reports.id AS report, made_at, text, (SELECT new FROM change_log"
    " AS s WHERE s.report_id = change_log.report_id AND s.field = 'status' AND s.made_at <="
    " change_log.made_at ORDER BY s.id DESC LIMIT 1) AS state FROM change_log JOIN reports ON"
    " reports.id = change_log.report_id WHERE field = 'reply' ORDER BY change_log.id"
)
_PHOTOS = (
    "SELECT photo.new AS name FROM change_log AS photo JOIN change_log AS said ON said.id = :id"
    " AND said.report_id = photo.report_id AND said.made_at = photo.made_at"
    " WHERE photo.field = 'photo' ORDER BY photo.id"
)
_TEMPLATES = (
    '<select name="response_template_form_update"><option value="">--</option>'
    '<option value="1" data-text="Réparé, merci !" data-problem-state="fixed - council">'
    "Réparé</option></select>"
)
"""The body's own texts; its script puts the chosen one into the text, and the site reads no more
of it."""
_NEWEST = "SELECT max(id) AS id FROM change_log WHERE report_id = :id AND field = 'reply'"


async def auth(request: Request) -> Response:
    """The login: it goes on to another page, or is shown again."""
    if request.method == "GET":
        return page('<form method="post"><input name="password_sign_in"></form>', 200)
    form = await request.form()
    word = str(form.get("password_sign_in", ""))
    if store_in(request).key(word) is None:
        return page('<form method="post"><input name="password_sign_in"></form>', 200)
    if str(form.get("username", "")).startswith(CODED):
        return page('<form method="post"><input name="2fa_code"></form>', 200)
    answer = RedirectResponse(f"{request.scope['root_path']}/my", 302)
    if str(form.get("username", "")).startswith(CITIZEN):
        word = ""
    answer.set_cookie(COOKIE, _session(word), httponly=True)
    request.app.state.sessions = {**_sessions(request), _session(word): word}
    return answer


def dashboard(request: Request) -> Response:
    """The exports, and nothing else of it; whoever signed in and is of no staff finds no page."""
    if request.cookies.get(COOKIE, "") in _sessions(request) and _who(request) is None:
        return page("No such page", 404)
    if _who(request, token=True) is None:
        return RedirectResponse(f"{request.scope['root_path']}/auth?r=dashboard", 302)
    asked = request.query_params
    first, last = asked.get("start_date", _SINCE), asked.get("end_date", "9999")
    rows = [
        row
        for row in visible(request)
        if BODY in bodies_of(row) and first <= clock(row["requested"])[:10] <= last
    ]
    rows = rows_of(store_in(request), [row["seq"] for row in reversed(rows)])
    if asked.get("updates"):
        return _table(_UPDATES, _updates(request, {row["id"] for row in rows}))
    return _table(_REPORTS, [_report(request, row) for row in rows])


def report(request: Request) -> Response:
    """The page of a report, with the form below it."""
    number = str(request.path_params["number"])
    row = _row(request, number)
    return not_found(request, number) if row is None else _with_form(request, row)


async def update(request: Request) -> Response:
    """One update by the form."""
    async with request.form() as given:
        form = {key: str(value) for key, value in given.items()}
        files = [await one.read() for one in given.values() if isinstance(one, UploadFile)]
    key, row = _who(request), _row(request, form.get("id", ""))
    if key is None or form.get("token") != _token(request):
        return page("Bad request", 400)
    if row is None:
        return page("Unknown problem ID", 404)
    status, said = form.get("state", ""), _cleaned(form.get("update", ""))
    try:
        pictures = tuple(picture(content) for content in files if content)
    except Problem:
        return _with_form(request, row)
    if not said or not form.get("submit_update") or (status and status not in _OF):
        return _with_form(request, row)
    sets: dict[str, Any] = {"status": _OF[status]} if status else {}
    operation = request.headers.get("X-Request-ID", "")  # for tests; the real site has none
    change = Change(key.owner, operation, sets, said, pictures=pictures, word=status)
    change_report(store_in(request), row["id"], change)
    (newest,) = store_in(request).rows(_NEWEST, {"id": row["id"]})
    link = f"{request.scope['root_path']}/report/{number_in(row)}#update_{newest['id']}"
    return page(f'<h1><a href="{link}">Thanks</a></h1>', 200)


def photo(request: Request) -> Response:
    """A photo of an update, by its place among those that came with it."""
    asked, store = request.path_params, store_in(request)
    names = [row["name"] for row in store.rows(_PHOTOS, {"id": asked["update"]})]
    found = store.photo(names[asked["at"]]) if asked["at"] < len(names) else None
    if found is None:
        return page("No photo", 404)
    return Response(found.content, media_type="image/jpeg")


def _cleaned(said: str) -> str:
    """A paragraph is one line and begins with a capital; what has no small letter is shouted."""
    said = said if any("a" <= sign <= "z" for sign in said) else said.lower()
    lines = [" ".join(one.split()) for one in said.replace("\r\n", "\n").split("\n\n")]
    return "\n\n".join(one[:1].upper() + one[1:] for one in lines if one)


def _with_form(request: Request, row: Row) -> Response:
    staff = _who(request) is not None and BODY in bodies_of(row)
    state = STATES[Status(row["status"])]
    options = "".join(
        f'<option{" selected" if one == state else ""} value="{one}">{one}</option>'
        for one in STATES.values()
    )
    files = "".join(f'<input type="file" name="photo{at}">' for at in (1, 2, 3))
    hidden = {
        "token": _token(request),
        "submit_update": "1",
        "id": number_in(row),
        "upload_fileid": "",
    }
    parts = [
        *(f'<input type="hidden" name="{name}" value="{escape(v)}">' for name, v in hidden.items()),
        files,
        _TEMPLATES if staff else "",
        '<textarea rows="7" name="update" id="form_update" required></textarea>',
        f'<select name="state" id="state">{options}</select>' if staff else "",
        '<select name="form_as"><option value="myself"><option value="body" selected></select>'
        if staff
        else "",
        '<input name="name" value="Testine d&#39;Essai"><input type="checkbox" name="add_alert">',
        "" if _who(request) else '<input name="password_sign_in"><input name="username_register">',
    ]
    action = f"{request.scope['root_path']}/report/update"
    sends = f'method="post" action="{action}" enctype="multipart/form-data"'
    form = f'<form {sends} id="form_update_form">{"".join(parts)}</form>'
    return HTMLResponse(
        f"<!DOCTYPE html><html><body><h1>{escape(row['description'])}</h1>"
        f'<form method="post" id="planned_form"><input name="shortlist-add"></form>{form}'
        "</body></html>"
    )


def _report(request: Request, row: Row) -> list[Any]:
    name, at = row["service"] or row["service_code"], clock(row["requested"]).replace(" ", "T")
    shown = {
        "Report ID": number_in(row),
        "Title": name,
        "Detail": row["description"],
        "User Name": "Testine Essai",
        "Category": name,
        "Created": at,
        "Confirmed": at,
        "Status": STATES[Status(row["status"])],
        "Latitude": row["lat"],
        "Longitude": row["long"],
        "Report URL": f"{request.base_url}report/{number_in(row)}",
        "Device Type": "website",
    }
    return [shown.get(one, "") for one in _REPORTS]


def _updates(request: Request, ids: set[str]) -> list[list[Any]]:
    found = [row for row in store_in(request).rows(_LOG) if row["report"] in ids]
    return [
        [
            number_in({"id": row["report"]}),
            row["id"],
            row["made_at"][:19],
            "confirmed",
            STATES[Status(row["state"])] if row["state"] else "confirmed",
            row["text"],
            BODIES[BODY],
            "body",
        ]
        for row in found
    ]


def _table(head: Sequence[str], rows: list[list[Any]]) -> Response:
    whole = StringIO()
    writer = csv.writer(whole, lineterminator="\n")
    writer.writerows([head, *rows])
    return Response(whole.getvalue(), media_type="text/csv")


def _row(request: Request, number: str) -> Row | None:
    found = (row for row in visible(request) if number_in(row) == number)
    row = next(found, None)
    return rows_of(store_in(request), [row["seq"]])[0] if row is not None else None


def _who(request: Request, *, token: bool = False) -> Key | None:
    """Whose session this is; of an export also whose token. ``ID-word`` is one."""
    word = _sessions(request).get(request.cookies.get(COOKIE, ""), "")
    header = request.headers.get("Authorization", "")
    if token and not word and header.startswith("Bearer "):
        word = header.partition("-")[2]
    return store_in(request).key(word) if word else None


def _sessions(request: Request) -> Mapping[str, str]:
    known: Mapping[str, str] = getattr(request.app.state, "sessions", {})
    return known


def _session(word: str) -> str:
    return sha256(word.encode()).hexdigest()[:40]


def _token(request: Request) -> str:
    return f"1-{request.cookies.get(COOKIE, '')[:20]}"


ROUTES = [
    Route("/auth", auth, methods=["GET", "POST"]),
    Route("/dashboard", dashboard),
    Route("/report/update", update, methods=["POST"]),
    Route("/report/{number:int}", report),
    Route("/photo/c/{update:int}.{at:int}.jpeg", photo),
]
