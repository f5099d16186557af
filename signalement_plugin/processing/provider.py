"""The Processing provider: what QGIS's toolbox and ``qgis_process`` see of the plugin."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .algorithms.assign_reports import AssignReports
from .algorithms.change_reports import ChangeReports
from .algorithms.change_status import ChangeStatus
from .algorithms.create_report import CreateReport
from .algorithms.create_reports import CreateReports
from .algorithms.export_reports import ExportReports
from .algorithms.find_duplicates import FindDuplicates
from .algorithms.join_parcels import JoinParcels
from .algorithms.list_values import ListValues
from .algorithms.load_reports import LoadReports
from .algorithms.reports_on_parcel import ReportsOnParcel
from .algorithms.round_sheet import RoundSheet
from .algorithms.send_pending import SendPending
from .algorithms.test_connection import TestConnection
from .algorithms.zone_statistics import ZoneStatistics
from .base import ICON

ALGORITHMS = (
    TestConnection,
    ListValues,
    LoadReports,
    ChangeReports,
    ChangeStatus,
    AssignReports,
    CreateReport,
    CreateReports,
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
