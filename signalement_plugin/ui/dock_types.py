"""Types (protocols) of the dock for its features; imported by type checkers only.

A feature may import neither the dock that it is a part of nor a feature above or beside it; objects
of theirs that are passed to it have these types. Types of the whole dock are in ``dock.parts``.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, Protocol

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import pyqtBoundSignal
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QDialog, QStackedWidget, QWidget

if TYPE_CHECKING:
    from ..cadastre.plan.location import ParcelLocation
    from ..cadastre.project_plan import ProjectPlan
    from ..cadastre.report_locations import ReportLocations
    from ..connection.connection import Connection
    from ..connection.connections import Connections
    from ..core.filter.parser import FilterVocabulary
    from ..core.geo.region import Region
    from ..core.model.operation import Operation
    from ..core.model.report import Report
    from .canvas.map_link import MapLink
    from .canvas.style_menu import MapStyle
    from .message_bar import Notifier
    from .report_list.view import ReportList


class SelectionType(Protocol):
    """What is selected."""

    @property
    def changed(self) -> pyqtBoundSignal: ...
    @property
    def current_changed(self) -> pyqtBoundSignal: ...
    def reports(self) -> list[Report]: ...
    def on_layer_selection(self, report_ids: set[str]) -> None: ...


class SectorDialogType(Protocol):
    """``filter.sectors.dialog.SectorDialog``."""

    @property
    def chosen(self) -> pyqtBoundSignal: ...
    @property
    def rejected(self) -> pyqtBoundSignal: ...


class SectorsType(Protocol):
    """The sectors of the connection that is shown."""

    regions: tuple[tuple[str, Region], ...]

    @property
    def changed(self) -> pyqtBoundSignal: ...
    @property
    def reading(self) -> bool: ...
    def ask(self, parent: QWidget) -> SectorDialogType | None: ...


class FilterControllerType(Protocol):
    """What answers the filter."""

    @property
    def answered(self) -> pyqtBoundSignal: ...
    @property
    def plan_wanted(self) -> pyqtBoundSignal: ...
    @property
    def layers_wanted(self) -> pyqtBoundSignal: ...
    @property
    def sectors(self) -> SectorsType: ...
    def line(self) -> str: ...
    def written(self, vocabulary: FilterVocabulary) -> str: ...
    def clear(self) -> None: ...
    def find(self) -> None: ...
    def show_everything(self) -> None: ...
    def show_round(self, report_ids: Sequence[str]) -> None: ...
    def map_changed(self) -> None: ...


class ShowsLine(Protocol):
    """Where the filter is typed."""

    def show_line(self, line: str) -> None: ...


class SubmissionType(Protocol):
    """Where changes go out."""

    def submit(
        self, made: list[Operation], describe: Callable[[Sequence[Operation]], str]
    ) -> bool: ...


class DecisionOpenerType(Protocol):
    """How many changes need a decision."""

    count: int

    @property
    def counted(self) -> pyqtBoundSignal: ...


class NewsType(Protocol):
    """How many reports there is news of, while nobody looks."""

    @property
    def unseen(self) -> pyqtBoundSignal: ...


class DockControllerType(Protocol):
    """What joins the parts of the dock to the connection that is shown."""

    @property
    def dock(self) -> DockType: ...
    @property
    def shown(self) -> Connection | None: ...
    @property
    def connection(self) -> Connection: ...
    @property
    def connections(self) -> Connections: ...
    @property
    def notifier(self) -> Notifier: ...
    @property
    def map(self) -> MapLink: ...
    @property
    def selection(self) -> SelectionType: ...
    @property
    def filter_controller(self) -> FilterControllerType: ...
    @property
    def submission(self) -> SubmissionType: ...
    @property
    def decisions(self) -> DecisionOpenerType: ...
    @property
    def help(self) -> HelpType: ...


class HelpType(Protocol):
    """The help inside QGIS."""

    def show_page_of(self, place: str) -> None: ...


class ContextLayersType(Protocol):
    """Layers around a report."""

    def lines_for(self, report: Report | None, *, roads: bool = False) -> list[str]: ...
    def looker(self) -> Callable[[Report], str] | None: ...


class ParcelFileType(Protocol):
    """The file of a parcel."""

    def ask(self, key: str) -> None: ...


class CadastreType(Protocol):
    """The plan of the project, and what can be done with one of its parcels."""

    @property
    def parcels(self) -> ProjectPlan: ...
    @property
    def all(self) -> ReportLocations: ...
    @property
    def around(self) -> ContextLayersType: ...
    @property
    def file(self) -> ParcelFileType: ...
    def verdict(self, report: Report) -> ParcelLocation | None: ...
    def ask(self, parent: QWidget | None = None) -> QDialog: ...
    def zoom(self, key: str) -> None: ...
    def reports_near(self, key: str) -> Collection[str] | None: ...
    def select_reports(self, key: str) -> None: ...
    def show_neighbours(self, key: str) -> None: ...


class DockExtensionsType(Protocol):
    """Parts that follow the shown connection beside list and card."""

    @property
    def cadastre(self) -> CadastreType: ...
    @property
    def style(self) -> MapStyle: ...
    @property
    def news(self) -> NewsType: ...


class CardType(Protocol):
    """The card."""

    @property
    def report(self) -> Report | None: ...


if TYPE_CHECKING:

    class DockType(QgsDockWidget):
        """The dock. All of it is there once it is filled."""

        show_action: QAction
        filter: ShowsLine
        list: ReportList
        card: CardType
        body: QWidget
        outbox: QWidget
        pages: QStackedWidget
        controller: DockControllerType
        extensions: DockExtensionsType

        def show_page(self, page: QWidget) -> None: ...
