"""The smallest FixMyStreet site as a signed-in employee sees it; a test decides what it answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timezone
from email import message_from_bytes
from typing import Any

from http_server import Asked, Loopback, Reply, data, page, serving
from publik_fixtures import basic

from signalement_plugin.systems.base import Address
from signalement_plugin.systems.fixmystreet_staff.system import FixMyStreetStaff
from signalement_plugin.transport.client import Client, HttpContext

NAME, WORD = "desk@site.test", "mot de passe é"
NOON = datetime(2026, 11, 24, 12, tzinfo=timezone.utc)
HEAD = "Report ID,Title,Detail,User Name,Category,Created,Confirmed,Status,Latitude,Longitude\n"
UPDATES_HEAD = "Report ID,Update ID,Date,Status,Problem state,Text,User Name,Reported As\n"
STATES = ("confirmed", "in progress", "fixed - council", "closed")
COOKIE = "fixmystreet_app_session"
FORM = """<form method="post" action="/x"><input name="shortlist-add"></form>
<form method="post" id="form_update_form" name="updateForm">
<input type="hidden" name="token" value="{token}"><input type="hidden" name="submit_update"
 value="1"><input type='hidden' name='id' value='{number}'><textarea name="update"></textarea>
<select name="state" id="state">{options}</select>
<select name="form_as"><option value="myself"><option value="body" selected></select>
<input name="name" value="A&amp;B"><input type="checkbox" name="add_alert" checked>{more}</form>
<form id="report_inspect_form"><select name="state"><option value="hidden"></select></form>"""

STRANGERS = '<input name="password_sign_in"><input name="username_register">'


@dataclass
class StaffSite:
    """``reports``: number → state; ``updates``: number → texts. ``post``: the answer to the form
    in place of the usual one; ``more``: in the form; ``ends_after``: answers to a session;
    ``private``: reports that strangers are not shown; ``moved``: those that another body has;
    ``photos``: number of an update → files that came with it."""

    reports: dict[str, str] = field(default_factory=lambda: {"7": "confirmed", "8": "closed"})
    updates: dict[str, list[str]] = field(default_factory=dict)
    states: tuple[str, ...] = STATES
    post: Reply | None = None
    more: str = ""
    ends_after: int = 1000
    private: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    photos: dict[str, list[bytes]] = field(default_factory=dict)
    day: str = "2026-11-20"
    sessions: int = 0
    answers: int = 0
    pages: Mapping[str, Reply] = field(default_factory=dict)

    def __call__(self, asked: Asked) -> Reply:
        if asked.path in self.pages:
            return self.pages[asked.path]
        if asked.path == "/auth":
            return self._auth(asked)
        if asked.path == "/open311/v2/services.json":
            return data({"services": [{"service_code": "Voirie"}]})
        if self._known(asked):
            return self._inside(asked)
        if asked.path == "/report/update":
            return page("<html>Bad request</html>", 400)
        if asked.path.startswith("/report/ajax/"):
            private = asked.path.rpartition("/")[2] in self.private
            return page("Private", 403) if private else self._inside(asked)
        if asked.path.startswith("/report/"):
            shown = FORM.format(token="", number=asked.path[8:], options="", more=STRANGERS)
            return page(f"<html>{shown}</html>")
        return Reply(302, headers={"Location": "/auth?r=x"})

    def _inside(self, asked: Asked) -> Reply:
        if asked.path == "/dashboard":
            return self._export(asked)
        if asked.path == "/report/update":
            return self._update(asked)
        if asked.path.startswith("/photo/c/"):
            return self._photo(asked)
        number = asked.path.rpartition("/")[2]
        if number not in self.reports:
            return page("Unknown problem ID", 404)
        state = self.reports[number]
        if asked.path.startswith("/report/ajax/"):
            told = {"id": int(number), "title": "Trou", "detail": f"Rue {number}", "state": state}
            return data({"report": {**told, "category": "Voirie", "latitude": 50.46, **_EAST}})
        offered = () if number in self.moved else self.states
        options = "".join(
            f'<option{" selected" * (one == state)} value="{one}">x</option>' for one in offered
        )
        form = FORM.format(token=self._token, number=number, options=options, more=self.more)
        return page(f"<html>{form}</html>")

    @property
    def _token(self) -> str:
        return f"17-a+b/{self.sessions}="

    def _auth(self, asked: Asked) -> Reply:
        if asked.form != {"username": NAME, "password_sign_in": WORD}:
            return page("<html>again</html>")
        self.sessions, self.answers = self.sessions + 1, 0
        crumbs = (
            f"{COOKIE}={self.sessions}; path=/; expires=Fri, 25-Dec-2026 05:51:26 GMT; HttpOnly"
        )
        return Reply(302, headers={"Location": "/my", "Set-Cookie": crumbs})

    def _known(self, asked: Asked) -> bool:
        if asked.headers.get("Authorization") == "Bearer 3-good" and asked.path == "/dashboard":
            return True
        self.answers += 1
        mine = asked.headers.get("Cookie") == f"{COOKIE}={self.sessions}"
        return mine and self.sessions > 0 and self.answers <= self.ends_after

    def _export(self, asked: Asked) -> Reply:
        first, last = asked.query["start_date"], asked.query["end_date"]
        ours = {key: state for key, state in self.reports.items() if key not in self.moved}
        shown = ours.items() if first <= self.day <= last else ()
        if asked.query.get("updates"):
            lines = [
                f'{key},{key}{at},{self.day}T1{at}:00:00,confirmed,closed,"{text}",Testine,body'
                for key, _ in shown
                for at, text in enumerate(self.updates.get(key, ()))
            ]
            return _csv(UPDATES_HEAD, lines)
        at = f"{self.day}T09:00:00"
        return _csv(
            HEAD,
            [
                f'{key},Trou,"Rue {key}",Testine Essai,Voirie,{at},{at},{state},50.46,4.86'
                for key, state in shown
            ],
        )

    def _update(self, asked: Asked) -> Reply:
        if self.post is not None:
            return self.post
        form, files = sent_form(asked)
        if form["token"] != self._token:
            return page("<html>Bad request</html>", 400)
        self.updates.setdefault(form["id"], []).append(form["update"].capitalize())
        self.reports[form["id"]] = form.get("state", self.reports[form["id"]])
        if files:
            self.photos["1"] = list(files.values())
        return page(f'<html><a href="/report/{form["id"]}#update_1">Thanks</a></html>')

    def _photo(self, asked: Asked) -> Reply:
        update, at = asked.path[len("/photo/c/") :].split(".")[:2]
        shown = self.photos.get(update, [])
        if int(at) >= len(shown):
            return page("No photo", 404)
        return Reply(200, shown[int(at)], {"Content-Type": "image/jpeg"})


_EAST: dict[str, Any] = {"longitude": 4.86}


def sent_form(asked: Asked) -> tuple[dict[str, str], dict[str, bytes]]:
    """Fields and files of a form, whichever way it was sent."""
    kind = asked.headers["Content-Type"]
    if not kind.startswith("multipart/"):
        return asked.form, {}
    fields: dict[str, str] = {}
    files: dict[str, bytes] = {}
    head = f"Content-Type: {kind}\r\n\r\n".encode()
    for part in message_from_bytes(head + asked.body).walk():
        name = str(part.get_param("name", "", header="content-disposition"))
        body = part.get_payload(decode=True)
        if isinstance(body, bytes) and part.get_filename():
            files[name] = body
        elif isinstance(body, bytes) and name:
            fields[name] = body.decode()
    return fields, files


def _csv(head: str, lines: list[str]) -> Reply:
    body = head + "".join(f"{line}\n" for line in lines)
    return Reply(200, body.encode(), {"Content-Type": "text/csv; charset=utf-8"})


@contextmanager
def at_site(
    site: StaffSite, headers: Mapping[str, str] | None = None, path: str = "/"
) -> Iterator[tuple[FixMyStreetStaff, Loopback]]:
    """A system over such a site, not probed yet."""
    context = HttpContext(headers=basic(NAME, WORD) if headers is None else headers)
    with serving(site) as server:
        address = Address(server.url + path, http=context, zone="Europe/Brussels")
        client = Client(HttpContext(headers=_kept(context)), sleep=lambda _: None)
        system = FixMyStreetStaff(address, client=client, now=lambda: NOON)
        yield system, server
        system.close()


def _kept(context: HttpContext) -> Mapping[str, str]:
    said = context.headers.get("Authorization", "")
    return {"Authorization": said} if said.startswith("Bearer") else {}
