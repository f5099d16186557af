"""*Round…* of the dock: from basket, selection or filter to a PDF for the street."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QObject

from ...core.changes.preview import Line
from ...core.changes.rounds import Returned, made
from ...core.model.report import Report
from ...printing.texts import day_words
from ...qgis_profile.printed_round import keep_printed, printed_round
from ...qgis_profile.rounds import MOST, basket, round_line
from ..actions.preview.texts import Names
from ..outputs.choice import ROUND, Choice, filtered, selected
from ..outputs.texts import documents, free_path
from ..printing.controller import PrintDesk, today
from ..printing.templates import template_names
from .dialog import RoundDialog
from .return_dialog import RoundReturn

if TYPE_CHECKING:
    from ...connection.connection import Connection
    from ..desk import Desk

KIND = "round"
_A_ROUND = 2  # one selected report is the one in the card, not a round


class RoundDesk(QObject):
    """Asks, draws, remembers what is on paper."""

    def __init__(self, desk: Desk, prints: PrintDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._prints = desk, prints

    def choices(self) -> list[Choice]:
        """What a round can be made of, the likeliest first."""
        desk, connection = self._desk, self._desk.connection
        listing = desk.dock.list
        kept = [connection.reports.fid_of(one) for one in basket(connection.settings.id)]
        collected = Choice(ROUND, [fid for fid in kept if fid >= 0])
        some, all_ = selected(listing), filtered(listing)
        line = desk.narrower.line()
        own_line = line in ("", round_line(basket(connection.settings.id)))
        several = some.count >= _A_ROUND
        order = [some if several else None, collected if own_line else None, all_, collected, some]
        found = [one for one in order if one is not None and one.count]
        return list({choice.kind: choice for choice in found}.values())

    def ask(self) -> None:
        """The dialog, with the stops in order already."""
        connection = self._desk.shown
        choices = self.choices() if connection is not None else []
        if connection is None or not choices:
            said = QCoreApplication.translate("Signalement", "No report answers the filter.")
            self._desk.notifier.say(said)
            return
        name = QCoreApplication.translate("Signalement", "Round")
        path = free_path(documents(), f"{name} {connection.settings.name}", today(), ".pdf")
        names = template_names(QgsProject.instance(), KIND)
        dialog = RoundDialog(choices, self._load, names, path, self._desk.dock)
        dialog.accepted.connect(lambda: self._draw(connection, dialog))
        dialog.edit_wanted.connect(lambda: self._edit(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_return(self) -> None:
        """The paper of the round printed last, or of the one being collected."""
        connection = self._desk.shown
        settings = connection.settings if connection is not None else None
        ids = printed_round(settings.id) or basket(settings.id) if settings else []
        reports = [one for one in map(self._stored, ids) if one is not None]
        if connection is None or not reports:
            said = QCoreApplication.translate("Signalement", "No round was printed here yet.")
            self._desk.notifier.say(said)
            return
        capabilities = connection.server.capabilities.of([one.report_id for one in reports])
        names = Names(connection.server.departments, connection.server.services)
        dialog = RoundReturn(reports, capabilities, names, self._desk.dock)
        dialog.agreed.connect(lambda stops, lines: self._send(dialog, stops, lines))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _send(self, dialog: RoundReturn, stops: list[Returned], lines: list[Line]) -> None:
        connection = self._desk.connection
        author = connection.settings.signature
        operations = made(stops, lines, connection.server.capabilities, author)
        what = QCoreApplication.translate("Signalement", "Round Return")
        if operations and self._desk.sending.submit(operations, what):
            dialog.accept()

    def _stored(self, report_id: str) -> Report | None:
        """As displayed; one that the filter hides as it is stored."""
        connection = self._desk.connection
        fid = connection.reports.fid_of(report_id)
        shown = connection.reports.by_id(report_id) if fid >= 0 else None
        return shown or next(iter(connection.reports.stored_at([fid] if fid >= 0 else [])), None)

    def _load(self, choice: Choice) -> list[Report]:
        found: list[Report] = self._desk.connection.reports.stored_at(list(choice.fids[:MOST]))
        return found

    def _words(self, dialog: RoundDialog) -> dict[str, str]:
        title = QCoreApplication.translate("Signalement", "Round of {day}")
        name = self._desk.connection.settings.name
        return {
            "signalement_title": title.format(day=day_words(today())),
            "signalement_subtitle": f"{name} · {dialog.way_words()}",
        }

    def _draw(self, connection: Connection, dialog: RoundDialog) -> None:
        reports, words = dialog.stops.reports(), self._words(dialog)
        template, target = str(dialog.template.currentData()), dialog.path
        told = QCoreApplication.translate(
            "Signalement", "Round with %n stop(s): {file}", None, len(reports)
        )
        ids = [report.report_id for report in reports]

        def draw() -> None:
            sheet = self._prints.sheet(KIND, reports, words, template)
            printed = partial(keep_printed, connection.settings.id, ids)
            self._prints.draw(sheet, target, told, printed)

        self._prints.with_photos(reports, draw)

    def _edit(self, dialog: RoundDialog) -> None:
        self._prints.edit(KIND, dialog.stops.reports(), self._words(dialog))
        dialog.reject()
