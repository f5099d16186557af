"""Finds out whether Signalen answers at an address: its list of categories is public."""

from __future__ import annotations

from ...transport.client import Client
from ...transport.decoding import decode
from ...transport.response import any_answer
from ..base import TOKEN, Address, Recognised
from .requests import base_of


def recognise(address: Address) -> Recognised | None:
    """See ``systems.base.Recogniser``."""
    client = Client(address.http)
    try:
        url = f"{base_of(address.endpoint)}/public/terms/categories/"
        answer = client.get(url, headers={"Accept": "application/json"}, judge=any_answer)
    finally:
        client.close()
    value = decode(answer.body).value
    known = isinstance(value, dict) and {"_links", "results"} <= value.keys()
    return Recognised("signalen", "Signalen", TOKEN) if known else None
