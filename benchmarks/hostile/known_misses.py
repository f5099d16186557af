"""Runs that are known to fail, each with the reason, and new runs without a result yet."""

from __future__ import annotations

from collections.abc import Mapping

KNOWN: Mapping[str, str] = {}
"""Name of a run → its known failure; no other run may fail."""

UNPLAYED: frozenset[str] = frozenset()
"""Runs that were added after the last complete run and have no line in the table yet."""
