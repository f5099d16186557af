"""Sends the stored changes of an algorithm: a few one after the other, many by several threads."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from qgis.core import QgsProcessingFeedback

from ...sync.outbox.outbox import Outbox
from ...sync.push.push_many import FEW, push_many
from ...sync.push.push_now import push_now
from ...sync.rules.rows import OutboxRow
from ...sync.thread_support import Opener, open_met
from ...systems.base import Address, Probe, System, meet
from ...systems.registry import open_system
from .progress import report_sent

LOCK_WAIT_S = 60.0
"""Longest time in seconds without progress, behind another sender or while all remaining changes
wait."""


def another(kind: str, address: Address, known: Probe | None) -> Opener:
    """Opens further sessions with a system that was spoken to: ``known`` is what it said first.
    For any thread. Raises ``ServerError``."""

    opened = partial(open_system, kind, address)
    return partial(open_met, opened, lambda system: meet(system, known))


def sent_now(
    outbox: Outbox,
    ids: Sequence[str],
    system: System,
    more: Opener,
    feedback: QgsProcessingFeedback,
) -> list[OutboxRow]:
    """The rows of these operations, and of what followed a new report, as they stand when nothing
    moves any more. ``system`` was spoken to in this thread; ``more`` opens further sessions."""
    progress = partial(report_sent, feedback)
    if len(ids) > FEW:
        return push_many(
            outbox,
            more,
            ids,
            wait_s=LOCK_WAIT_S,
            cancelled=feedback.isCanceled,
            progress=progress,
        )
    return push_now(
        outbox,
        lambda: system,
        ids,
        wait_s=LOCK_WAIT_S,
        cancelled=feedback.isCanceled,
        progress=progress,
    )
