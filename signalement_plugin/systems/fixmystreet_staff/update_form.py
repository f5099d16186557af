"""The web form by which staff answer and close a report: reads it, fills it in, and judges the
answer.

The form is made for people and can differ from site to site. So nothing is sent unless all fields
of the form are known and it is the form of the report that was meant. Pure functions.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape

from ...core.errors import LostAnswer, NoForm, NotYours, OtherForm, Refused, Unauthorized
from ...transport.response import Response, check_write
from ..values import text

PATH = "report/update"
KNOWN = frozenset(
    {"id", "token", "submit_update", "update", "state", "form_as", "name", "username"}
    | {"may_show_name", "add_alert", "fixed", "reopen", "upload_fileid"}
    | {"photo1", "photo2", "photo3", "submit_register", "submit_register_mobile"}
    | {"response_template_form_update"}
)
NEEDED = frozenset({"id", "submit_update", "token", "update"})
LONGEST = 4 * 1024 * 1024  # bytes of a page

_FORM = re.compile(r"<form\b([^<>]*)>")
_TAG = re.compile(r"<(input|select|option|textarea|button)\b([^<>]*)>")
_SAID = re.compile(r"""([\w-]{1,50})(?:\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'))?""")
_OK, _BAD, _REDIRECT = 200, 400, 300
_ASKS_WHO = "password_sign_in"
_ID = 'id="form_update_form"'
_PHOTO = re.compile(r"photo[1-9]")
_NEW = rb"/report/%s#update_(\d{1,20})\b"


@dataclass(frozen=True)
class UpdateForm:
    """The form of one report. ``fields``: name → present value. ``state``: the report's state.
    ``states``: those that can be chosen. ``voices``: the values of ``form_as``, which says in whose
    name a reply is published."""

    fields: Mapping[str, str] = field(default_factory=dict)
    state: str = ""
    states: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()

    @property
    def photos(self) -> list[str]:
        """Fields that take a photo each, in their order; none where the site takes no photos."""
        return sorted(filter(_PHOTO.fullmatch, self.fields))


def read_form(page: bytes, report_id: str) -> UpdateForm:
    """Read the form in a report's page. Raises ``OtherForm`` if it has unknown fields or is of
    another report, ``NoForm`` if there is none, ``NotYours`` if it offers no state (the report is
    another body's), and ``Unauthorized`` if it is the form for the public, because the session has
    ended."""
    whole = page[:LONGEST].decode("utf-8", "replace")
    begin = next((one.end() for one in _FORM.finditer(whole) if _ID in one[1]), None)
    if begin is None:
        raise NoForm("no form for updates in the report's page")
    found = _read(whole[begin:].partition("</form>")[0])
    names = set(found.fields)
    if _ASKS_WHO in names:
        raise Unauthorized("the form that is shown to whoever is not signed in")
    if strange := sorted(names - KNOWN) or sorted(NEEDED - names):
        raise OtherForm(f"another form for updates: {', '.join(strange)[:200]}", strange[0][:50])
    if found.fields["id"] != report_id:
        raise OtherForm(f"the form of report {found.fields['id'][:20]!r}")
    if not found.states:
        raise NotYours("this account changes no state of this report")
    return found


def filled(form: UpdateForm, reply: str, state: str) -> dict[str, str]:
    """The fields to send: in the name of the body if that is offered, without a subscription to
    updates. An empty ``state`` leaves the state. Raises ``Refused`` for one that is not offered."""
    if state and state not in form.states:
        raise Refused(f"the site does not offer {state!r} for this report")
    sent = {name: form.fields[name] for name in ("id", "submit_update", "token")}
    sent.update({"name": form.fields.get("name", ""), "update": reply})
    if "body" in form.voices:
        sent["form_as"] = "body"
    return {**sent, "state": state} if state else sent


def judge_of(report_id: str, answer: Response) -> None:
    """Judge the answer to a sent form. The form again: ``Refused``. A page that links to the new
    update: success. 400 or a redirect to the login: ``Unauthorized``, and nothing was written.
    Anything else that is no clear refusal: ``LostAnswer``."""
    if answer.status == _OK:
        # Look for the form before the link: a text in the form may contain such a link.
        if _ID.encode() in answer.body:
            raise Refused("the site shows its form again")
        if update_in(report_id, answer):
            return
        raise LostAnswer("a page that does not say what became of it")
    if answer.status == _BAD or "/auth" in answer.headers.get("Location", ""):
        raise Unauthorized(f"HTTP {answer.status}: the session is not known")
    if _REDIRECT <= answer.status < _BAD:
        raise LostAnswer("sent to another page")
    check_write(answer)


def update_in(report_id: str, answer: Response) -> str:
    """The number of the new update of this report that a page leads to; empty without one."""
    found = re.search(_NEW % re.escape(report_id.encode()), answer.body)
    return found[1].decode() if found else ""


def photo_path(update_id: str, count: int) -> str:
    """The path of the last one of ``count`` photos of an update."""
    return f"photo/c/{update_id}.{count - 1}.jpeg"


def _read(form: str) -> UpdateForm:
    fields: dict[str, str] = {}
    options: dict[str, list[str]] = {}
    chosen: dict[str, str] = {}
    within = ""
    for kind, rest in _TAG.findall(form):
        attributes = _attributes(rest)
        name = attributes.get("name", "")
        if kind == "option":
            options.setdefault(within, []).append(attributes.get("value", ""))
            if "selected" in attributes:
                chosen[within] = attributes.get("value", "")
            continue
        within = name if kind == "select" else ""
        if name:
            fields[name] = attributes.get("value", "")
    return UpdateForm(
        fields,
        chosen.get("state", ""),
        tuple(filter(None, options.get("state", ()))),
        tuple(options.get("form_as", ())),
    )


def _attributes(tag: str) -> dict[str, str]:
    return {
        name.lower(): text(unescape(double or single), 2000)
        for name, double, single in _SAID.findall(tag)
    }
