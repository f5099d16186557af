"""Checks a new signal, and the keys of a PATCH, as Signalen does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from ...reports.store import Store
from . import answers as say
from .access import email_of, login_of
from .answers import BadInput, Broken
from .rows import TERMS, slug
from .statuses import ASKING, KEPT_AS, LOUD, MOVES, NAMES, ON_DEMAND, PLACE, SOURCES

BELGIUM = (2.3, 49.4, 6.5, 51.6)  # west, south, east, north
LONGEST_TEXT, LONGEST_QUESTION, LONGEST_NOTE = 10_000, 1_000, 3_000
LONGEST_OF_A_CALLER = {"email": 254, "phone": 17}
TARGETS = ("sigmax", "gisib", "straatnotes")
_NESTED = "email_override, send_email, and text must all be set"


class Told(NamedTuple):
    """A status as it was asked for. ``mails``: the citizen is written to."""

    state: str
    text: str
    mails: bool


def status_of(wanted: Any, current: str) -> Told:
    """Raises 400, or breaks where a key is missing that Signalen takes for granted."""
    if not isinstance(wanted, dict) or "state" not in wanted:
        raise Broken
    state, text = wanted["state"], wanted.get("text") or ""
    if state not in NAMES:
        raise BadInput({"status": {"state": [f'"{state}" is een ongeldige keuze.']}})
    if len(text) > LONGEST_TEXT:
        raise BadInput({"status": {"text": [_too_long(LONGEST_TEXT)]}})
    if "target_api" in wanted and state != "ready to send":
        raise BadInput({"target_api": ["Invalid target_api for this state."]})
    _EXTRA.get(state, lambda _wanted: None)(wanted)
    if state not in MOVES[current]:
        sentence = f"Invalid state transition from `{NAMES[current]}` to `{NAMES[state]}`."
        raise BadInput({"state": [sentence]})
    if state in LOUD and not text:
        sentence = f"This field is required when changing `state` to `{NAMES[state]}`."
        raise BadInput({"text": [sentence]})
    asked = wanted.get("send_email") is True
    return Told(state, text, state in (*LOUD, ASKING) or (asked and state in ON_DEMAND))


def _question(wanted: Mapping[str, Any]) -> None:
    if "text" not in wanted:
        raise Broken
    if len(wanted["text"] or "") > LONGEST_QUESTION:
        raise BadInput({"status": {"text": [_too_long(LONGEST_QUESTION)]}})


def _forward(wanted: Mapping[str, Any]) -> None:
    if not {"email_override", "send_email", "text"} <= wanted.keys():
        raise Broken
    if not (wanted["email_override"] and wanted["send_email"] and wanted["text"]):
        raise BadInput({"status": {"text": [f"{_NESTED} for this state."]}})


def _target(wanted: Mapping[str, Any]) -> None:
    if wanted.get("target_api") not in TARGETS:
        raise BadInput({"target_api": ["This field is required when sending to another system."]})


_EXTRA: Mapping[str, Callable[[Mapping[str, Any]], None]] = {
    "reaction requested": _question,
    "forward to external": _forward,
    "ready to send": _target,
}


def kept_as(state: str) -> Any:
    """The word of this database for a state."""
    return KEPT_AS[state]


def triage_of(body: Mapping[str, Any]) -> dict[str, str]:
    """Priority and type, where they are said."""
    found: dict[str, str] = {}
    for name, key, field, known in _TRIAGE:
        if name in body:
            value = (body[name] or {}).get(key)
            if value not in known:
                raise BadInput({name: {field: [f'"{value}" is een ongeldige keuze.']}})
            found[name] = value
    return found


_TRIAGE = (
    ("priority", "priority", "priority", ("low", "normal", "high")),
    ("type", "code", "name", ("SIG", "REQ", "QUE", "COM", "MAI", "PRJ")),
)


def source_of(given: Mapping[str, Any]) -> str:
    """One of those that the city has; without one a signal came over the web."""
    source = given.get("source", "online")
    if "source" in given and source not in SOURCES:
        raise BadInput({"source": ["Invalid source."]})
    return str(source)


def note_of(notes: Any) -> str:
    """The first of several; the others are dropped without a word."""
    if not notes:
        raise Broken
    text = (notes[0] or {}).get("text") or ""
    if not text:
        raise BadInput({"notes": [{"text": [say.BLANK]}]})
    if len(text) > LONGEST_NOTE:
        raise BadInput({"notes": [{"text": [_too_long(LONGEST_NOTE)]}]})
    return str(text)


def routing_of(wanted: Any, teams: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Ids of this database for ``[{"id": 6}]``."""
    if wanted is None or any("id" not in one for one in wanted):
        raise Broken
    by_number = {team["id"]: own for own, team in teams.items()}
    unknown = [one["id"] for one in wanted if one["id"] not in by_number]
    if unknown:
        sentence = f'Ongeldige pk "{unknown[0]}" - object bestaat niet.'
        raise BadInput({"routing_departments": [{"id": [sentence]}]})
    return [by_number[one["id"]] for one in wanted]


