"""Narrows a value that may be ``None`` in general but not at this place; raises where it is."""

from __future__ import annotations

from typing import TypeVar

T = TypeVar("T")


def not_none(value: T | None) -> T:
    """``value``. Raises ``LookupError`` for ``None``, which means that the caller was wrong."""
    if value is None:
        raise LookupError("asked for what is not there")
    return value
