"""*Print ▾*: report sheets, transfer pack, evidence file."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsProject
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QObject

from ...connection.texts.outcomes import error_sentence
from ...core.errors import NotWritten, SignalementError
from ...core.files.targets import check_target
from ...core.files.transfer import draft, write_pack, write_whole
from ...core.model.report import Report
from ...printing.layouts import Sheet
from ...printing.stops_layer import Places, Stop
from ...qgis_profile.outputs import keep_output
from ...qgis_profile.recipients import use
from ...qgis_profile.rounds import MOST
from ...qt.language import tr
from ...store.photo_cache import served_file
from ..outputs.choice import SELECTION, Choice, current_choice, unless_renumbered
from ..outputs.targets import Named, proposed, with_target
from ..outputs.task import tell_saved
from ..outputs.texts import free_path
from .controller import PrintController, today
from .dialog import EVIDENCE, TRANSFER, PrintDialog
from .gatherer import Gatherer
from .report_data import ReportData
from .texts import (
    caution_text,
    history_text,
    photo_facts,
    photo_name,
    statement_text,
    transfer_lines,
)

if TYPE_CHECKING:
    from ...connection.connection import Connection
    from ..dock_types import DockControllerType

TEXT = "description.txt"
"""The citizen's text in an evidence file, whole: a page has room for some lines only."""


