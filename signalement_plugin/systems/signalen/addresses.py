"""Splits an address line into Signalen's fields, and picks what a moved report keeps of its
``location``. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...core.text.json_values import Json

_TOWN = re.compile(
    r"(?P<head>.+?)(?:,?\s+(?P<postcode>\d{4}(?:\s?[A-Z]{2})?)\s+|,\s*)(?P<town>[^\d,]+)"
)
_NUMBER_LAST = re.compile(
    r"(?P<street>\S.*?),?\s+(?P<number>\d{1,5})\s?(?P<letter>[A-Za-z])?(?:-(?P<more>\w{1,4}))?"
)
_NUMBER_FIRST = re.compile(r"(?P<number>\d{1,3}),?\s+(?P<street>[^\d\W].*)")
_LONGEST = 300
_PARTS = {
    "openbare_ruimte": "street",
    "huisnummer": "number",
    "huisletter": "letter",
    "huisnummer_toevoeging": "more",
    "postcode": "postcode",
    "woonplaats": "town",
}
_NEEDED = ("openbare_ruimte", "huisnummer")
KEPT = ("stadsdeel", "buurt_code", "area_type_code", "area_code", "area_name", "extra_properties")


def address_of(line: str) -> dict[str, str]:
    """Signalen's address fields of a line, all of them; none where no house number is found."""
    plain = " ".join(line.split())[:_LONGEST]
    tail = _TOWN.fullmatch(plain)
    found = tail and (_NUMBER_FIRST.fullmatch(tail["head"]) or _NUMBER_LAST.fullmatch(tail["head"]))
    if not found:
        tail, found = None, _NUMBER_FIRST.fullmatch(plain) or _NUMBER_LAST.fullmatch(plain)
    if not found:
        return {}
    parts = {**(tail.groupdict() if tail else {}), **found.groupdict()}
    named = {name: (parts.get(group) or "").strip() for name, group in _PARTS.items()}
    return {**named, "postcode": named["postcode"].replace(" ", "")}


def kept_place(place: Mapping[str, Json]) -> dict[str, Json]:
    """The parts of a ``location`` that a request with a new point alone would clear: the address,
    with the fields that the server's address look-up needs, and the fields of :data:`KEPT`."""
    kept = {name: place[name] for name in KEPT if place.get(name) not in (None, "")}
    address = place.get("address")
    if isinstance(address, Mapping) and address:
        kept["address"] = {**dict.fromkeys(_NEEDED, ""), **address}
    return kept
