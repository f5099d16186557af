"""Finds out whether the sign-in page of a FixMyStreet site answers at an address."""

from __future__ import annotations

from ...transport.client import Client
from ...transport.response import any_answer
from ..base import PASSWORD, Address, Recognised
from .session import site_of

_FIELD = b'name="password_sign_in"'


def recognise(address: Address) -> Recognised | None:
    """See ``systems.base.Recogniser``."""
    client = Client(address.http)
    try:
        answer = client.get(f"{site_of(address.endpoint)}/auth", judge=any_answer)
    finally:
        client.close()
    return (
        Recognised("fixmystreet_staff", "FixMyStreet", PASSWORD) if _FIELD in answer.body else None
    )
