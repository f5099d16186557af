"""The work of ``signalement:joinparcels``."""

from __future__ import annotations

from collections import Counter

from qgis.core import QgsProcessingContext, QgsProcessingFeatureSource, QgsProcessingFeedback

from ....cadastre.plan.location import LocationKind, locate_points
from ....cadastre.plan.plan import Plan
from ..progress import stop_if_cancelled
from ..tables import Table
from .parcel_fields import copied, set_verdict, with_parcel_fields
from .plan import places_of


def joined(
    reports: QgsProcessingFeatureSource,
    plan: Plan,
    accuracy: float,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> tuple[Table, Counter[LocationKind]]:
    """Every report with its verdict, and how many of each kind. ``accuracy`` in metres.

    Everything was judged when the table is there. Raises ``QgsProcessingException`` when the
    user has cancelled.
    """
    features = list(reports.getFeatures())
    where = places_of(features, reports, plan.source.epsg, accuracy, context)
    verdicts = locate_points(plan, where, lambda: not feedback.isCanceled()) or []
    stop_if_cancelled(feedback)
    fields = with_parcel_fields(reports.fields())
    rows = (
        set_verdict(copied(feature, fields), verdict)
        for feature, verdict in zip(features, verdicts)
    )
    table = Table(fields, reports.wkbType(), reports.sourceCrs(), rows)
    return table, Counter(verdict.kind for verdict in verdicts)
