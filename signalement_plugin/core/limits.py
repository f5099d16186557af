"""What no client can guarantee on a system, to be said before the first write."""

from __future__ import annotations

from .capabilities import Capabilities, Evidence

LIMITS = {
    "no_key": "a request that arrives twice counts twice",
    "no_condition": "a write cannot depend on the version that it was based on",
    "cached": "reads may be older than a colleague's change",
    "coarse": "only open and closed can be read back",
    "blind": "nothing can be read back",
}
"""Codes of :func:`limits_of`; the sentences for people are in ``ui/server_words.py``."""


def limits_of(capabilities: Capabilities) -> tuple[str, ...]:
    """Codes of :data:`LIMITS` that hold, in its order; none where nothing is written."""
    if not capabilities.writes and not capabilities.creates:
        return ()
    holds = {
        "no_key": not capabilities.key_ttl,
        "no_condition": bool(capabilities.writes) and not capabilities.conditional,
        "cached": capabilities.cache_s > 0,
        "coarse": capabilities.evidence is Evidence.COARSE,
        "blind": capabilities.evidence is Evidence.NONE,
    }
    return tuple(code for code in LIMITS if holds[code])
