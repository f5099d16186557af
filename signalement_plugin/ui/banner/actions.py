"""What the banner's buttons do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QApplication, QLineEdit, QMessageBox, QWidget

from ...connection.diagnostics.support_file import waiting_of
from ...connection.import_jobs import CopyToRegisterJob
from ...connection.results import HandedOver
from ...connection.server.login import unlock
from ...connection.texts.outcomes import error_sentence
from ...qgis_profile.joined import parts_of
from ...qgis_profile.network.auth import plain_origin, sign_in
from ...qgis_profile.settings import ConnectionSettings, connection, new_connection_id, save
from ...qt.language import tr
from ..connections.server_texts import why_read_only
from ..follower import Follower
from ..texts import one_line

if TYPE_CHECKING:
    from ...connection.connections import Connections
    from ..connections.dialog import ConnectionDialog
    from ..connections.join_dialog import JoinDialog
    from ..connections.table_file.dialog import ImportDialog
    from ..dock_types import DockType


class BannerActions(Follower, QObject):
    """Needs the dock's window for dialogs, the connections to act on, and how to ``say`` one
    sentence."""

    def __init__(
        self, window: DockType, connections: Connections, say: Callable[[str], None]
    ) -> None:
        super().__init__(window)
        self._say = say
        self._window, self._connections = window, connections
        self._dialog: ConnectionDialog | ImportDialog | JoinDialog | None = None
        self._copying: CopyToRegisterJob | None = None
        self._table: Mapping[str, Callable[[], None]] = {
            "new_connection": self.new_connection,
            "import_file": self.import_file,
            "register": self.new_register,
            "example": connections.example.start,
            "scope_all": lambda: self.connection.choose("all"),
            "stop": self._stop,
            "resume": self._resume,
            "refresh": self.refresh,
            "login": self.edit_connection,
            "understood": self._understood,
            "sign_in": self._sign_in,
            "plain_login": self._ask_plain_login,
            "unlock": lambda: self._unlock(session_only=False),
            "unlock_once": lambda: self._unlock(session_only=True),
            "diagnose": self._diagnose,
            "why": self._tell_why,
            "hand_over": self._ask_hand_over,
            "back_office": self._open_back_office,
            "details": self._tell_bad_rows,
            "outbox": lambda: window.show_page(window.outbox),
            "add_layer": lambda: self._connections.set_current(self.connection.settings.id),
        }

    def on(self, key: str, slot: Callable[[], None]) -> None:
        """Set what a button does whose work is elsewhere."""
        self._table = {**self._table, key: slot}

    def act(self, key: str) -> None:
        """A button of the banner, by its action key."""
        self._table[key]()

    def _stop(self) -> None:
        self.connection.load.stop()

    def _resume(self) -> None:
        self.connection.load.resume()

    def refresh(self) -> None:
        """Read again; if the files could not be used, open them anew, which repairs them."""
        board = self.connection.status_board
        gone = not Path(self.connection.files.store.path).exists()
        if not gone and not board.holds("broken_store"):
            self.connection.refresh()
        elif self._connections.open_again(self.connection.settings.id) and gone:
            self._say(
                tr(
                    "The file with the reports was deleted: it is made anew, and they are read "
                    "again. What waits to be sent is kept apart and is safe."
                )
            )

    def _understood(self) -> None:
        self.connection.load.limits_told()

    def _unlock(self, *, session_only: bool) -> None:
        if unlock(session_only):
            self.connection.renew(self.connection.settings)

    def _sign_in(self) -> None:
        if sign_in(self.connection.settings):
            self.connection.renew(self.connection.settings)

    def _ask_plain_login(self) -> None:
        """Ask once for each address without encryption: that of the connection, or those of the
        parts of a joined one."""
        current = self.connection.settings
        origins = {one.id: plain_origin(one) for one in (current, *parts_of(current).values())}
        text = tr(
            "Send your login to {host} without encryption? Whoever is on the way can read and use "
            "it. Ask the server's administrator for an address with https:// first."
        ).format(host=one_line(", ".join(sorted({*origins.values()} - {""})), 200))
        standard = QMessageBox.StandardButton
        box = QMessageBox(QMessageBox.Icon.Warning, _login(), "", parent=self._window)
        box.setObjectName("SignalementPlainLogin")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        box.setStandardButtons(standard.Yes | standard.Cancel)
        box.setDefaultButton(standard.Cancel)
        box.accepted.connect(lambda: self._send_plain_logins(origins))
        box.finished.connect(box.deleteLater)
        box.open()

    def _send_plain_logins(self, origins: Mapping[str, str]) -> None:
        for connection_id, origin in origins.items():
            known = connection(connection_id)
            if origin and known is not None:
                save(replace(known, plain_login=origin), ["plain_login"])
        self._connections.reload()

    def new_connection(self) -> None:
        """Ask for a new connection and show it."""
        self._ask(ConnectionSettings(new_connection_id(), scope=""))

    def new_register(self) -> None:
        """Ask for the file of a register on this computer, and show it."""
        self._ask(ConnectionSettings(new_connection_id(), system="register", scope="all"))

    def import_file(self) -> None:
        """Ask for a file with reports and what its columns mean, and show it."""
        self._ask(ConnectionSettings(new_connection_id(), system="file"))

    def edit_targets(self) -> None:
        """Days within which each service is to be done, for the shown connection."""
        from ..connections.service_targets_dialog import ServiceTargetsDialog  # noqa: PLC0415 when wanted

        dialog = ServiceTargetsDialog(
            self.connection.settings, self.connection.server.services, self._window
        )
        dialog.accepted.connect(lambda: self._save_service_targets(dialog.settings()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save_service_targets(self, settings: ConnectionSettings) -> None:
        save(settings, ["delays", "communities", "closed"])
        self._connections.reload()

    def edit_connection(self, field: str = "") -> None:
        """Change the shown connection, for example its login; the cursor is in ``field``, where its
        dialog has it."""
        dialog = self._ask(self.connection.settings)
        edit = getattr(dialog, field, None) if field else None
        if isinstance(edit, QLineEdit):
            edit.setFocus()
            edit.selectAll()

    def _ask(self, settings: ConnectionSettings) -> ConnectionDialog | ImportDialog | JoinDialog:
        from ..connections.dialog_for_kind import dialog_for  # noqa: PLC0415 when it is wanted

        current = self.shown
        same = current is not None and current.settings.id == settings.id and current.server.probe
        known = current.server.capabilities if current is not None and same else None
        dialog = dialog_for(settings, self._window, known, self._connections.items)
        dialog.accepted.connect(lambda: self._store(dialog.settings()))
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()
        return dialog

    def _store(self, settings: ConnectionSettings) -> None:
        save(settings)
        self._connections.reload()
        if self.shown is None or self.connection.settings.id != settings.id:
            # reload() shows a connection only if none is shown, and perhaps another one
            self._connections.set_current(settings.id)

    def _diagnose(self) -> None:
        from ..connections.diagnostics.dialog import DiagnosticsDialog  # noqa: PLC0415 when wanted

        dialog = DiagnosticsDialog(
            self.connection.settings, self._window, waiting_of(self.connection.outbox)
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _tell_why(self) -> None:
        title = tr("Read Only")
        _tell(
            self._window,
            title,
            why_read_only(self.connection.server.capabilities.read_only_because),
        )

    def _ask_hand_over(self) -> None:
        settings = self.connection.settings
        text = tr(
            "Copy the reports of “{name}” into a new register on this computer? There they can be "
            "assigned, answered and closed. Later exports do not change the copy."
        ).format(name=one_line(settings.name, 80))
        box = QMessageBox(QMessageBox.Icon.Question, self._title(), "", parent=self._window)
        box.setObjectName("SignalementHandOver")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel)
        box.accepted.connect(lambda: self._hand_over(settings))
        box.finished.connect(box.deleteLater)
        box.open()

    def _hand_over(self, settings: ConnectionSettings) -> None:
        self._copying = CopyToRegisterJob(QApplication.instance())
        self._copying.finished.connect(self._handed_over)
        self._copying.start(settings)

    def _handed_over(self, result: HandedOver) -> None:
        if result.error is not None:
            _tell(self._window, self._title(), error_sentence(result.error))
            return
        self._store(result.made)

    def _title(self) -> str:
        return tr("Local Register")

    def _open_back_office(self) -> None:
        QDesktopServices.openUrl(QUrl(self.connection.status_board.args("read_only")["web"]))

    def _tell_bad_rows(self) -> None:
        title = tr("Unreadable Reports")
        banner = self.connection.status_board.banner
        warnings = banner.args.get("warnings", ()) if banner is not None else ()
        _tell(self._window, title, "\n".join(str(one)[:300] for one in warnings[:50]))


def _login() -> str:
    return tr("Login")


def _tell(window: QWidget, title: str, text: str) -> None:
    box = QMessageBox(QMessageBox.Icon.Information, title, "", parent=window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    box.finished.connect(box.deleteLater)
    box.open()
