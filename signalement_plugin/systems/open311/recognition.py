"""Finds out whether an Open311 endpoint answers at an address or elsewhere on its site."""

from __future__ import annotations

from contextlib import closing

from ...transport.client import Client
from ..base import API_KEY, Address, Recognised
from .dialects import GEOREPORT_V2
from .probe import looked_at
from .requests import Wire, base_of, split_key


def recognise(address: Address) -> Recognised | None:
    """See ``systems.base.Recogniser``."""
    context, _key = split_key(address.http)
    with closing(Wire(address, GEOREPORT_V2, Client(context))) as wire:
        dialect = looked_at(wire)
        exact = wire.base == base_of(address.endpoint)
    if dialect is None:
        return None
    return Recognised("open311", dialect.title, API_KEY, dialect.own_mail, exact)
