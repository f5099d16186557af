"""Runs that are missed, and why they still are: what is left to mend."""

from __future__ import annotations

from collections.abc import Mapping

KNOWN: Mapping[str, str] = {}
"""Name of a run → what is left; the table must not miss any other."""

UNPLAYED: frozenset[str] = frozenset()
"""Runs that came after the last whole run and have no line in the table yet."""
