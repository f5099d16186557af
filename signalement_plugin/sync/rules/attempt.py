"""One attempt to send an operation, step by step: asked for, begun, answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from ...core.errors import ServerError
from ...core.model.operation import Operation
from ...systems.base import Receipt
from .evidence import Reading
from .rows import OutboxRow, Pre


@dataclass(frozen=True)
class Attempt:
    """To be made durable. ``operation`` is what goes out; ``judged``: what the row must
    still hold, ``None`` where nothing was judged."""

    op_id: str
    pre: Pre
    operation: Operation
    judged: Operation | None = None


@dataclass(frozen=True)
class Look:
    """When a read began, UTC and in monotonic seconds, and how many seconds it took."""

    began: datetime
    started: float
    read_s: float


@dataclass(frozen=True)
class Checked:
    """Operations whose reports were read together. ``readings``: report id → what it showed."""

    rows: tuple[OutboxRow, ...]
    readings: Mapping[str, Reading]
    look: Look


@dataclass(frozen=True)
class Begun:
    """Durable, and not sent yet. ``row`` is as it was before; ``sending`` as it is now.

    ``reading`` is what it goes out on. ``touched``: a reason that a plain yes is filed with.
    """

    row: OutboxRow
    sending: OutboxRow
    reading: Reading
    look: Look
    touched: str = ""


@dataclass(frozen=True)
class Answered:
    """Sent, and what came of it: a receipt or an error. ``older_open``: an earlier attempt
    is open. ``ms`` is the time of the request alone, ``before`` the read it went out on."""

    row: OutboxRow
    older_open: bool
    receipt: Receipt | None
    error: ServerError | None
    ms: int
    touched: str = ""
    before: Reading | None = None
