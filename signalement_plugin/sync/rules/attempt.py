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
    """An attempt to be stored before it is sent. ``operation``: what will be sent; ``judged``: what
    the row must still hold, ``None`` if nothing was judged."""

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
    """An attempt that is stored and not sent yet. ``row``: before it; ``sending``: now.
    ``reading``: the read on which it goes out. ``touched``: the reason to store with a plain
    yes."""

    row: OutboxRow
    sending: OutboxRow
    reading: ReadState
    look: ReadTiming
    touched: str = ""


@dataclass(frozen=True)
class AnsweredAttempt:
    """An attempt that was sent, with its receipt or error. ``older_open``: an earlier attempt is
    still open. ``ms``: time of the request alone; ``before``: the read on which it went out."""

    row: OutboxRow
    older_open: bool
    receipt: Receipt | None
    error: ServerError | None
    ms: int
    touched: str = ""
    before: ReadState | None = None