class PrintFiles(QObject):
    """Each file is drawn in turns and appears when it is whole."""

    def __init__(
        self,
        controller: DockControllerType,
        bar: QgsMessageBar,
        prints: PrintController,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._controller, self._bar, self._prints = controller, bar, prints

    # -- which reports

    def _some(self, then: Callable[[list[Report]], None]) -> None:
        """With the selected ones, else that of the card, else all that is filtered; at most 50."""
        connection, card = self._controller.shown, self._controller.dock.card.report
        choice, notifier = current_choice(self._controller.dock.list), self._controller.notifier
        if connection is not None and card is not None and choice.kind != SELECTION:
            then([card])
        elif connection is not None and choice.count:
            unless_renumbered(
                connection, choice, notifier, lambda: then(self._first(connection, choice))
            )
        else:
            message = tr("No report answers the filter.")
            notifier.say(message)

    def _first(self, connection: Connection, choice: Choice) -> list[Report]:
        if choice.count > MOST:
            text = tr("The first {most} reports are taken.")
            self._controller.notifier.say(text.format(most=MOST))
        return connection.reports.stored_at(list(choice.fids[:MOST]))

    # -- sheets

    def report(self) -> None:
        """Write a PDF with a page per report, without a dialog."""
        self._some(self._ask_reports)

    def _ask_reports(self, reports: list[Report]) -> None:
        title = tr("Save the Report Sheet")
        named = _file(_name(reports), ".pdf")
        draw = self._prints.while_shown(partial(self._draw_reports, reports))
        with_target(self._controller.dock, title, named, draw)

    def _draw_reports(self, reports: list[Report], target: Path) -> None:
        try:
            check_target(target)
        except SignalementError as error:
            self._say_error(error)
            return
        message = tr("Sheet of %n report(s): {file}", n=len(reports))
        if len(reports) > 1:

            def draw_all() -> None:
                sheet = self._prints.sheet("report", reports, _titled(""))
                self._prints.draw(sheet, target, message)

            self._prints.with_photos(reports, draw_all)
            return

        def draw(gathered: ReportData) -> None:
            sheet = self._prints.sheet("report", reports, _titled(self._history(gathered)))
            outlined = replace(sheet, subject=self._prints.parcel(reports[0]))
            self._prints.draw(outlined, target, message)

        self._gather(reports[0], draw)

    # -- transfer

    def transfer(self) -> None:
        """An e-mail draft for whoever is competent."""
        self._some(self._ask_transfer)

    def _ask_transfer(self, reports: list[Report]) -> None:
        name = tr("Transfer")
        path = proposed(_file(f"{name} {_name(reports)}", ".eml"))
        dialog = self._dialog(TRANSFER, reports, path)
        write = partial(self._transfer, dialog, reports)
        dialog.accepted.connect(self._prints.while_shown(write))
        dialog.open()

    def _transfer(self, dialog: PrintDialog, reports: list[Report]) -> None:
        target = dialog.path
        subject = tr("Transfer of %n report(s)", n=len(reports))
        places = Places(QgsProject.instance().transformContext())
        with_text = dialog.text.isChecked()
        parts = [
            transfer_lines(
                one,
                places,
                one.description if with_text else "",
                self._prints.location(one),
                self._prints.road(one),
            )
            for one in reports
        ]
        body = "\n\n".join([str(dialog.reason.toPlainText()).strip(), *parts]).strip() + "\n"
        to = dialog.to.currentText().strip()
        use(to)

        def write(pdf: bytes) -> Path:
            name = target.with_suffix(".pdf").name
            write_whole(target, draft(to, subject, body, {name: pdf}))
            return target

        def draw() -> None:
            stops = [self._prints.stop(one, None if with_text else "") for one in reports]
            sheet = self._prints.sheet_of("report", stops, _titled(""))
            self._draw_into(sheet, target, write)

        self._prints.with_photos(reports, draw)

    # -- evidence

    def evidence(self) -> None:
        """A pack for the sanctioning officer, of one report."""
        self._some(self._ask_evidence)

    def _ask_evidence(self, reports: list[Report]) -> None:
        if len(reports) > 1:
            message = tr("An evidence file is about one report: choose one.")
            self._controller.notifier.say(message)
            return
        name = tr("Evidence File")
        path = proposed(_file(f"{name} {_name(reports)}", ".zip"))
        dialog = self._dialog(EVIDENCE, reports, path)

        def gather() -> None:
            who, text = str(dialog.who.text()).strip(), dialog.text.isChecked()
            target = dialog.path
            self._gather(reports[0], lambda found: self._evidence(found, target, who, text))

        dialog.accepted.connect(self._prints.while_shown(gather))
        dialog.open()

    def _evidence(self, found: ReportData, target: Path, who: str, with_text: bool) -> None:
        try:
            served = [served_file(path).read_bytes() for path in found.photos]
            photos = {photo_name(at, content): content for at, content in enumerate(served, 1)}
        except OSError as error:
            self._say_error(NotWritten(str(error), str(error)))
            return
        text = None if with_text else ""
        facts = [photo_facts(name, content) for name, content in photos.items()]
        stops: list[Stop] = [
            self._prints.stop(found.report, text, photo, fact)
            for photo, fact in zip(found.photos, facts)
        ] or [self._prints.stop(found.report, text)]
        title = tr("Evidence File")
        variables = {
            **_titled(self._history(found)),
            "signalement_title": f"{title} · {found.report.report_id}",
            "signalement_statement": statement_text(
                who, today(), self._controller.connection.load.updated_at
            ),
            "signalement_caution": caution_text(),
            "signalement_author": who,
        }

        extra = {TEXT: found.report.description.encode()} if with_text else {}

        def write(pdf: bytes) -> Path:
            write_pack(target, {f"{target.stem}.pdf": pdf, **photos, **extra})
            keep_output(target)
            return _write_paper(target, pdf)

        sheet = self._prints.sheet_of("evidence", stops, variables)
        parcel = self._prints.parcel(found.report)
        self._draw_into(replace(sheet, subject=parcel, each=bool(photos)), target, write)
        if found.missing:
            message = tr("%n photo(s) could not be had from the server.", n=found.missing)
            self._controller.notifier.say(message, Qgis.MessageLevel.Warning)

    # -- templates

    def edit(self, kind: str) -> None:
        """Open the project's own template of a kind; from now on it is the one in use."""
        self._some(lambda reports: self._prints.edit(kind, reports[:1], _titled("")))

    # -- shared

    def _dialog(self, kind: str, reports: list[Report], path: Path) -> PrintDialog:
        head = _name(reports)
        who = self._controller.connection.settings.signature
        dialog = PrintDialog(kind, head, path, who, self._controller.dock)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _gather(self, report: Report, then: Callable[[ReportData], None]) -> None:
        gatherer = Gatherer(self._controller.connection, report, self)
        gatherer.done.connect(self._prints.while_shown(then))

    def _history(self, found: ReportData) -> str:
        connection = self._controller.connection
        return history_text(
            found.report, found.thread, connection.server.departments, connection.server.services
        )

    def _draw_into(self, sheet: Sheet, target: Path, write: Callable[[bytes], Path]) -> None:
        """Draw a PDF aside, then let ``write`` put it where it belongs, and say which file is to be
        opened."""
        folder = tempfile.TemporaryDirectory(prefix="signalement-")
        aside = Path(folder.name) / f"{target.stem}.pdf"

        def finish(fine: bool) -> None:
            try:
                if fine:
                    tell_saved(self._bar, write(aside.read_bytes()))
            except SignalementError as error:
                self._say_error(error)
            finally:
                folder.cleanup()

        self._prints.draw_aside(sheet, aside, finish)

    def _say_error(self, error: SignalementError) -> None:
        self._controller.notifier.fail(error_sentence(error))


def _write_paper(pack: Path, pdf: bytes) -> Path:
    """Write the PDF beside a pack, to be printed; an existing file is never replaced."""
    paper = free_path(pack.parent, pack.stem, None, ".pdf")
    write_whole(paper, pdf)
    return paper


def _file(name: str, ending: str) -> Named:
    """The path of a new file in a folder, named with today's date."""
    return lambda folder: free_path(folder, name, today(), ending)


def _titled(history: str) -> dict[str, str]:
    title = tr("Report")
    return {"signalement_title": title, "signalement_history": history}


def _name(reports: list[Report]) -> str:
    if len(reports) == 1:
        word = tr("Report")
        return f"{word} {reports[0].report_id}"
    return tr("%n report(s)", n=len(reports))
