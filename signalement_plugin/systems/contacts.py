"""Where records of Open311, Publik and Signalen name the person who reported. Pure functions;
nothing is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..core.model.report import Contact
from .values import first_text

if TYPE_CHECKING:
    from ..core.text.json_values import Json

_MOST = 200


@dataclass(frozen=True)
class Places:
    """Dotted paths in a record; of each tuple the first path with a value counts."""

    first: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    name: tuple[str, ...] = ()
    email: tuple[str, ...] = ()
    phone: tuple[str, ...] = ()


OPEN311 = Places(
    first=("first_name",),
    last=("last_name",),
    name=("extended_attributes.author",),
    email=("email", "extended_attributes.e-mail"),
    phone=("phone",),
)
PUBLIK = Places(
    first=("fields.firstname",),
    last=("fields.lastname",),
    name=("user.name",),
    email=("fields.mail", "user.email"),
    phone=("fields.phonenum",),
)
SIGNALEN = Places(email=("reporter.email",), phone=("reporter.phone",))


def contact_of(record: Mapping[str, Json], places: Places) -> Contact:
    """Who reported it. A value of stars alone is one that the server hides (``masked``)."""
    first, last, name, email, phone = (
        first_text(record, paths)[:_MOST]
        for paths in (places.first, places.last, places.name, places.email, places.phone)
    )
    whole = " ".join(filter(None, (first, last))) or name
    found = (whole, email, phone)
    whole, email, phone = ("" if _is_mask(one) else one for one in found)
    return Contact(whole, email, phone, masked=any(map(_is_mask, found)))


def _is_mask(text: str) -> bool:
    return bool(text) and not text.strip("*")
