"""``signalement:createreports``: a new report for each row of a layer or a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterCrs,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSource,
)

from ...qt.language import tr
from ..base import Parameters
from ..writing import WritingAlgorithm

if TYPE_CHECKING:
    from ..runs.changes.change_requests import ChangePlanner
    from ..runs.changes.drafts import Mapped

INPUT, CRS = "INPUT", "CRS"
SERVICE, DESCRIPTION, ADDRESS, ANSWERS = "SERVICE", "DESCRIPTION", "ADDRESS", "ANSWERS"
PHOTOS, KEY, X, Y = "PHOTOS", "KEY", "X", "Y"
PARTS = (SERVICE, DESCRIPTION, ADDRESS, ANSWERS, PHOTOS, KEY, X, Y)
"""Each an expression over the fields of a row."""


class CreateReports(WritingAlgorithm):
    """Many new reports, through the outbox of the connection."""

    def name(self) -> str:
        return "createreports"

    def displayName(self) -> str:
        return tr("Create reports from a layer")

    def shortDescription(self) -> str:
        return tr("Creates a report on the server for each row of a layer or a table.")

    def shortHelpString(self) -> str:
        return tr(
            "Creates a report for each row of a layer of points, or of a table with coordinates "
            "(X and Y, in the coordinate system beside them).\n\n"
            "Each part is a field or an expression: <i>text</i> is the field of that name, "
            "<i>'depot'</i> in single quotes the same for all, <i>'Chantier ' || nr</i> both "
            "together. Categories are given by name or code; photos are paths of files, answers "
            "lines such as pole=B 12, a line for each.\n\n"
            "<b>With a key no row is made twice</b>: a key that the connection has sent before is "
            "not sent again, and the results name the report that was made then.\n\n"
            "Where one row cannot be a report none is made, and the rows are named."
        )

    def add_request_parameters(self) -> None:
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                INPUT,
                tr("Layer of points, or table"),
                [QgsProcessing.SourceType.TypeVector],
            )
        )
        labels = {
            SERVICE: tr("Category (name or code)"),
            DESCRIPTION: tr("Description"),
            ADDRESS: tr("Address"),
            ANSWERS: tr("Answers to what the service asks (code=answer, one per line)"),
            PHOTOS: tr("Photos"),
            KEY: tr("Key of your own, so that none is twice"),
            X: tr("X or longitude (a layer has its points)"),
            Y: tr("Y or latitude"),
        }
        for name, label in labels.items():
            self.addParameter(
                QgsProcessingParameterExpression(
                    name, label, None, INPUT, optional=name not in (SERVICE, DESCRIPTION)
                )
            )
        self.addParameter(
            QgsProcessingParameterCrs(
                CRS,
                tr("Coordinate system of X and Y"),
                "EPSG:4326",
                optional=True,
            )
        )

    def refusal(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        from ..runs.changes.drafts import mapping_refusal  # noqa: PLC0415 not at QGIS's start
        from ..runs.changes.keys import key_refusal  # noqa: PLC0415

        why = super().refusal(parameters, context)
        if not why and parameters.get(KEY):
            known = self.connection(parameters, context)
            why = key_refusal(known, self.kept_name(parameters, context))
        source = self.parameterAsSource(parameters, INPUT, context)
        return why or mapping_refusal(source, self._mapped(parameters, context))

    def change_requests(
        self, parameters: Parameters, context: QgsProcessingContext, author: str
    ) -> ChangePlanner:
        from ..runs.changes.drafts import drafts_in  # noqa: PLC0415 not at QGIS's start
        from ..runs.changes.new_reports import create_each  # noqa: PLC0415

        source = self.source(parameters, INPUT, context)
        about = self.createExpressionContext(parameters, context, source)
        drafts = drafts_in(source, self._mapped(parameters, context), about, context)
        return create_each(drafts, author, self.connection(parameters, context).zone)

    def _mapped(self, parameters: Parameters, context: QgsProcessingContext) -> Mapped:
        from ..runs.changes.drafts import Mapped  # noqa: PLC0415 not at QGIS's start

        # read as text, because QGIS treats an invalid expression as an empty one
        parts = {name.lower(): self.parameterAsString(parameters, name, context) for name in PARTS}
        return Mapped(parts, self.parameterAsCrs(parameters, CRS, context))
