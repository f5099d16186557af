"""Copies reports into a file for QField on a tablet, and brings edits of that copy back for a
review."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QFileDialog

from ...connection.outbox.field_return import FieldReturn, bring_back
from ...connection.texts.outcomes import error_sentence
from ...core.errors import BadFile, BadStore, NotWritten, SignalementError
from ...core.files.targets import check_target
from ...core.photos.folders import TO_SEND
from ...core.runtime.not_none import not_none
from ...core.text.folding import fold
from ...exchange.field_copy import copy_of, write_copy
from ...exchange.field_project import project_of, write_project
from ...qt.language import tr
from ..outputs.choice import Choice, current_choice, unless_renumbered
from ..outputs.targets import proposed
from ..outputs.task import Running, tell_file
from ..outputs.texts import documents, free_path, with_ending
from ..printing.controller import today
from ..texts import one_line
from ..widgets.question import ask

if TYPE_CHECKING:
    from ...connection.connection import Connection
    from ..dock_types import DockControllerType

FILTER = "GeoPackage (*.gpkg)"
LONGEST = 200


class FieldCopyController(QObject):
    """One copy at a time starts here; several may be written."""

    def __init__(
        self, controller: DockControllerType, iface: QgisInterface, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._controller, self._iface = controller, iface
        self._running = Running(iface.messageBar(), self)

    def close(self) -> None:
        """Stop what runs: the user could no longer stop it."""
        self._running.close()

    # -- making a copy

    def ask_copy(self) -> None:
        """Ask for a file; copy the selection, else all reports that pass the filter."""
        connection, choice = self._controller.shown, current_choice(self._controller.dock.list)
        if connection is None or not choice.count:
            self._controller.notifier.say(tr("No report answers the filter."))
            return
        title = tr("Copy for the Field")
        name = fold(f"{connection.settings.name} terrain")  # no accents, for QField
        start = proposed(lambda folder: free_path(folder, name, today(), ".gpkg"))
        path, _kind = QFileDialog.getSaveFileName(self._controller.dock, title, str(start), FILTER)
        copy = partial(self.copy, connection, choice)
        if path:
            self._ask_replacing(
                Path(path),
                partial(unless_renumbered, connection, choice, self._controller.notifier, copy),
            )

    def _ask_replacing(self, asked: Path, then: Callable[[Path], None]) -> None:
        """QGIS's dialog has asked about the file that was named, and about no other one."""
        target = with_ending(str(asked), ".gpkg")
        files = [one for one in (target, project_of(target)) if one != asked and one.exists()]
        if not files:
            then(target)
            return
        text = tr(
            "There is already in this folder: {files}. Replace what is in it by the copy for the "
            "field?"
        ).format(files=", ".join(one.name for one in files))
        title = tr("Copy for the Field")
        yes = tr("Replace")
        ask(
            self._controller.dock, "SignalementFieldReplace", title, text, lambda: then(target), yes
        )

    def copy(self, connection: Connection, choice: Choice, target: Path) -> None:
        """Write the copy in the background, then the project beside it; nothing is begun where
        the folder takes no file."""
        try:
            check_target(target)
        except NotWritten as error:
            self._controller.notifier.fail(error_sentence(error))
            return
        source, fids = connection.files.store.path, choice.fids
        text = tr("Copying %n report(s)…", n=choice.count)
        self._running.start(
            text,
            choice.count,
            lambda going: write_copy(source, fids, target, going),
            lambda count, error: self._copied(connection, target, count, error),
        )

    def _copied(
        self, connection: Connection, target: Path, count: int, error: SignalementError | None
    ) -> None:
        if error is None and count >= 0:
            try:
                self._project(connection, target)
            except (BadStore, NotWritten) as failed:
                error = failed
        if error is not None:
            self._controller.notifier.fail(error_sentence(error))
        elif count >= 0:
            message = tr("%n report(s): copy {file} and its project to the tablet.", n=count)
            tell_file(self._iface.messageBar(), message, target)

    def _project(self, connection: Connection, target: Path) -> None:
        name = connection.settings.name
        write_project(
            target,
            name,
            connection.server.capabilities,
            connection.server.departments,
            connection.server.services,
        )

    # -- reading a copy back

    def ask_return(self) -> None:
        """Ask which copy came back."""
        connection = self._controller.shown
        if connection is None:
            return
        title = tr("Bring Back a Field Copy")
        path, _kind = QFileDialog.getOpenFileName(
            self._controller.dock, title, str(documents()), FILTER
        )
        if path:
            self.bring_back(connection, Path(path))

    def bring_back(self, connection: Connection, path: Path) -> None:
        """What was saved in the copy waits for review; what came in before is left alone."""
        found: list[FieldReturn] = []
        photos = connection.files.folder / TO_SEND
        outbox, able = connection.outbox, connection.server.capabilities
        identity, author = connection.settings.id, connection.settings.signature

        def work(going: Callable[[int], bool]) -> int:
            try:
                copy = copy_of(path, identity)
            except BadStore as error:
                raise BadFile(str(error)) from error
            back = bring_back(copy, outbox, able, author, photos, going)
            found.extend([back] if back is not None else [])
            return len(found) - 1

        text = tr("Reading {file}…").format(file=path.name)
        self._running.start(
            text, 0, work, lambda _count, error: self._brought(connection, path, found, error)
        )

    def _brought(
        self,
        connection: Connection,
        path: Path,
        found: list[FieldReturn],
        error: SignalementError | None,
    ) -> None:
        notifier = self._controller.notifier
        if isinstance(error, BadFile):
            message = tr("{file} is no field copy of this connection: nothing was taken from it.")
            notifier.fail(message.format(file=path.name))
        elif error is not None:
            notifier.fail(error_sentence(error))
        for back in found:
            left = " ".join(left_texts(back))
            if left:
                notifier.fail(left)
            if back.result.held or back.result.refused:
                not_none(connection.layer_sync).journalImported.emit(back.result)
            elif not left:
                message = tr("{file} holds nothing that has not come in already.")
                notifier.say(message.format(file=path.name))


def left_texts(back: FieldReturn) -> list[str]:
    """A sentence for each kind of thing that did not come in."""
    found = []
    if back.missing:
        found.append(
            tr(
                "%n photo(s) not found or unreadable: {names}. Put their folder beside the copy "
                "and bring it back again.",
                n=len(back.missing),
            ).replace("{names}", one_line(", ".join(back.missing), LONGEST))
        )
    if back.later:
        found.append(
            tr(
                "%n photo(s) wait for the number of their new report: bring the copy back again "
                "once it was sent.",
                n=back.later,
            )
        )
    if back.edited:
        found.append(
            tr(
                "%n new report(s) changed on the tablet after they came in: those changes are not "
                "taken.",
                n=back.edited,
            )
        )
    return found
