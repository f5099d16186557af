"""*Import Connections…* and *Export Connections…* of the options page."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...cadastre.context_layers import declared_layers
from ...connection.texts.outcomes import error_sentence
from ...core.changes.reply_templates import Template
from ...core.errors import BadConnections
from ...qgis_profile.administrator import FromFile, content_of, each_of, file_text
from ...qgis_profile.connection_file import OfferedConnection, text_of
from ...qgis_profile.joined import joins
from ...qgis_profile.known_layers import KnownLayer
from ...qgis_profile.recipients import recipients
from ...qgis_profile.reply_templates import known_templates
from ...qgis_profile.settings import ConnectionSettings
from ...qt.language import tr
from ...systems.registry import systems
from .choose_dialog import ConnectionsDialog, Line
from .file_texts import brings_text

FILE_NAME = "signalement-connections.json"
FILE_FILTER = "JSON (*.json)"


@dataclass(frozen=True)
class Beside:
    """What an administrator's file may hold beside connections."""

    templates: Sequence[Template] = ()
    layers: Sequence[KnownLayer] = ()
    recipients: Sequence[str] = ()

    def kinds(self) -> list[tuple[str, str]]:
        """Name and line of each kind that there is."""
        templates, layers = len(self.templates), len(self.layers)
        named = len(self.recipients)
        lines = (
            (
                templates,
                "templates",
                tr("%n reply template(s)", n=templates),
            ),
            (
                layers,
                "layers",
                tr("%n layer(s) around a report, by name", n=layers),
            ),
            (
                named,
                "recipients",
                tr("%n recipient(s) of transfers", n=named),
            ),
        )
        return [(name, line) for count, name, line in lines if count]

    def only(self, names: Collection[str]) -> Beside:
        """The kinds of these names."""
        return Beside(
            self.templates if "templates" in names else (),
            self.layers if "layers" in names else (),
            self.recipients if "recipients" in names else (),
        )


Tell = Callable[[str], None]
Take = Callable[[FromFile], None]


def ask_export(window: QWidget, connections: Sequence[ConnectionSettings], tell: Tell) -> None:
    """Ask which, then where; ``tell`` says how it went."""
    connections = [one for one in connections if not joins(one)]
    beside = Beside(known_templates(), declared_layers(), recipients())
    dialog = export_dialog(window, connections, beside)
    count = len(connections)

    def ask_where() -> None:
        rows = dialog.chosen()
        chosen = [connections[row] for row in rows if row < count]
        names = [name for at, (name, _) in enumerate(beside.kinds(), count) if at in rows]
        _ask_where(window, chosen, beside.only(names), tell)

    dialog.accepted.connect(ask_where)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def export_dialog(
    window: QWidget, connections: Sequence[ConnectionSettings], beside: Beside | None = None
) -> ConnectionsDialog:
    """What is only a file on this computer, or stands beside the connections, is not ticked at
    first."""
    lines = [
        Line(one.name, _export_note(one), one.endpoint, not _local(one)) for one in connections
    ]
    lines += [Line(label, ticked=False) for _, label in (beside or Beside()).kinds()]
    note = tr(
        "The file holds no logins and nothing about you: only that a connection needs a login. "
        "Filters that are pinned as chips are in it."
    )
    title = tr("Export Connections")
    accept = tr("Export…")
    return ConnectionsDialog(title, accept, lines, note, window)


def _ask_where(
    window: QWidget, chosen: Sequence[ConnectionSettings], beside: Beside, tell: Tell
) -> None:
    title = tr("Export Connections")
    path, _kind = QFileDialog.getSaveFileName(window, title, FILE_NAME, FILE_FILTER)
    if path:
        tell(export(Path(path), chosen, beside))


def export(path: Path, chosen: Sequence[ConnectionSettings], beside: Beside | None = None) -> str:
    """Write the file; the sentence that says how it went."""
    also = beside or Beside()
    try:
        path.write_text(
            file_text(chosen, also.templates, also.layers, also.recipients), encoding="utf-8"
        )
    except OSError as error:
        text = tr("The file could not be written: {reason}")
        return text.format(reason=error)
    return tr("%n connection(s) exported.", n=len(chosen))


def ask_import(
    window: QWidget,
    here: Sequence[ConnectionSettings],
    take: Take,
    tell: Tell,
) -> None:
    """Ask for the file, then which; ``take`` gets each one, ``tell`` how it went."""
    title = tr("Import Connections")
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
    """Let the user choose connections of a file; ``None`` if the file cannot be read, which
    ``tell`` says."""
    try:
        content = content_of(text_of(path), here)
    except BadConnections as error:
        tell(error_sentence(error))
        return None
    title = tr("Import Connections")
    accept = tr("Import")
    each = each_of(str(path), content)
    lines = [Line(one.base.name, _import_note(one.offered), one.base.endpoint) for one in each]
    dialog = ConnectionsDialog(title, accept, lines, brings_text(str(path), content), window)

    def import_chosen() -> None:
        chosen = [each[row] for row in dialog.chosen()]
        for one in chosen:
            take(one)
        tell(imported_sentence(chosen))

    dialog.accepted.connect(import_chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def imported_sentence(chosen: Sequence[FromFile]) -> str:
    """How many came, and how many of them still need a login."""
    done = tr("%n connection(s) imported.", n=len(chosen))
    bare = sum(one.offered.needs_login and not one.base.authcfg for one in chosen)
    if not bare:
        return done
    need = tr("%n of them need(s) your login: edit it under Authentication.", n=bare)
    return f"{done} {need}"


def _local(one: ConnectionSettings) -> bool:
    kind = systems().get(one.system)
    return kind is not None and kind.local


def _export_note(one: ConnectionSettings) -> str:
    if _local(one):
        return tr("a file on this computer")
    if one.authcfg:
        return tr("needs a login")
    return ""


def _import_note(one: OfferedConnection) -> str:
    if one.known is not None:
        return tr("already here: what you wrote stays")
    if one.needs_login:
        return tr("needs a login")
    return ""
