"""What every algorithm that changes something shows. See ``writing`` for its work."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingParameterString
from qgis.PyQt.QtCore import QCoreApplication

from .outcome_outputs import add_outcome_outputs
from .system_algorithm import SystemAlgorithm

REPORTS = "REPORTS"


class WritingAlgorithm(SystemAlgorithm):
    """Base of the algorithms that write. A subclass says what is wanted."""

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: ARG002
        self.add_system_parameters()
        self.add_wish_parameters()
        add_outcome_outputs(self)

    def add_wish_parameters(self) -> None:
        """Parameters of this algorithm alone."""
        raise NotImplementedError


def reports_parameter() -> QgsProcessingParameterString:
    """REPORTS: report ids with commas between."""
    return QgsProcessingParameterString(
        REPORTS,
        QCoreApplication.translate("Signalement", "Reports (numbers, with commas between)"),
    )
