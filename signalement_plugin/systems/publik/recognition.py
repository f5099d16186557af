"""Finds out whether a Publik site answers at an address: by its answer to a request without a
login."""

from __future__ import annotations

from ...transport.client import Client
from ...transport.decoding import decode
from ...transport.response import any_answer
from ..base import PASSWORD, Address, Recognised
from .address import form_of
from .requests import JSON


def recognise(address: Address) -> Recognised | None:
    """See ``systems.base.Recogniser``. The answer without a login has ``err`` and ``err_class``, or
    ``data`` on a site that needs no login."""
    client = Client(address.http)
    try:
        url = form_of(address).api("list")
        answer = client.get(url, {"limit": "1"}, headers=JSON, judge=any_answer)
    finally:
        client.close()
    value = decode(answer.body).value
    known = isinstance(value, dict) and "err" in value and {"err_class", "data"} & value.keys()
    return Recognised("publik", "Publik", PASSWORD) if known else None
