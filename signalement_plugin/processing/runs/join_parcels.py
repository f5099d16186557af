"""The work of ``signalement:joinparcels``."""

from __future__ import annotations

from collections import Counter
from typing import Any

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)

from ...cadastre.plan.from_layer import plan_of
from ...cadastre.plan.location import Kind, Verdict, judge
from ..algorithms.join_parcels import INSIDE, OUTSIDE, UNCERTAIN, UNLOADED, JoinParcels
from ..cadastre import places_of, source_of, stop_if_cancelled, system_of, warn_of
from ..cadastre_parameters import (
    ACCURACY,
    CAPAKEY,
    DISTANCE,
    INPUT,
    KEY_FIELD,
    OUTPUT,
    PARCELS,
    VERDICT,
    copied,
    with_parcel_fields,
)


class JoiningParcels(JoinParcels):
    """Safe in a worker thread. The output is made after everything was judged."""

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        reports = source_of(self, parameters, INPUT, context)
        parcels = source_of(self, parameters, PARCELS, context)
        key = self.parameterAsString(parameters, KEY_FIELD, context)
        accuracy = self.parameterAsDouble(parameters, ACCURACY, context)

        def go_on() -> bool:
            return not feedback.isCanceled()

        transforms = context.transformContext()
        crs = system_of(parcels, context, feedback)
        plan = plan_of(parcels, crs, key, transforms, go_on=go_on)
        stop_if_cancelled(feedback)
        if plan is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, PARCELS))
        warn_of(plan, parcels, context, feedback)
        features = list(reports.getFeatures())
        where = places_of(features, reports, plan.source.epsg, accuracy, context)
        verdicts = judge(plan, where, go_on) or []
        stop_if_cancelled(feedback)
        fields = with_parcel_fields(reports.fields())
        sink, output = self.parameterAsSink(
            parameters, OUTPUT, context, fields, reports.wkbType(), reports.sourceCrs()
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, OUTPUT))
        for feature, verdict in zip(features, verdicts):
            joined = copied(feature, fields)
            set_verdict(joined, verdict)
            if not sink.addFeature(joined, QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(self.writeFeatureError(sink, parameters, OUTPUT))
        counted = Counter(verdict.kind for verdict in verdicts)
        names = {INSIDE: Kind.INSIDE, OUTSIDE: Kind.OUTSIDE, UNCERTAIN: Kind.UNCERTAIN}
        names[UNLOADED] = Kind.UNLOADED
        return {OUTPUT: output, **{name: counted[kind] for name, kind in names.items()}}


def set_verdict(feature: QgsFeature, verdict: Verdict) -> None:
    """Fill the three fields; nothing known is no value."""
    feature[CAPAKEY] = verdict.key or None
    feature[VERDICT] = str(verdict.kind)
    feature[DISTANCE] = None if verdict.metres is None else round(verdict.metres, 2)
