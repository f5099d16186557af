"""*Round…*: makes a printed round from the collected round, the selection or the filter,
and takes its return."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject

from ...connection.texts.outcomes import error_sentence
from ...core.changes.preview import PreviewLine
from ...core.changes.rounds import ReturnedStop, stop_operations
from ...core.errors import SignalementError
from ...core.files.targets import check_target
from ...core.model.report import Report
from ...core.photos.folders import DRAFTS as PHOTO_DRAFTS
from ...printing.stops_layer import way_layer
from ...printing.texts import day_text
from ...qgis_profile.rounds import (
    MOST,
    collected_round,
    keep_collected_round,
    keep_printed,
    printed_round,
)
from ...qt.language import tr
from ..actions.preview.texts import Names
from ..canvas.round_line import RoundOnMap
from ..outputs.choice import ROUND, Choice, filtered_choice, selected_choice, unless_renumbered
from ..outputs.targets import with_target
from ..outputs.texts import free_path
from ..printing.controller import PrintController, today
from ..printing.templates import layout_name, template_names
from .page import RoundPage
from .return_page import ReturnPage
from .sent_stops import SentStops
from .stop_list import point_of

if TYPE_CHECKING:
    from ..dock_types import DockControllerType

KIND = "round"
RETURN = "*return"
"""Key of the draft of a round return."""
_A_ROUND = 2  # fewest selected reports that are offered first


class RoundController(QObject):
    """Shows the pages of a round, prints it, and stores which round was printed."""

    def __init__(
        self, controller: DockControllerType, prints: PrintController, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._controller, self._prints = controller, prints
        self.page = RoundPage()
        self.on_map = RoundOnMap(controller.map.canvas, self)
        controller.dock.pages.addWidget(self.page)
        self.page.left.connect(lambda: controller.dock.show_page(controller.dock.body))
        self.page.edited.connect(self._keep)
        self.page.stops.changed.connect(self._show_on_map)
        self.page.stops.currentRowChanged.connect(self._flash)
        self.page.seen.connect(lambda _seen: self._show_on_map())
        self.page.print_wanted.connect(self._ask_target)
        self.page.edit_wanted.connect(self._edit)
        self.page.return_wanted.connect(self.ask_return)
        self.page.empty_wanted.connect(self._empty)
        self.on_map.moved.connect(self.page.stops.put)
        self.on_map.pressed.connect(self.page.stops.setCurrentRow)
        self.back: ReturnPage | None = None
        self.sent = SentStops(self)
        self.sent.changed.connect(self._take_round)
        controller.connections.currentChanged.connect(self._leave_connection)

    def close(self) -> None:
        """Remove the round from the map; an entered return stays a draft."""
        self._controller.connections.currentChanged.disconnect(self._leave_connection)
        self._leave_connection()
        self.on_map.close()

    def _leave_connection(self) -> None:
        """The pages show stops of the connection that is left: those of another one begin anew."""
        self._end_return()
        self.sent.end()
        self.page.stops.show_reports(())
        if self._controller.dock.pages.currentWidget() is self.page:
            self._controller.dock.show_page(self._controller.dock.body)

    def choices(self) -> list[Choice]:
        """The choices of reports for a round, the likeliest first."""
        controller, connection = self._controller, self._controller.connection
        listing = controller.dock.list
        kept = [connection.reports.fid_of(one) for one in collected_round(connection.settings.id)]
        here = connection.files.store.path
        collected = Choice(ROUND, [fid for fid in kept if fid >= 0], here)
        some, all_ = selected_choice(listing), filtered_choice(listing)
        several = [some] if some.count >= _A_ROUND else []
        found = [one for one in (*several, collected, all_, some) if one.count]
        return list({choice.kind: choice for choice in found}.values())

    def ask(self, collected: bool = False) -> None:
        """The page, with the stops in order already; ``collected``: of what is in the round."""
        connection = self._controller.shown
        choices = self.choices() if connection is not None else []
        if collected:
            choices.sort(key=lambda choice: choice.kind != ROUND)
        if connection is None or not choices:
            message = tr("No report answers the filter.")
            self._controller.notifier.say(message)
            return
        names = template_names(QgsProject.instance(), KIND)
        templates = [(name or _shipped_label(), name) for name in names]
        self.page.show_round(self._title(), choices, self._load, templates)
        self._controller.dock.show_page(self.page)
        self._controller.map.show_all(self.page.stops.reports())
        self.page.stops.setFocus()

    def _title(self) -> str:
        title = tr("Round of {day}")
        return str(title.format(day=day_text(today())))

    def _keep(self) -> None:
        """What somebody put in order is the round; of it, what is not loaded here stays, last."""
        connection = self._controller.connection
        shown = [report.report_id for report in self.page.stops.reports()]
        kept = collected_round(connection.settings.id) if self.page.kind == ROUND else []
        unknown = [one for one in kept if connection.reports.fid_of(one) < 0]
        keep_collected_round(connection.settings.id, [*shown, *unknown])
        self._controller.filter_controller.show_round([*shown, *unknown])

    def _show_on_map(self) -> None:
        seen = self.page.isVisible()
        self.on_map.show_stops([point_of(one) for one in self.page.stops.reports()] if seen else ())

    def _flash(self, row: int) -> None:
        reports = self.page.stops.reports()
        if self.page.isVisible() and 0 <= row < len(reports):
            self._controller.map.flash(reports[row])

    def ask_return(self) -> None:
        """The paper of the round printed last, or of the one being collected."""
        connection = self._controller.shown
        settings = connection.settings if connection is not None else None
        ids = printed_round(settings.id) or collected_round(settings.id) if settings else []
        reports = [one for one in map(self._stored, ids) if one is not None]
        if connection is None or not reports:
            message = tr("No round was printed here yet.")
            self._controller.notifier.say(message)
            return
        capabilities = connection.server.capabilities.of([one.report_id for one in reports])
        names = Names(connection.server.departments, connection.server.services)
        self._end_return()
        drafts = connection.drafts
        page = ReturnPage(reports, capabilities, names, drafts.of(RETURN))
        page.photos.folder = Path(connection.files.folder) / PHOTO_DRAFTS
        page.drafted.connect(partial(drafts.save, RETURN))
        page.agreed.connect(self._send)
        page.left.connect(self._leave_return)
        self.back = page
        self._controller.dock.pages.addWidget(page)
        self._controller.dock.show_page(page)

    def _leave_return(self) -> None:
        dock = self._controller.dock
        self._end_return()
        dock.show_page(self.page if self.page.stops.count() else dock.body)

    def _end_return(self) -> None:
        """Whoever shows another connection, or ends QGIS, finds here what was entered."""
        page, self.back = self.back, None
        if page is None:
            return
        page.flush()
        if self._controller.dock.pages.currentWidget() is page:
            self._controller.dock.show_page(self._controller.dock.body)
        self._controller.dock.pages.removeWidget(page)
        page.deleteLater()

    def _send(self, stops: list[ReturnedStop], lines: list[PreviewLine]) -> None:
        connection = self._controller.connection
        author = connection.settings.signature
        operations = stop_operations(stops, lines, connection.server.capabilities, author)
        done = {one.report.report_id for one in stops if one.done}
        going = {one.report_id for one in operations}
        what = _outcome_text(len(going & done), len(going - done))
        left = self.back.left_of(going) if self.back is not None else {}
        if operations and self._controller.submission.submit(operations, lambda _made: what):
            self._end_return()
            connection.drafts.save(RETURN, left)
            connection.reports.select([])  # or actions would be offered for sent reports
            self.sent.take_out(connection, [one for one in operations if one.report_id in done])

    def _take_round(self, connection_id: str) -> None:
        """Stops left the round, or are in it again: the filter follows, and the page reads it when
        it is asked for."""
        shown = self._controller.shown
        if shown is not None and shown.settings.id == connection_id:
            self.page.stops.show_reports(())
            self._controller.filter_controller.show_round(collected_round(connection_id))

    def _empty(self) -> None:
        """The next round is collected anew; what is on paper can still come back."""
        connection_id = self._controller.connection.settings.id
        before = collected_round(connection_id)
        self._fill(connection_id, [])
        self._controller.dock.show_page(self._controller.dock.body)
        message = tr("The round is empty.")
        again = tr("Put Back") if before else ""
        self._controller.notifier.tell(message, again, partial(self._fill, connection_id, before))

    def _fill(self, connection_id: str, report_ids: list[str]) -> None:
        keep_collected_round(connection_id, report_ids)
        self._take_round(connection_id)

    def _stored(self, report_id: str) -> Report | None:
        """A report as displayed, or as stored if the filter hides it."""
        connection = self._controller.connection
        fid = connection.reports.fid_of(report_id)
        shown = connection.reports.by_id(report_id) if fid >= 0 else None
        return shown or next(iter(connection.reports.stored_at([fid] if fid >= 0 else [])), None)

    def _load(self, choice: Choice) -> list[Report]:
        connection, found = self._controller.connection, list[Report]()

        def take() -> None:
            found.extend(connection.reports.stored_at(list(choice.fids[:MOST])))

        unless_renumbered(connection, choice, self._controller.notifier, take)
        return found

    def _sheet_texts(self) -> dict[str, str]:
        name = self._controller.connection.settings.name
        return {
            "signalement_title": self._title(),
            "signalement_subtitle": f"{name} · {self.page.way_text()}",
        }

    def _ask_target(self) -> None:
        name = tr("Round")
        title = tr("Save the Round Sheet")
        name = f"{name} {self._controller.connection.settings.name}"

        def named(folder: Path) -> Path:
            return free_path(folder, name, today(), ".pdf")

        with_target(self._controller.dock, title, named, self._draw)

    def _draw(self, target: Path) -> None:
        connection, reports, texts = (
            self._controller.connection,
            self.page.stops.reports(),
            self._sheet_texts(),
        )
        template = str(self.page.template.currentData() or "")
        message = tr("Round with %n stop(s): {file}", n=len(reports))
        ids = [report.report_id for report in reports]
        try:
            check_target(target)
        except SignalementError as error:
            self._controller.notifier.fail(error_sentence(error))
            return

        def draw() -> None:
            sheet = self._prints.sheet(KIND, reports, texts, template)
            sheet = replace(sheet, way=way_layer(sheet.stops))
            printed = partial(keep_printed, connection.settings.id, ids)
            self._prints.draw(sheet, target, message, printed)

        self._prints.with_photos(reports, draw)

    def _edit(self) -> None:
        self._prints.edit(KIND, self.page.stops.reports(), self._sheet_texts())


def _outcome_text(done: int, not_done: int) -> str:
    """What goes out of a return, as in "Round: 3 done, 1 not done"."""
    parts = (
        (done, tr("%n done", "of a round", n=done)),
        (
            not_done,
            tr("%n not done", "of a round", n=not_done),
        ),
    )
    sentence = tr("Round: {outcome}")
    return str(sentence.format(outcome=", ".join(text for count, text in parts if count)))


def _shipped_label() -> str:
    shipped = tr("{name} (as shipped)")
    return str(shipped.format(name=layout_name("round")))
