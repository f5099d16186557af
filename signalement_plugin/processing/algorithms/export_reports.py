"""``signalement:exportreports``: reports of a layer as CSV, Excel, GeoPackage or GeoJSON."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
)

from ...qt.language import tr
from ..base import CONNECTION, Parameters, Signalement, connection_parameter, offered

if TYPE_CHECKING:
    from ..base import Results
    from ..runs.server import Server

INPUT, CRS, PERSONAL, OUTPUT, COUNT = "INPUT", "CRS", "PERSONAL", "OUTPUT", "COUNT"
COLUMNS = "COLUMNS"
FILES = "CSV (*.csv);;Excel (*.xlsx);;GeoPackage (*.gpkg);;GeoJSON (*.geojson)"


class ExportReports(Signalement):
    """One file, as *Export…* of the panel writes it."""

    _server: Server | None  # for names of teams and people; set by ``prepareAlgorithm``

    def name(self) -> str:
        return "exportreports"

    def displayName(self) -> str:
        return tr("Export reports")

    def shortDescription(self) -> str:
        return tr("Writes reports to CSV, Excel, GeoPackage or GeoJSON.")

    def shortHelpString(self) -> str:
        return tr(
            "Writes the reports of a layer to a file, as Export… of the panel does; the layer is "
            "that of the panel or one loaded by “Load reports”. The ending of the file says the "
            "format: csv, xlsx, gpkg or geojson.\n\n"
            "CSV and Excel have titles and statuses in QGIS's language, times of this computer's "
            "zone and no cell that a spreadsheet takes for a formula. GeoPackage and GeoJSON keep "
            "field names and UTC. Descriptions, answers, persons and photo links are left out "
            "unless asked for: they may be personal data.\n\n"
            "Without a choice of columns all are written, those that were joined to the layer too. "
            "With a connection, teams and people have their names in CSV and Excel, asked of its "
            "server; else their ids."
        )

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:  # noqa: ARG002
        for parameter in (
            QgsProcessingParameterFeatureSource(
                INPUT,
                tr("Reports"),
                [QgsProcessing.SourceType.TypeVectorPoint],
            ),
            QgsProcessingParameterCrs(CRS, tr("Coordinates"), "EPSG:4326"),
            QgsProcessingParameterField(
                COLUMNS,
                tr("Columns (none: all)"),
                parentLayerParameterName=INPUT,
                allowMultiple=True,
                optional=True,
            ),
            connection_parameter(
                offered() if self._for_a_run else [],
                tr("Connection that knows the names"),
            ),
            QgsProcessingParameterBoolean(
                PERSONAL,
                tr("Also personal data"),
                defaultValue=False,
            ),
            QgsProcessingParameterFileDestination(OUTPUT, tr("File"), FILES),
        ):
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputNumber(COUNT, tr("Reports")))

    def refusal(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        from ...core.files.export_columns import FORMATS  # noqa: PLC0415 not at QGIS's start
        from ..runs.checks.files import ending_refusal  # noqa: PLC0415 not at QGIS's start
        from ..runs.export_reports import columns_refusal, system_refusal  # noqa: PLC0415 not at QGIS's start
        from ..runs.report_features import layer_refusal  # noqa: PLC0415 not at QGIS's start

        target = self.parameterAsFileOutput(parameters, OUTPUT, context)
        source = self.parameterAsSource(parameters, INPUT, context)
        crs = self.parameterAsCrs(parameters, CRS, context)
        return (
            layer_refusal(source)
            or ending_refusal(target, FORMATS)
            or system_refusal(crs, parameters.get(CRS))
            or columns_refusal(source, *self._columns(parameters, context))
            or self._connection_refusal(parameters, context)
        )

    def _columns(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> tuple[list[str], bool]:
        """Those that were chosen, and whether personal ones may be among them."""
        personal = self.parameterAsBool(parameters, PERSONAL, context)
        return list(filter(None, self.parameterAsStrings(parameters, COLUMNS, context))), personal

    def _connection_refusal(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        from ..runs.server import SystemChoice, choice_refusal  # noqa: PLC0415 not at QGIS's start

        name = self.parameterAsString(parameters, CONNECTION, context).strip()
        return choice_refusal(SystemChoice(name)) if name else ""

    def prepareAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        from ..runs.server import SystemChoice, connection_to, server_at  # noqa: PLC0415 not at QGIS's start

        super().prepareAlgorithm(parameters, context, feedback)
        name = self.parameterAsString(parameters, CONNECTION, context).strip()
        self._server = server_at(connection_to(SystemChoice(name))) if name else None
        return True

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        from ..runs.export_reports import Wanted, export, names_of  # noqa: PLC0415 not at QGIS's start

        source = self.source(parameters, INPUT, context)
        target = Path(self.parameterAsFileOutput(parameters, OUTPUT, context))
        crs = self.parameterAsCrs(parameters, CRS, context)
        names = names_of(self._server, feedback) if self._server is not None else {}
        wanted = Wanted(*self._columns(parameters, context), names)
        count = export(source, target, crs, wanted, context, feedback)
        return {OUTPUT: str(target) if count >= 0 else None, COUNT: max(0, count)}
