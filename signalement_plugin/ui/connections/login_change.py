"""Asks before a connection gets another login while changes wait under the present one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QCheckBox, QMessageBox, QWidget

from ...qgis_profile.network.new_login import forget_login
from ...qgis_profile.network.server_identity import changes_login
from ...qgis_profile.settings import ConnectionSettings
from ...qt.language import tr
from ..texts import one_line


class UnderNewLogin(QCheckBox):
    """A check box, visible only when it is needed. Ticked, waiting changes are sent under the new
    login."""

    def __init__(self, before: ConnectionSettings, parent: QWidget | None = None) -> None:
        text = tr("Send &what waits under the new login")
        super().__init__(text, parent)
        self._before = before

    def missing(self, wanted: ConnectionSettings) -> str:
        """What has to be decided before ``wanted`` can be stored; empty for nothing."""
        asked = changes_login(self._before, wanted)
        self.setVisible(asked)
        if not asked or self.isChecked():
            return ""
        return tr(
            "Changes wait that were made under the login that this connection has now. Tick to "
            "send them under the new one; or wait until they are sent, or cancel them."
        )


def with_agreed_login(
    known: ConnectionSettings | None,
    wanted: ConnectionSettings,
    window: QWidget,
    keep: Callable[[ConnectionSettings], None],
) -> None:
    """Call ``keep`` with ``wanted``. If changes wait that were made under another login, ask first;
    with the answer *no*, ``keep`` gets the login of ``known``."""
    if known is None or not changes_login(known, wanted):
        keep(wanted)
        return
    has = known.authcfg
    box = QMessageBox(QMessageBox.Icon.Question, "", "", parent=window)
    box.setObjectName("SignalementNewLogin")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(
        tr(
            "Changes of “{name}” wait that were made under another login. Send them under the new "
            "one? Otherwise the connection keeps the login that it has."
        ).format(name=one_line(known.name, 80))
    )
    standard = QMessageBox.StandardButton
    box.setStandardButtons(standard.Yes | standard.No)
    box.setDefaultButton(standard.No)
    box.setEscapeButton(standard.No)
    box.accepted.connect(lambda: keep(wanted))
    box.rejected.connect(lambda: forget_login(wanted.authcfg))
    box.rejected.connect(lambda: keep(replace(wanted, authcfg=has)))
    box.finished.connect(box.deleteLater)
    box.open()
