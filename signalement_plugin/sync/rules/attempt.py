"""The steps of one attempt to send an operation, as dataclasses: requested, begun, answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from ...core.errors import ServerError
from ...core.model.operation import Operation
from ...systems.base import Receipt
from .evidence import ReadState
from .rows import OutboxRow, Precondition


@dataclass(frozen=True)
class Attempt:
    """To be made durable. ``operation`` is what goes out; ``judged``: what the row must
    still hold, ``None`` where nothing was judged."""

    op_id: str
    pre: Precondition
    operation: Operation
    judged: Operation | None = None


@dataclass(frozen=True)
class ReadTiming:
    """When a read began, UTC and in monotonic seconds, and how many seconds it took."""

    began: datetime
    started: float
    read_s: float


@dataclass(frozen=True)
class CheckedRows:
    """Operations whose reports were read together. ``readings``: report id → what it showed."""

    rows: tuple[OutboxRow, ...]
    readings: Mapping[str, ReadState]
    look: ReadTiming


@dataclass(frozen=True)
class BegunAttempt:
    """Durable, and not sent yet. ``row`` is as it was before; ``sending`` as it is now.

    ``reading`` is what it goes out on. ``touched``: a reason that a plain yes is filed with.
    """

    row: OutboxRow
    sending: OutboxRow
    reading: ReadState
    look: ReadTiming
    touched: str = ""


@dataclass(frozen=True)
class AnsweredAttempt:
    """Sent, and what came of it: a receipt or an error. ``older_open``: an earlier attempt
    is open. ``ms`` is the time of the request alone, ``before`` the read it went out on."""

    row: OutboxRow
    older_open: bool
    receipt: Receipt | None
    error: ServerError | None
    ms: int
    touched: str = ""
    before: ReadState | None = None
