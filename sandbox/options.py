"""The options that the server was started with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Options:
    """``slow_ms``: delay of every answer. ``tokens``: a new report is answered by a token.

    ``strict_klarschiff``: the CitySDK dialect takes and refuses as Klarschiff does.
    ``faults``: a SPEC of ``sandbox/faults/registry.py``; ``hide``: fields it does not show.
    """

    slow_ms: int = 0
    tokens: bool = False
    strict_klarschiff: bool = False
    faults: str = ""
    hide: frozenset[str] = frozenset()
