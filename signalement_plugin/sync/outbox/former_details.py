"""Reads rows that versions up to schema 2 wrote: the details of a reason were stored in the column
``words``."""

from __future__ import annotations

import re

from ...core.model.reason_details import ColleagueChange, Excess, ReasonDetails

_CHANGE = re.compile(
    r"(?P<author>.*)\|(?P<field>[a-z_]*)\|(?P<new>[^|]*)\|"
    r"(?P<at>(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)?)",
    re.DOTALL,
)
"""``author|field|new|at``; a bar in the value was written as another sign."""
_PARTS = re.compile(r"[a-z_]+(?:, ?[a-z_]+)*")
_EXCESS = re.compile(r"([a-z_]+) (\d{1,9}) (\d{1,9})(?:,.*)?", re.DOTALL)
_WITHOUT_EFFECT = ("unchanged", "left", "retried")
_OF_A_COLLEAGUE = (
    *("moved", "aba", "rests", "already_closed", "replaced", "kept"),
    *("by_user", "restored"),  # reasons set after a decision or a restore
)


def details_from_text(state: str, reason: str, text: str) -> str:
    """The details as JSON; empty if the column held the server's own words, which stay there. Never
    raises."""
    return _details(state, reason, text).to_json()


def _details(state: str, reason: str, text: str) -> ReasonDetails:
    if reason == "coalesced":
        return ReasonDetails(operation=text)
    names = reason == "not_writable" or (state == "unverified" and reason in _WITHOUT_EFFECT)
    if names and _PARTS.fullmatch(text):
        return ReasonDetails(parts=tuple(name.strip() for name in text.split(",")))
    excess = _EXCESS.fullmatch(text) if reason == "too_much" else None
    if excess:
        return ReasonDetails(excess=Excess(excess[1], int(excess[2]), int(excess[3])))
    change = _CHANGE.fullmatch(text) if reason in _OF_A_COLLEAGUE else None
    return ReasonDetails(foreign=ColleagueChange(**change.groupdict()) if change else None)
