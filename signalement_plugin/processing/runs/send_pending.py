"""The work of ``signalement:sendpending``."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from ...connection.texts.outcomes import error_sentence
from ...core.errors import SignalementError
from ...core.model.operation import PENDING, State
from ...qgis_profile.network.http_context import address
from ...qgis_profile.network.server_identity import server_of
from ...qgis_profile.settings import all_connections, data_folder, machine_id
from ...sync.outbox.database import NAME
from ...sync.outbox.metadata import keep_to
from ...sync.outbox.outbox import Outbox, open_outbox
from ...sync.push.push_now import push_now
from ...sync.rules.rows import OutboxRow
from ...systems.base import Address
from ...systems.registry import open_system
from .. import write_changes
from ..algorithms.send_pending import SendPending
from ..outcomes import Outcome, outcome_values, outcomes
from ..server_session import closing_quietly

_WAITING = PENDING | {State.UNKNOWN}


@dataclass(frozen=True)
class _Box:
    """An outbox, and where it goes; without address when QGIS could not give one."""

    name: str
    system: str
    folder: Path
    server: str
    address: Address | None


class SendingPending(SendPending):
    """All connections of the profile, one after the other."""

    def __init__(self) -> None:
        super().__init__()
        self._boxes: list[_Box] = []

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],  # noqa: ARG002
        context: QgsProcessingContext,  # noqa: ARG002
        feedback: QgsProcessingFeedback,
    ) -> bool:
        for settings in all_connections():
            folder = data_folder(settings.id)
            if not (folder / NAME).is_file():
                continue
            target = None
            if not settings.read_only:
                try:
                    target = address(settings)
                except SignalementError as error:
                    _warn(feedback, settings.name, error)
            self._boxes.append(
                _Box(settings.name, settings.system, folder, server_of(settings), target)
            )
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        found: list[Outcome] = []
        for done, box in enumerate(self._boxes):
            if feedback.isCanceled():
                break
            feedback.setProgress(100.0 * done / len(self._boxes))
            try:
                found += outcomes(_emptied(box, feedback))
            except SignalementError as error:
                raise QgsProcessingException(error_sentence(error)) from error
        return outcome_values(self, found, parameters, context)


def _emptied(box: _Box, feedback: QgsProcessingFeedback) -> list[OutboxRow]:
    """Send what can be sent; all rows that waited, as they stand now."""
    with closing(open_outbox(box.folder, machine_id())) as outbox:
        waiting = [row.id for row in outbox.rows(_WAITING)]
        if waiting and box.address is not None:
            try:
                _push(box, box.address, outbox, feedback)
            except SignalementError as error:
                _warn(feedback, box.name, error)
        rows = [outbox.row(one) for one in waiting]
    return [row for row in rows if row is not None]


def _push(box: _Box, target: Address, outbox: Outbox, feedback: QgsProcessingFeedback) -> None:
    keep_to(outbox, box.server)
    with closing_quietly(open_system(box.system, target)) as system:
        system.probe()
        push_now(
            outbox, lambda: system, wait_s=write_changes.LOCK_WAIT_S, cancelled=feedback.isCanceled
        )


def _warn(feedback: QgsProcessingFeedback, name: str, error: SignalementError) -> None:
    feedback.pushWarning(f"{name}: {error_sentence(error)}")
