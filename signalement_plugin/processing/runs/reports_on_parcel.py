"""The work of ``signalement:reportsonparcel``."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsFeatureSink,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...cadastre.plan.from_layer import features_of
from ...cadastre.plan.location import Kind, judge
from ...cadastre.plan.plan import Plan, PlanSource, read_plan
from ...cadastre.plan.projection import metres_of, transform_to
from ..algorithms.reports_on_parcel import COUNT, DISTANCE, FOUND, KEY, ReportsOnParcel
from ..cadastre import places_of, source_of, stop_if_cancelled, system_of, warn_of
from ..cadastre_parameters import (
    ACCURACY,
    INPUT,
    KEY_FIELD,
    OUTPUT,
    PARCELS,
    copied,
    with_parcel_fields,
)
from .join_parcels import set_verdict

_NAMED = 5
_ON = (Kind.INSIDE, Kind.UNCERTAIN)


class FindingOnParcel(ReportsOnParcel):
    """Safe in a worker thread."""

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        reports = source_of(self, parameters, INPUT, context)
        parcels = source_of(self, parameters, PARCELS, context)
        plan, found = self._parcel(parameters, parcels, context, feedback)
        warn_of(plan, parcels, context, feedback)
        accuracy = self.parameterAsDouble(parameters, ACCURACY, context)
        around = self.parameterAsDouble(parameters, DISTANCE, context)
        features = list(reports.getFeatures())
        where = places_of(features, reports, plan.source.epsg, accuracy, context)
        verdicts = judge(plan, where, lambda: not feedback.isCanceled()) or []
        stop_if_cancelled(feedback)
        fields = with_parcel_fields(reports.fields())
        sink, output = self.parameterAsSink(
            parameters, OUTPUT, context, fields, reports.wkbType(), reports.sourceCrs()
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, OUTPUT))
        count = 0
        for feature, verdict in zip(features, verdicts):
            if verdict.metres is None or not (verdict.kind in _ON or verdict.metres <= around):
                continue
            one = copied(feature, fields)
            set_verdict(one, verdict)
            if not sink.addFeature(one, QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(self.writeFeatureError(sink, parameters, OUTPUT))
            count += 1
        return {OUTPUT: output, COUNT: count, FOUND: found}

    def _parcel(
        self,
        parameters: dict[str, Any],
        parcels: QgsProcessingFeatureSource,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> tuple[Plan, str]:
        """A plan of the one parcel, and its key."""
        wanted = self.parameterAsString(parameters, KEY, context)
        key = self.parameterAsString(parameters, KEY_FIELD, context)
        features, keys = features_of(parcels, key, wanted)
        if not keys:
            raise QgsProcessingException(
                QCoreApplication.translate(
                    "Signalement", "No parcel of the layer answers to “{key}”."
                ).format(key=wanted)
            )
        if len(keys) > 1:
            named = ", ".join(keys[:_NAMED]) + (", …" if len(keys) > _NAMED else "")
            raise QgsProcessingException(
                QCoreApplication.translate(
                    "Signalement", "“{key}” names more than one parcel: {keys}"
                ).format(key=wanted, keys=named)
            )
        crs = system_of(parcels, context, feedback)
        epsg = metres_of(crs)
        change = transform_to(epsg, crs, context.transformContext())
        at = parcels.fields().lookupField(key)
        plan = read_plan(features, at, PlanSource(epsg=epsg), to_metres=change)
        if plan is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, PARCELS))
        return plan, keys[0]
