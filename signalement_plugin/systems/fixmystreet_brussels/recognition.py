"""Finds out whether a FixMyStreet of the Brussels kind answers at an address."""

from __future__ import annotations

from contextlib import closing

from ..base import Address, Recognised
from .system import FixMyStreet


def recognise(address: Address) -> Recognised | None:
    """See ``systems.base.Recogniser``. Its partners have a token for the gateway, which is entered
    in the connection's properties."""
    with closing(FixMyStreet(address)) as system:
        probe = system.probe()
    return Recognised("fixmystreet", probe.title) if probe.total_count is not None else None
