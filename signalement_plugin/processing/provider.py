"""The Processing provider: what QGIS's toolbox and ``qgis_process`` see of the plugin."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .assign_reports import AssignReports
from .change_status import ChangeStatus
from .create_report import CreateReport
from .export_reports import ExportReports
from .find_duplicates import FindDuplicates
from .join_parcels import JoinParcels
from .load_reports import LoadReports
from .reports_on_parcel import ReportsOnParcel
from .round_sheet import RoundSheet
from .send_pending import SendPending
from .system_algorithm import ICON
from .zone_statistics import ZoneStatistics

ALGORITHMS = (
    LoadReports,
    ChangeStatus,
    AssignReports,
    CreateReport,
    SendPending,
    ExportReports,
    RoundSheet,
    JoinParcels,
    ReportsOnParcel,
    FindDuplicates,
    ZoneStatistics,
)


class SignalementProvider(QgsProcessingProvider):
    """Adds the algorithms' descriptions. Needs no GUI and no event loop."""

    def id(self) -> str:
        return "signalement"

    def name(self) -> str:
        return "Signalement"

    def icon(self) -> QIcon:
        return QIcon(ICON)

    def svgIconPath(self) -> str:
        return ICON

    def loadAlgorithms(self) -> None:
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
