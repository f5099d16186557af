"""Files that cannot be used: one message with the path, and one button that repairs it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton
from ui_steps import wait

from signalement_plugin.connection import files
from signalement_plugin.core.errors import BadStore
from signalement_plugin.core.files.private import own_again
from signalement_plugin.core.model.operation import Operation
from signalement_plugin.qgis_profile.settings import data_folder
from signalement_plugin.sync.outbox.database import NAME
from signalement_plugin.sync.outbox.opening import open_outbox


@pytest.fixture
def held(namur):
    """The folder of a connection in which a change waits."""
    folder = data_folder("c0ffee01")
    with closing(open_outbox(folder)) as outbox:
        outbox.add([Operation("a" * 32, "1", {"status": "resolved"})])
    return folder


def test_an_unusable_outbox_is_shown_with_its_path_and_can_be_reopened(
    held, docked, monkeypatch, window, qtbot
):
    full = True
    real = files.open_outbox

    def opening(folder, machine):
        if full:
            raise BadStore("database or disk is full", str(folder / NAME))
        return real(folder, machine)

    monkeypatch.setattr(files, "open_outbox", opening)
    with docked() as driver:
        item = window.bar.currentItem()
        assert str(held / NAME) in item.text()
        assert not driver.connected()
        button = item.findChild(QPushButton)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        # the disk is still full: the same message is shown again, once
        item = window.bar.currentItem()
        assert len(window.bar.items()) == 1
        full = False
        QTest.mouseClick(item.findChild(QPushButton), Qt.MouseButton.LeftButton)
        wait(qtbot, driver.connected)
        assert window.bar.items() == [] or "cannot be used" not in window.bar.currentItem().text()
        assert len(driver.outbox_rows()) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such bits")
def test_missing_file_permissions_are_restored(held):
    (held / NAME).chmod(0o400)
    held.chmod(0o500)
    own_again(held)
    assert held.stat().st_mode & 0o777 == 0o700
    assert (held / NAME).stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(held / NAME)) as db:
        db.execute("DELETE FROM draft")
