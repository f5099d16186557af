"""Chooses the one state of a connection that its banner shows: the worst one. Main thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.errors import (
    BadFile,
    BadStore,
    BigFile,
    Busy,
    Forbidden,
    Gone,
    NotData,
    PlainLogin,
    Refused,
    ServerFailure,
    ServiceSilent,
    SignalementError,
    Unauthorized,
    UntrustedServer,
)

ORDER = (
    "master_password",
    "sign_in",
    "plain_login",
    "identity_refused",
    "write_unidentified",
    "copied",
    "untrusted",
    "wrong_address",
    "not_data",
    "bad_file",
    "big_file",
    "server_fault",
    "team_silent",
    "unreachable",
    "offline",
    "write_forbidden",
    "broken_store",
    "unsaved_drafts",
    "old_data",
    "busy_lock",
    "loading",
    "limits",
    "stopped",
    "editing",
    "back",
    "bad_rows",
    "server_empty",
    "no_layer",
    "read_only",
    "nothing_new",
)
"""Keys of the states that a connection can be in, the worst first. Their sentences are in
``ui/banner/state_texts.py``."""


@dataclass(frozen=True)
class BannerState:
    """``key`` of :data:`ORDER`; ``args``: its figures, times and names. ``lacks_layer``: the
    project does not show the reports, beside any state."""

    key: str
    args: Mapping[str, Any] = field(default_factory=dict)
    lacks_layer: bool = False


class StatusBoard(QObject):
    """The states that hold now. ``changed`` follows each change."""

    changed = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._states: dict[str, dict[str, Any]] = {}

    @property
    def banner(self) -> BannerState | None:
        """The one sentence to show; ``None`` when all is well."""
        return worst(self._states)

    def holds(self, key: str) -> bool:
        return key in self._states

    def args(self, key: str) -> Mapping[str, Any]:
        """The arguments of a state; empty when it does not hold."""
        return self._states.get(key, {})

    def set(self, key: str, **args: Any) -> None:
        self._states[key] = args
        self.changed.emit()

    def clear(self, *keys: str) -> None:
        gone = [self._states.pop(key, None) for key in keys]
        if any(one is not None for one in gone):
            self.changed.emit()


def worst(states: Mapping[str, Mapping[str, Any]]) -> BannerState | None:
    """The first of :data:`ORDER` that holds; ``None`` when nothing holds."""
    for key in ORDER:
        if key in states:
            return BannerState(key, states[key], "no_layer" in states)
    return None


def state_of(error: SignalementError) -> str:
    """The banner for an error of a pull."""
    for kind, key in _BY_ERROR:
        if isinstance(error, kind):
            return key
    return "offline"


_BY_ERROR: tuple[tuple[type[SignalementError], str], ...] = (
    (PlainLogin, "plain_login"),
    (Unauthorized, "identity_refused"),
    (Forbidden, "identity_refused"),
    (UntrustedServer, "untrusted"),
    (Gone, "wrong_address"),
    (BigFile, "big_file"),
    (BadFile, "bad_file"),
    (NotData, "not_data"),
    (ServerFailure, "server_fault"),
    (Refused, "server_fault"),
    (ServiceSilent, "team_silent"),
    (Busy, "server_fault"),
    (BadStore, "broken_store"),
)

LOGIN_REFUSED = ("identity_refused", "write_unidentified", "write_forbidden", "untrusted")
"""States that another login or another trusted certificate may end; QGIS keeps both beside the
settings of a connection."""

LOUD = frozenset(ORDER[: ORDER.index("busy_lock")])
"""States in which nothing continues: their banner is shown above all others."""

NO_NETWORK = ("offline", "unreachable", "old_data")
"""States of a server that cannot be reached; one of them holds at a time."""
OLD_AFTER = timedelta(hours=12)

GONE_WHEN_ANSWERED = ("sign_in", *NO_NETWORK, *(key for _, key in _BY_ERROR))
"""States that end after a complete pass or a successful probe."""


def unreachable_state(answered: bool, updated_at: datetime | None, now: datetime) -> str:
    """The state of a server that cannot be reached. ``answered``: it did so in this session;
    ``updated_at``: UTC time of the data on screen, ``None`` without any."""
    if updated_at is None:
        return "offline" if answered else "unreachable"
    return "old_data" if now - updated_at >= OLD_AFTER else "offline"
