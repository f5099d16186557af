"""What the algorithms over the cadastre do alike."""

from __future__ import annotations

import math
from typing import Any

from qgis.core import (
    QgsFeature,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..cadastre.metres import GOOD_M, off_by, places
from ..cadastre.plan import Plan
from ..cadastre.verdict import Place

NO_PLACE = (math.nan, math.nan, 0.0)


def source_of(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    name: str,
    context: QgsProcessingContext,
) -> QgsProcessingFeatureSource:
    """The layer of a parameter. Raises ``QgsProcessingException`` without one."""
    source = algorithm.parameterAsSource(parameters, name, context)
    if source is None:
        raise QgsProcessingException(algorithm.invalidSourceError(parameters, name))
    return source


def places_of(
    features: list[QgsFeature],
    source: QgsProcessingFeatureSource,
    epsg: int,
    accuracy: float,
    context: QgsProcessingContext,
) -> list[Place]:
    """Where points lie, in the metres of ``epsg``; no numbers for one without position."""
    points = [_point(feature, accuracy) for feature in features]
    return places(points, epsg, context.transformContext(), source.sourceCrs())


def _point(feature: QgsFeature, accuracy: float) -> Place:
    geometry = feature.geometry()
    if geometry.isNull() or geometry.isEmpty():
        return NO_PLACE
    point = geometry.pointOnSurface().asPoint()
    return point.x(), point.y(), accuracy


def warn_of(
    plan: Plan,
    source: QgsProcessingFeatureSource,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> None:
    """Say what makes the plan doubtful."""
    if plan.left_out:
        feedback.pushWarning(
            QCoreApplication.translate(
                "Signalement",
                "%n parcel(s) without a usable shape were left out.",
                None,
                plan.left_out,
            )
        )
    broken = int(plan.broken.sum())
    if broken:
        feedback.pushWarning(
            QCoreApplication.translate(
                "Signalement",
                "%n parcel(s) cross themselves: what lies there is uncertain.",
                None,
                broken,
            )
        )
    off = off_by(source.sourceCrs(), context.transformContext())
    if off is not None and off > GOOD_M:
        feedback.pushWarning(
            QCoreApplication.translate(
                "Signalement",
                "The coordinate system of the parcels is {metres} m off on known points: reports "
                "and parcels do not fit together. Choose EPSG:31370 or EPSG:3812 for the layer.",
            ).format(metres=round(off))
        )


def stop_if_cancelled(feedback: QgsProcessingFeedback) -> None:
    """Raise ``QgsProcessingException`` once the user has cancelled."""
    if feedback.isCanceled():
        raise QgsProcessingException(
            QCoreApplication.translate("Signalement", "Cancelled; nothing was written.")
        )
