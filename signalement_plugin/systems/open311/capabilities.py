"""The capabilities that follow from a dialect, a sample of its rows and a key. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from ...core.model.capabilities import Capabilities, Evidence
from ...core.model.status import Status
from ..base import KEY_READS, NO_KEY, READ_ONLY
from ..values import dig, object_of, text
from .council_numbers import NOT_SAID
from .dialects import Dialect

if TYPE_CHECKING:
    from ...core.text.json_values import Json

_FIELDS = {"status", "department", "assignee", "service_code", "reply"}
AT_ONCE = 150
"""Most reports in one request: so many ids of ten characters fit into one address."""


def capabilities_of(
    dialect: Dialect,
    sample: Mapping[str, Json],
    *,
    has_identity: bool,
    own_numbers: bool = False,
    refused: str = "",
    email: str = "",
) -> Capabilities:
    """``dialect``: as the probe left it. ``sample``: a row of the list, or empty. ``own_numbers``:
    see ``council_numbers.are_own``. ``refused``: why the server takes no write, or empty."""
    extended = object_of(dig(sample, "extended_attributes"))
    carried = bool(dialect.history_path and "activity" in extended)
    reason = _why_not(dialect, has_identity=has_identity, refused=refused, own_numbers=own_numbers)
    writes = frozenset() if reason else _writes(dialect, sample)
    return replace(
        _of_new(dialect, has_identity=has_identity),
        writes=writes,
        statuses=tuple(dialect.wire) if "status" in writes else (),
        needs_reply=_needs_reply(dialect, writes),
        evidence=Evidence.ACTIVITY if carried else _evidence(dialect, sample),
        key_ttl=dialect.key_ttl,
        sends_as=(email,) if email else (),  # the server signs with it, whatever the key
        cache_s=dialect.cache_s,
        counts_changes=carried and isinstance(extended.get("version"), int),
        reads_at_once=AT_ONCE if dialect.names_many else 0,
        clears=dialect.clears & writes,
        reply_stays=dialect.reply_stays,
        longest=dialect.longest,
        alone=frozenset() if dialect.note is None else frozenset({"note"}),
        mark="activity" if carried else "",
        moved_address=dialect.moved_address,
        mails=dialect.mails,
        mails_when=dialect.mails_when,
        mails_followers=dialect.mails_followers,
        publishes=dialect.publishes,
        delta=bool(dialect.delta),
        counts=bool(dialect.counts),
        has_activity=_has_thread(dialect, sample, has_identity=has_identity),
        has_contact=dialect.tells_contact and has_identity,
        read_only_because=reason,
    )


def _of_new(dialect: Dialect, *, has_identity: bool) -> Capabilities:
    """The capabilities that concern new reports."""
    return Capabilities(
        creates=dialect.creates and has_identity,
        creates_with=frozenset({"caller"} if dialect.keeps_caller else ()),
        asks=dialect.creates,
        address_beside=dialect.address_beside,
    )


def _why_not(dialect: Dialect, *, has_identity: bool, refused: str, own_numbers: bool) -> str:
    """A code of ``core.model.capabilities.READ_ONLY``; empty where changes can be sent."""
    if dialect.change is None:
        return KEY_READS if dialect.rights and has_identity else READ_ONLY
    if not has_identity:
        return NO_KEY
    return refused or (NOT_SAID if dialect.bearer_path and not own_numbers else "")


def _has_thread(dialect: Dialect, sample: Mapping[str, Json], *, has_identity: bool) -> bool:
    own = dialect.own_thread and dig(sample, dialect.own_thread) is not None
    public = dialect.history_path or dialect.thread_path or own
    return bool(public or (dialect.notes_path and has_identity))


def _needs_reply(dialect: Dialect, writes: frozenset[str]) -> Mapping[Status, frozenset[Status]]:
    """Every status, where the server publishes a text with each; else those of ``reply_for``."""
    if dialect.change is None or "status" not in writes:
        return {}
    needed = dialect.wire if dialect.change.needs_reply else dialect.reply_for
    return dict.fromkeys(needed, frozenset(Status))


def _evidence(dialect: Dialect, sample: Mapping[str, Json]) -> Evidence:
    if dialect.fine_path:
        return Evidence.VALUE  # the time of change is not updated by every change
    if not sample or dialect.evidence < Evidence.VALUE:
        return dialect.evidence
    if dialect.status_field != "status" and not text(dig(sample, dialect.status_field)):
        return Evidence.COARSE
    moves = dig(sample, "extended_attributes.version") or sample.get("updated_datetime")
    return Evidence.VERSION if moves else Evidence.VALUE


def _writes(dialect: Dialect, sample: Mapping[str, Json]) -> frozenset[str]:
    if dialect.change is None:
        return frozenset()
    names = set(dialect.change.fields) & _FIELDS
    if {"lat", "lon"} <= set(dialect.change.fields):
        names.add("position")
    if dialect.note is not None:
        names.add("note")
    if not dialect.wire:
        names.discard("status")
    for name, path in (
        ("department", dialect.department_field),
        ("assignee", dialect.assignee_field),
    ):
        holder, _, field = path.rpartition(".")
        shown = dig(sample, holder) if holder else None
        if isinstance(shown, dict) and field not in shown:
            names.discard(name)  # not visible for this key, so not comparable
    return frozenset(names)
