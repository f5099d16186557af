"""``parcel:`` and ``cadastre:`` of a filter, over reports that are not stored yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..cadastre.plan.filter_terms import Located, Named
from ..cadastre.plan.from_layer import plan_of
from ..cadastre.plan.location import judge
from ..cadastre.plan.projection import places
from ..core.errors import BadFilter
from ..core.filter.parser import Term
from ..core.model.report import Report
from .cadastre import source_of, stop_if_cancelled, system_of, warn_of
from .cadastre_parameters import KEY_FIELD, PARCELS

OnPlan = Callable[[Sequence[Report], Sequence[Term]], "list[Report]"]
"""Reports, and terms that they have to answer; raises ``QgsProcessingException`` for a
parcel that the plan does not have."""


def on_plan_of(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> OnPlan:
    """Read the plan of PARCELS and KEY_FIELD. Raises ``QgsProcessingException``."""
    parcels = source_of(algorithm, parameters, PARCELS, context)
    key = algorithm.parameterAsString(parameters, KEY_FIELD, context)
    transforms = context.transformContext()
    crs = system_of(parcels, context, feedback)
    plan = plan_of(parcels, crs, key, transforms, go_on=lambda: not feedback.isCanceled())
    stop_if_cancelled(feedback)
    if plan is None:
        raise QgsProcessingException(algorithm.invalidSourceError(parameters, PARCELS))
    warn_of(plan, parcels, context, feedback)
    named, epsg = Named(plan), plan.source.epsg

    def passing(reports: Sequence[Report], terms: Sequence[Term]) -> list[Report]:
        placed = [at for at, one in enumerate(reports) if one.lon is not None]
        degrees = [(reports[at].lon or 0.0, reports[at].lat or 0.0, 0.0) for at in placed]
        verdicts = judge(plan, places(degrees, epsg, transforms)) or []
        located = Located(named, dict(zip(placed, verdicts)), range(len(reports)))
        try:
            found = located.passing(terms)
        except BadFilter as error:
            text = QCoreApplication.translate(
                "Signalement", "The loaded plan has no parcel “{word}”."
            )
            raise QgsProcessingException(text.format(word=error.words)) from error
        return [one for at, one in enumerate(reports) if at in found]

    return passing
