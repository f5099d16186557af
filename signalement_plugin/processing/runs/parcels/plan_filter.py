"""``parcel:`` and ``cadastre:`` of a filter, over reports that are in no store."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)

from ....cadastre.plan.location import locate_points
from ....cadastre.plan.parcel_filter import Located, Named
from ....cadastre.plan.projection import places
from ....core.errors import BadFilter
from ....core.filter.parser import Term
from ....core.model.report import Report
from ....qt.language import tr
from .plan import read_parcels

OnPlan = Callable[[Sequence[Report], Sequence[Term]], "list[Report]"]
"""Reports, and terms that they have to answer; raises ``QgsProcessingException`` for a
parcel that the plan does not have."""


def on_plan_of(
    parcels: QgsProcessingFeatureSource,
    key: str,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> OnPlan:
    """Read the plan of a layer and its field of keys. Raises ``QgsProcessingException``."""
    plan = read_parcels(parcels, key, context, feedback)
    transforms = context.transformContext()
    named, epsg = Named(plan), plan.source.epsg

    def passing(reports: Sequence[Report], terms: Sequence[Term]) -> list[Report]:
        where = {at: place for at, one in enumerate(reports) if (place := one.place) is not None}
        placed, degrees = list(where), [(*place, 0.0) for place in where.values()]
        verdicts = locate_points(plan, places(degrees, epsg, transforms)) or []
        located = Located(named, dict(zip(placed, verdicts)), range(len(reports)))
        try:
            found = located.passing(terms)
        except BadFilter as error:
            text = tr("The loaded plan has no parcel “{word}”.")
            raise QgsProcessingException(text.format(word=error.term)) from error
        return [one for at, one in enumerate(reports) if at in found]

    return passing
