"""What the algorithms over the cadastre do alike."""

from __future__ import annotations

import math
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..cadastre.plan.location import Place
from ..cadastre.plan.plan import Plan
from ..cadastre.plan.projection import lambert_of, places
from ..cadastre.texts import guessed_system, system_warning

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


def system_of(
    source: QgsProcessingFeatureSource,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> QgsCoordinateReferenceSystem:
    """The coordinate system of the parcels; of a file that names none, the Lambert that its
    numbers can only be of. Raises ``QgsProcessingException`` when they are of neither."""
    crs = source.sourceCrs()
    if crs.isValid():
        return crs
    epsg = lambert_of(source.sourceExtent())
    if not epsg:
        raise QgsProcessingException(system_warning(crs, context.transformContext()))
    feedback.pushWarning(guessed_system(source.sourceName(), epsg))
    return QgsCoordinateReferenceSystem(f"EPSG:{epsg}")


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
    warning = system_warning(source.sourceCrs(), context.transformContext())
    if warning and source.sourceCrs().isValid():
        feedback.pushWarning(warning)


def stop_if_cancelled(feedback: QgsProcessingFeedback) -> None:
    """Raise ``QgsProcessingException`` once the user has cancelled."""
    if feedback.isCanceled():
        raise QgsProcessingException(
            QCoreApplication.translate("Signalement", "Cancelled; nothing was written.")
        )
