"""What every algorithm that talks to one reporting system shows.
See ``server_session`` for its work.

What every algorithm that changes something shows. See ``write_changes`` for its work.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterEnum,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..systems.names import NAMES
from .outcome_outputs import add_outcome_outputs

ICON = str(Path(__file__).parent.parent / "resources" / "icons" / "signalement.svg")

SYSTEM, ENDPOINT, JURISDICTION, AUTHCFG = "SYSTEM", "ENDPOINT", "JURISDICTION", "AUTHCFG"


class Signalement(QgsProcessingAlgorithm):
    """Base of all our algorithms: names, texts and parameters, which QGIS reads at its start.

    What does the work is a subclass that ``createInstance`` imports and returns: QGIS asks for
    it when an algorithm is opened or run (docs/adr/0020).
    """

    def icon(self) -> QIcon:
        return QIcon(ICON)

    def svgIconPath(self) -> str:
        return ICON

    def group(self) -> str:
        return QCoreApplication.translate("Signalement", "Citizen reports")

    def groupId(self) -> str:
        return "reports"

    def tags(self) -> list[str]:
        words = QCoreApplication.translate(
            "Signalement", "report,citizen,open311,municipality,commune,incident,complaint"
        )
        return words.split(",")


class SystemAlgorithm(Signalement):
    """An algorithm with the four parameters that name a reporting system."""

    def add_system_parameters(self) -> None:
        """SYSTEM, ENDPOINT, JURISDICTION and AUTHCFG, the same everywhere."""
        self.addParameter(
            QgsProcessingParameterEnum(
                SYSTEM,
                QCoreApplication.translate("Signalement", "Reporting system"),
                options=NAMES,
                defaultValue=NAMES[0],
                usesStaticStrings=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterString(
                ENDPOINT,
                QCoreApplication.translate("Signalement", "Address (for a register: its file)"),
            )
        )
        self.addParameter(
            QgsProcessingParameterString(
                JURISDICTION,
                QCoreApplication.translate("Signalement", "Jurisdiction"),
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterAuthConfig(
                AUTHCFG,
                QCoreApplication.translate("Signalement", "Authentication"),
                optional=True,
            )
        )


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
