"""The work of ``signalement:reportsonparcel``."""

from __future__ import annotations

import re

from qgis.core import (
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)

from ....cadastre.plan.from_layer import features_of
from ....cadastre.plan.location import LocationKind, ParcelLocation, locate_points
from ....cadastre.plan.plan import Plan, PlanSource, read_plan
from ....cadastre.plan.projection import metres_of, transform_to
from ....qt.language import tr
from ..progress import cancelled, stop_if_cancelled
from ..tables import Table
from .parcel_fields import copied, set_verdict, with_parcel_fields
from .plan import places_of, system_of, warn_of

_NAMED = 5
_BETWEEN = re.compile(r"[,;\n]")
_ON = (LocationKind.INSIDE, LocationKind.UNCERTAIN)


def read_parcels_named(
    parcels: QgsProcessingFeatureSource,
    key_field: str,
    wanted: str,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> tuple[Plan, str]:
    """A plan of the parcels that ``wanted`` names, one a line or with commas between, and their
    keys; doubts about it are said.

    Raises ``QgsProcessingException`` for one that names none, or more than one.
    """
    features: dict[str, list[QgsFeature]] = {}
    for typed in filter(None, map(str.strip, _BETWEEN.split(wanted))):
        found, keys = features_of(parcels, key_field, typed)
        if len(keys) != 1:
            raise QgsProcessingException(_not_one(typed, keys))
        features[keys[0]] = found
    if not features:
        raise QgsProcessingException(_not_one(wanted, []))
    crs = system_of(parcels, context, feedback)
    epsg = metres_of(crs)
    change = transform_to(epsg, crs, context.transformContext())
    at = parcels.fields().lookupField(key_field)
    plan = read_plan(
        [one for each in features.values() for one in each],
        at,
        PlanSource(epsg=epsg),
        to_metres=change,
    )
    if plan is None:
        raise cancelled()
    warn_of(plan, parcels, context, feedback)
    return plan, ", ".join(features)


def _not_one(wanted: str, keys: list[str]) -> str:
    if not keys:
        return tr("No parcel of the layer answers to “{key}”.").format(key=wanted)
    named = ", ".join(keys[:_NAMED]) + (", …" if len(keys) > _NAMED else "")
    return tr("“{key}” names more than one parcel: {keys}").format(key=wanted, keys=named)


def reports_on(
    plan: Plan,
    reports: QgsProcessingFeatureSource,
    accuracy: float,
    around: float,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> tuple[Table, int]:
    """Reports on the parcel or within ``around`` metres of it, and how many there are.

    ``accuracy`` of the points in metres. Raises ``QgsProcessingException`` when the user has
    cancelled.
    """
    features = list(reports.getFeatures())
    where = places_of(features, reports, plan.source.epsg, accuracy, context)
    verdicts = locate_points(plan, where, lambda: not feedback.isCanceled()) or []
    stop_if_cancelled(feedback)
    fields = with_parcel_fields(reports.fields())
    rows = [
        set_verdict(copied(feature, fields), verdict)
        for feature, verdict in zip(features, verdicts)
        if _near(verdict, around)
    ]
    return Table(fields, reports.wkbType(), reports.sourceCrs(), rows), len(rows)


def _near(verdict: ParcelLocation, around: float) -> bool:
    if verdict.metres is None:
        return False
    return verdict.kind in _ON or verdict.metres <= around