def user_of(email: Any, store: Store) -> str:
    """The login behind an address; ``None`` is nobody."""
    if email is None:
        return ""
    if email == "" or "@" not in email:
        sentence = say.BLANK if email == "" else "Voer een geldig e-mailadres in."
        raise BadInput({"assigned_user_email": [sentence]})
    logins = {row["id"] for row in store.rows("SELECT id FROM people")}
    if login_of(email) not in logins and email not in map(email_of, logins):
        raise BadInput(["Could not set user assignment, user does not exist"])
    return login_of(email)


def service_of(wanted: Any, store: Store) -> str:
    """The code of a category given by its address. A slug is none."""
    wanted = wanted if isinstance(wanted, dict) else {}
    url = wanted.get("category_url") or wanted.get("sub_category") or ""
    path = url.partition(TERMS + "/")[2].strip("/").split("/")
    if len(path) == 3 and path[1] == "sub_categories":  # noqa: PLR2004
        for row in store.services():
            if (slug(row["service_group"] or "overig"), row["code"]) == (path[0], path[2]):
                return str(row["code"])
    raise BadInput({"category": {"category_url": ["Ongeldige hyperlink - object bestaat niet."]}})


def place_of(wanted: Any) -> tuple[float, float]:
    """Latitude and longitude."""
    geometry = wanted.get("geometrie") if isinstance(wanted, dict) else None
    if not isinstance(geometry, dict):
        raise BadInput({"location": {"geometrie": [say.REQUIRED]}})
    west, south, east, north = BELGIUM
    try:
        lon, lat = map(float, geometry["coordinates"])
    except (KeyError, TypeError, ValueError) as error:
        raise BadInput({"location": {"geometrie": ["Invalid point."]}}) from error
    if not (west <= lon <= east and south <= lat <= north):
        raise BadInput({"location": {"geometrie": ["Location coordinates not valid."]}})
    return lat, lon


def kept_of(location: Mapping[str, Any]) -> dict[str, Any]:
    """What a location says beside its point. Each write of one makes a new one: what is not
    said is gone. Any address is looked up, and one without street and number breaks that."""
    address = location.get("address")
    if address and not {"openbare_ruimte", "huisnummer"} <= set(address):
        raise Broken
    return {name: location.get(name) for name in PLACE}


def line_of(address: Mapping[str, Any] | None) -> str:
    """An address as one line."""
    values = {name: str(value or "").strip() for name, value in (address or {}).items()}
    more = values.get("huisnummer_toevoeging", "")
    number = values.get("huisnummer", "") + values.get("huisletter", "") + (more and f"-{more}")
    parts = (
        values.get("openbare_ruimte"),
        number,
        values.get("postcode"),
        values.get("woonplaats"),
    )
    return " ".join(filter(None, parts))


def required(body: Any, names: tuple[str, ...]) -> Mapping[str, Any]:
    """A new signal with all that it needs."""
    if not isinstance(body, dict):
        raise BadInput({"non_field_errors": ["Ongeldige data."]})
    lacking = {name: [say.REQUIRED] for name in names if body.get(name) in (None, "")}
    if lacking:
        raise BadInput(lacking)
    if len(str(body["text"])) > LONGEST_NOTE:
        raise BadInput({"text": [_too_long(LONGEST_NOTE)]})
    for name, most in LONGEST_OF_A_CALLER.items():
        if len(str(body["reporter"].get(name) or "")) > most:
            raise BadInput({"reporter": {name: [_too_long(most)]}})
    return body


def _too_long(most: int) -> str:
    return f"Zorg ervoor dat dit veld niet meer dan {most} karakters bevat."
