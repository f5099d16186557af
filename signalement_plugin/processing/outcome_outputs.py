"""The outputs of an algorithm that changes something: figures, and a table."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
)
from qgis.PyQt.QtCore import QCoreApplication

RESULTS = "RESULTS"


def add_outcome_outputs(algorithm: QgsProcessingAlgorithm) -> None:
    """Six figures and the table RESULTS."""
    labels = {
        "CONFIRMED": QCoreApplication.translate("Signalement", "Confirmed by the server"),
        "UNVERIFIED": QCoreApplication.translate("Signalement", "Sent, not visible yet"),
        "REFUSED": QCoreApplication.translate("Signalement", "Refused"),
        "CONFLICT": QCoreApplication.translate("Signalement", "Changed by others meanwhile"),
        "UNKNOWN": QCoreApplication.translate("Signalement", "Sent without an answer"),
        "PENDING": QCoreApplication.translate("Signalement", "Waiting in the outbox"),
    }
    algorithm.addParameter(
        QgsProcessingParameterFeatureSink(
            RESULTS,
            QCoreApplication.translate("Signalement", "Results"),
            QgsProcessing.SourceType.TypeVector,
            optional=True,
        )
    )
    for name, label in labels.items():
        algorithm.addOutput(QgsProcessingOutputNumber(name, label))
