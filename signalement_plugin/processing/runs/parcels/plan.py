"""Reads a layer of parcels, and transforms points to the plan's metres."""

from __future__ import annotations

import math

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)

from ....cadastre.plan.from_layer import plan_of
from ....cadastre.plan.location import Place
from ....cadastre.plan.plan import Plan
from ....cadastre.plan.projection import lambert_of, places
from ....cadastre.texts import guessed_system, system_warning
from ....qt.language import tr
from ..progress import cancelled

MOST_NAMED = 30  # fields in one sentence
NO_PLACE = (math.nan, math.nan, 0.0)


def read_parcels(
    parcels: QgsProcessingFeatureSource,
    key: str,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> Plan:
    """The plan of a layer whose field ``key`` names its parcels; doubts about it are said.

    Raises ``QgsProcessingException``, also when the user has cancelled.
    """
    transforms = context.transformContext()
    crs = system_of(parcels, context, feedback)
    plan = plan_of(parcels, crs, key, transforms, go_on=lambda: not feedback.isCanceled())
    if plan is None:
        raise cancelled()
    warn_of(plan, parcels, context, feedback)
    return plan


def parcels_refusal(parcels: QgsProcessingFeatureSource | None, key: str) -> str:
    """Why a layer gives no parcels, as a sentence; empty when it does."""
    if parcels is None or parcels.fields().lookupField(key) >= 0:
        return ""
    names = ", ".join(parcels.fields().names()[:MOST_NAMED])
    return tr("The layer of the parcels has no field “{name}”. Its fields are: {names}.").format(
        name=key, names=names
    )


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
    """Write to the log what makes the plan doubtful."""
    if plan.left_out:
        feedback.pushWarning(
            tr("%n parcel(s) without a usable shape were left out.", n=plan.left_out)
        )
    broken = int(plan.broken.sum())
    if broken:
        feedback.pushWarning(
            tr("%n parcel(s) cross themselves: what lies there is uncertain.", n=broken)
        )
    warning = system_warning(source.sourceCrs(), context.transformContext())
    if warning and source.sourceCrs().isValid():
        feedback.pushWarning(warning)
