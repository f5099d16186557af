"""*Import Connections…* and *Export Connections…* of the options page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...connection.texts.outcomes import error_sentence
from ...core.errors import BadConnections
from ...qgis_profile.connection_file import Offered, as_text, read_file, taken
from ...qgis_profile.filters.saved_filters import SavedFilter
from ...qgis_profile.joined import joins
from ...qgis_profile.settings import ConnectionSettings
from ...systems.registry import systems
from .choose_dialog import ConnectionsDialog, Line

FILE_NAME = "signalement-connections.json"
FILE_FILTER = "JSON (*.json)"

Tell = Callable[[str], None]
Take = Callable[[ConnectionSettings, Sequence[SavedFilter]], None]


def ask_export(window: QWidget, connections: Sequence[ConnectionSettings], tell: Tell) -> None:
    """Ask which, then where; ``tell`` says how it went."""
    connections = [one for one in connections if not joins(one)]
    dialog = export_dialog(window, connections)
    dialog.accepted.connect(
        lambda: _ask_where(window, [connections[row] for row in dialog.chosen()], tell)
    )
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def export_dialog(window: QWidget, connections: Sequence[ConnectionSettings]) -> ConnectionsDialog:
    """What is only a file on this computer is not ticked at first."""
    lines = [
        Line(one.name, _export_note(one), one.endpoint, not _local(one)) for one in connections
    ]
    note = QCoreApplication.translate(
        "Signalement",
        "The file holds no logins and nothing about you: only that a connection needs a login. "
        "Filters that are pinned as chips are in it.",
    )
    title = QCoreApplication.translate("Signalement", "Export Connections")
    accept = QCoreApplication.translate("Signalement", "Export…")
    return ConnectionsDialog(title, accept, lines, note, window)


def _ask_where(window: QWidget, chosen: Sequence[ConnectionSettings], tell: Tell) -> None:
    title = QCoreApplication.translate("Signalement", "Export Connections")
    path, _kind = QFileDialog.getSaveFileName(window, title, FILE_NAME, FILE_FILTER)
    if path:
        tell(export(Path(path), chosen))


def export(path: Path, chosen: Sequence[ConnectionSettings]) -> str:
    """Write the file; the sentence that says how it went."""
    try:
        path.write_text(as_text(chosen), encoding="utf-8")
    except OSError as error:
        text = QCoreApplication.translate("Signalement", "The file could not be written: {reason}")
        return text.format(reason=error)
    return QCoreApplication.translate(
        "Signalement", "%n connection(s) exported.", None, len(chosen)
    )


def ask_import(
    window: QWidget,
    here: Sequence[ConnectionSettings],
    take: Take,
    tell: Tell,
) -> None:
    """Ask for the file, then which; ``take`` gets each one and its filters, ``tell`` how it
    went."""
    title = QCoreApplication.translate("Signalement", "Import Connections")
    path, _kind = QFileDialog.getOpenFileName(window, title, "", FILE_FILTER)
    if path:
        offer(window, Path(path), here, take, tell)


def offer(
    window: QWidget,
    path: Path,
    here: Sequence[ConnectionSettings],
    take: Take,
    tell: Tell,
) -> ConnectionsDialog | None:
    """Let choose from a file; ``None`` for one that cannot be read, which is said."""
    try:
        offered = read_file(path, here)
    except BadConnections as error:
        tell(error_sentence(error))
        return None
    title = QCoreApplication.translate("Signalement", "Import Connections")
    accept = QCoreApplication.translate("Signalement", "Import")
    lines = [Line(one.settings.name, _import_note(one), one.settings.endpoint) for one in offered]
    dialog = ConnectionsDialog(title, accept, lines, "", window)

    def import_chosen() -> None:
        chosen = [offered[row] for row in dialog.chosen()]
        for one in chosen:
            take(taken(one), one.filters)
        tell(imported_sentence(chosen))

    dialog.accepted.connect(import_chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def imported_sentence(chosen: Sequence[Offered]) -> str:
    """How many came, and how many of them still need a login."""
    done = QCoreApplication.translate(
        "Signalement", "%n connection(s) imported.", None, len(chosen)
    )
    bare = sum(one.needs_login and not taken(one).authcfg for one in chosen)
    if not bare:
        return done
    need = QCoreApplication.translate(
        "Signalement", "%n of them need(s) your login: edit it under Authentication.", None, bare
    )
    return f"{done} {need}"


def _local(one: ConnectionSettings) -> bool:
    kind = systems().get(one.system)
    return kind is not None and kind.local


def _export_note(one: ConnectionSettings) -> str:
    if _local(one):
        return QCoreApplication.translate("Signalement", "a file on this computer")
    if one.authcfg:
        return QCoreApplication.translate("Signalement", "needs a login")
    return ""


def _import_note(one: Offered) -> str:
    if one.known is not None:
        return QCoreApplication.translate("Signalement", "already here: takes over its settings")
    if one.needs_login:
        return QCoreApplication.translate("Signalement", "needs a login")
    return ""
