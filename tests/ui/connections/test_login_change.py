"""A new login for a connection while changes wait: its dialog asks about them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialogButtonBox

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import Operation, State, new_id
from signalement_plugin.qgis_profile.settings import ConnectionSettings, data_folder
from signalement_plugin.sync.outbox.opening import open_outbox
from signalement_plugin.ui.connections.dialog import ConnectionDialog
from signalement_plugin.ui.connections.login_change import UnderNewLogin

LEFT = Qt.MouseButton.LeftButton


def can_be_stored(dialog):
    return dialog.box.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


@pytest.mark.parametrize("waits", [True, False])
def test_waiting_changes_are_sent_with_another_login_only_after_consent(driver, qtbot, waits):
    shown, (report,) = driver.connection, driver.choose(0)
    if waits:
        shown.commands.submit(
            change_operations(report, shown.server.capabilities, sets={"department": "x"}),
            undo_window_s=3600,
        )
    asked = UnderNewLogin(shown.settings)
    qtbot.addWidget(asked)
    wanted = replace(shown.settings, name="Namur 2", authcfg="another")
    assert asked.missing(shown.settings) == ""
    assert bool(asked.missing(wanted)) is waits
    assert asked.isVisibleTo(None) is waits
    asked.setChecked(True)
    assert asked.missing(wanted) == ""


def test_the_dialog_cannot_be_confirmed_before_that(qtbot):
    before = ConnectionSettings(
        "c0ffee05", "Namur", "open311", "https://x.be/v2", authcfg="old1234"
    )
    folder = data_folder(before.id)
    outbox = open_outbox(folder)
    outbox.add([Operation(new_id(), "7", sets={"status": "planned"})], state=State.HELD)
    outbox.close()
    made = ConnectionDialog(before)
    qtbot.addWidget(made)
    made.show()
    made._check()
    # QGIS has no such login, so the field is empty
    assert not can_be_stored(made)
    assert "Tick to send them under the new one" in made.reason.text()
    assert made.new_login.isVisible()
    QTest.mouseClick(made.new_login, LEFT, pos=QPoint(8, made.new_login.height() // 2))
    assert can_be_stored(made)
