"""Converts Signalen's lists of categories, departments, people, history entries and attachments.
Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ...core.model.report import Activity, Department, Service
from ...core.timestamps import parse_time
from ...transport.decoding import to_nfc
from ..photo_file import Arrived, told_photo
from ..values import dig, text
from .records import HISTORY_FIELDS, service_code

if TYPE_CHECKING:
    from ...core.text.json_values import Json

_NAME = 200  # characters
_STATUS = "UPDATE_STATUS"
_PERSONAL = frozenset({"UPDATE_REPORTER"})
"""Kinds of entries whose description may contain contact data of the person who reported."""

_KINDS: Mapping[str, str] = {
    _STATUS: "status",
    "UPDATE_ROUTING_ASSIGNMENT": "assign",
    "UPDATE_DIRECTING_DEPARTMENTS_ASSIGNMENT": "assign",
    "UPDATE_USER_ASSIGNMENT": "assign",
    "CREATE_NOTE": "note",
    "RECEIVE_FEEDBACK": "citizen",
}


def services_of(rows: Iterable[Json]) -> list[Service]:
    """Sub-categories in the server's order, grouped by their main category."""
    found = []
    for main in _objects(rows):
        group = to_nfc(text(main.get("name"), _NAME))
        for sub in _objects(main.get("sub_categories")):
            code = service_code(main.get("slug"), sub.get("slug"))
            if code and sub.get("is_active") is not False:
                name = to_nfc(text(sub.get("name"), _NAME)) or code
                found.append(Service(code, name, group, to_nfc(text(sub.get("description")))))
    return found


def departments_of(rows: Iterable[Json], people: Iterable[Json]) -> list[Department]:
    """Departments with those of ``people`` whose profile names them."""
    members: dict[str, list[tuple[str, str]]] = {}
    for person in _objects(people):
        login = text(person.get("username"), _NAME) or text(person.get("email"), _NAME)
        if login and person.get("is_active") is not False:
            for team in names_of(dig(person, "profile.departments")):
                members.setdefault(team, []).append((login, _full_name(person) or login))
    found = []
    for row in _objects(rows):
        key, name = text(row.get("id"), 20), to_nfc(text(row.get("name"), _NAME))
        if key:
            inside = members.get(name) or members.get(text(row.get("code"), _NAME)) or []
            found.append(Department(key, name or key, tuple(inside)))
    return found


def codes_of(rows: Iterable[Json]) -> list[str]:
    """Short codes of departments, in their order."""
    return list(filter(None, (text(row.get("code"), _NAME) for row in _objects(rows))))


def history_of(rows: Iterable[Json], zone: str) -> list[Activity]:
    """A history, oldest first. Its words name no changed field that could be compared, but they
    name each file: so the entry that completes the photos of an own operation gets its id."""
    entries = [entry for row in _objects(rows) for entry in reversed(list(_entries(row, zone)))]
    arrived = Arrived()
    return [_of_a_photo(entry, arrived) for entry in entries[::-1]]


def _of_a_photo(entry: Activity, arrived: Arrived) -> Activity:
    photo = told_photo(entry.text) if entry.kind == "note" else None
    if photo is None:
        return entry
    note, name = photo
    whole = name.operation_id if arrived.whole(name) else ""
    return replace(entry, kind="photo", text=note, operation_id=whole)


def _entries(row: Mapping[str, Json], zone: str) -> Iterator[Activity]:
    """One entry, and one more for the text that went with a status."""
    what, key = text(row.get("what"), _NAME), text(row.get("identifier"), _NAME)
    at, _ = parse_time(text(row.get("when")), zone)
    author = to_nfc(text(row.get("who"), _NAME))
    action = to_nfc(text(row.get("action")))
    description = "" if what in _PERSONAL else to_nfc(text(row.get("description")))
    kind = _KINDS.get(what, "event")
    if kind in ("note", "citizen"):
        yield Activity(key, at, author, kind, description or action)
        return
    if kind == "status":
        yield Activity(key, at, author, kind, action, about="status")
        if description:
            yield Activity(f"{key}-text", at, author, "reply", description)
        return
    whole = "\n".join(filter(None, (action, description)))
    yield Activity(key, at, author, kind, whole, about=HISTORY_FIELDS.get(what, ""))


def image_of(rows: Iterable[Json]) -> str:
    """The address of the first picture among attachments, else of the first file; or empty."""
    files = [row for row in _objects(rows) if text(row.get("location"))]
    pictures = [row for row in files if row.get("is_image") is not False]
    return next((text(row.get("location")) for row in [*pictures, *files]), "")


def images_of(rows: Iterable[Json]) -> dict[str, str]:
    """Path → address of the pictures in a list of attachments, in its order. An address is signed
    and changes; its path stays the same."""
    files = (row for row in _objects(rows) if row.get("is_image") is not False)
    places = [text(row.get("location")) for row in files]
    return {path: place for place in places if (path := _path(place))}


def _path(address: str) -> str:
    """The path of an address; empty for a text that is none, such as ``http://[x``."""
    try:
        return urlsplit(address).path
    except ValueError:
        return ""


def permissions_of(me: Mapping[str, Json]) -> frozenset[str]:
    """Code names of the permissions of this user and of its roles."""
    roles = [one.get("permissions") for one in _objects(me.get("roles"))]
    lists = [me.get("permissions"), *roles]
    found = [one for some in lists if isinstance(some, list) for one in some]
    names = [one.get("codename") if isinstance(one, Mapping) else one for one in found]
    return frozenset(filter(None, (text(name, _NAME).rpartition(".")[2] for name in names)))


def _objects(rows: Json) -> Iterator[Mapping[str, Json]]:
    return (row for row in rows if isinstance(row, Mapping)) if isinstance(rows, list) else iter(())


def names_of(values: Json) -> Iterator[str]:
    """Names in a list of names, or of objects with one."""
    for value in values if isinstance(values, list) else []:
        name = value.get("name") if isinstance(value, Mapping) else value
        yield to_nfc(text(name, _NAME))


def _full_name(person: Mapping[str, Json]) -> str:
    return " ".join(
        filter(None, (to_nfc(text(person.get(one), _NAME)) for one in ("first_name", "last_name")))
    )
