"""Finds a typed address in a table of addresses, and recognises the columns of such a table."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from ..text.folding import fold

_WORD = re.compile(r"\w+")
_HOUSE = re.compile(r"([0-9]{1,3})[a-z]{0,2}")
_FAR = 1000
_NUMBER = re.compile(r"([^0-9]*)([0-9]{0,9})")


@dataclass(frozen=True)
class KnownPlace:
    """An address and where it is, in degrees, EPSG:4326."""

    text: str
    lon: float
    lat: float


@dataclass(frozen=True)
class AddressColumns:
    """Names of columns: the street or the whole address, the house number, the town, and the end
    date, which is filled once an address is not used any more. Empty: no such column."""

    street: str
    number: str = ""
    town: str = ""
    ended: str = ""


_KNOWN = (
    AddressColumns("rue_nm", "adr_numero", "com_nm", "adr_fin"),  # ICAR, Wallonia
    AddressColumns("strnamefre", "policenum", "munnamefre"),  # UrbIS, Brussels
    AddressColumns("strnamedut", "policenum", "munnamedut"),
    AddressColumns("straatnm", "huisnr", "gemeente"),  # CRAB, Flanders
    AddressColumns("streetname_fr", "house_number", "municipality_name_fr"),  # BeSt
    AddressColumns("streetname_nl", "house_number", "municipality_name_nl"),
    AddressColumns("streetname_de", "house_number", "municipality_name_de"),
    AddressColumns("addr:street", "addr:housenumber", "addr:city"),  # OpenStreetMap
    AddressColumns("rue", "numero", "commune"),
    AddressColumns("straat", "huisnummer", "gemeente"),
    AddressColumns("strasse", "hausnummer", "gemeinde"),
    AddressColumns("street", "number", "town"),
    *(AddressColumns(one) for one in ("adresse", "adres", "address")),
)
"""As the registers of addresses name them, in small letters; the likeliest first."""


def columns_among(names: Collection[str]) -> AddressColumns | None:
    """The columns of addresses among ``names``, as they are written there; ``None`` where these
    are not of addresses: a street alone is not one, unless it has a number beside it."""
    found = {fold(name): name for name in names}
    for known in _KNOWN:
        if known.street in found and (not known.number or known.number in found):
            parts = (known.number, known.town, known.ended)
            return AddressColumns(found[known.street], *(found.get(one, "") for one in parts))
    return None


def address_text(street: str, number: str, town: str) -> str:
    """An address as people write it here: street and number, then the town."""
    house = " ".join(part for part in (street.strip(), number.strip()) if part)
    return ", ".join(part for part in (house, town.strip()) if part)


def street_key(text: str) -> tuple[tuple[str, int], ...]:
    """The key by which addresses are sorted: house numbers as numbers, 9A behind 9 and before
    10."""
    pieces = _NUMBER.findall(fold(text))
    return tuple((before, int(digits or 0)) for before, digits in pieces)


def words_of(text: str) -> tuple[str, ...]:
    """The words of an address for comparing, without case, accents and signs."""
    return tuple(_WORD.findall(fold(text)))


def searches(typed: str) -> list[tuple[str, ...]]:
    """The words to look for: all typed words; then those of the street alone, for its other houses
    if the typed house is not known. Empty if nothing was typed."""
    words = words_of(typed)
    street = tuple(word for word in words if word != _house(words))
    return list(dict.fromkeys(filter(None, (words, street))))


def best(typed: str, known: Iterable[KnownPlace], most: int) -> list[KnownPlace]:
    """The known places of which, for each typed word, one word begins with it. Those with more
    identical words come first, then those that begin with the typed words, then the shorter ones.
    If there is none, other houses of the typed street, the nearest number first. Each text once, at
    most ``most``."""
    places = list(known)
    for at, wanted in enumerate(searches(typed)):
        ranked: dict[tuple[str, ...], tuple[tuple[object, ...], KnownPlace]] = {}
        for place in places:
            words = words_of(place.text)
            if all(any(word.startswith(one) for word in words) for one in wanted):
                same = sum(one in words for one in wanted)
                begins = words[: len(wanted)] == wanted
                far = _apart(words, words_of(typed)) if at else 0
                rank = (far, -same, not begins, len(words), street_key(place.text))
                ranked.setdefault(words, (rank, place))
        if ranked:
            return [one for _rank, one in sorted(ranked.values(), key=lambda pair: pair[0])[:most]]
    return []


def with_house(typed: str, text: str) -> str:
    """The address ``text``, with the typed house number if it has none itself."""
    house, words = _house(words_of(typed)), words_of(text)
    numbers = {word for word in words if _HOUSE.fullmatch(word)}
    if not house or house in numbers or not numbers <= set(words_of(typed)):
        return text
    street, comma, town = text.partition(",")
    return f"{street.rstrip()} {house}{comma}{town}"


def _house(words: Sequence[str]) -> str:
    """The house number among the words of an address; empty for none. A longer number is a post
    code, and one alone may be anything."""
    numbers = [word for word in words if _HOUSE.fullmatch(word)]
    return numbers[-1] if numbers and len(words) > 1 else ""


def _apart(words: Sequence[str], wanted: Sequence[str]) -> int:
    """The difference of two house numbers; a large number where an address has none."""
    one, other = (_HOUSE.match(_house(each)) for each in (words, wanted))
    return abs(int(one[1]) - int(other[1])) if one and other else _FAR
