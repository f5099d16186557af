"""The banner of a copied or restored outbox: its date, and how many changes may have been sent
since."""

from __future__ import annotations

import shutil
from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from ui_steps import wait

from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.qgis_profile.settings import data_folder
from signalement_plugin.sync.outbox import queries
from signalement_plugin.sync.outbox.opening import open_outbox
from signalement_plugin.ui import texts

ID = "c0ffee01"
LONG_S = 3600.0


def copy_with_changes(tmp_path: Path, count: int) -> None:
    """The connection's folder comes from elsewhere, with changes that nobody sent there yet."""
    elsewhere = open_outbox(tmp_path / "elsewhere" / ID)
    made = [Operation(f"{at:032x}", f"none-{at}", {"status": "closed"}) for at in range(count)]
    elsewhere.add(made, undo_window_s=LONG_S)
    elsewhere.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    elsewhere.close()
    data_folder(ID).mkdir(parents=True)
    shutil.copyfile(
        tmp_path / "elsewhere" / ID / "outbox.sqlite", data_folder(ID) / "outbox.sqlite"
    )


def test_the_banner_of_a_copied_outbox_stays_until_every_change_is_decided(
    namur, docked, tmp_path, qtbot
):
    copy_with_changes(tmp_path, 2)
    with docked() as driver:
        wait(qtbot, lambda: driver.banner.key() == "copied")
        outbox = driver.connection.outbox
        rows = outbox.rows((State.UNKNOWN,))
        text = driver.banner.text()
        assert text == (
            f"This outbox is a copy of {texts.day(queries.copied(outbox)[0])}; later changes made"
            " here are not in it. 2 change(s) may already have been sent."
        )
        button = driver.banner.button("outbox")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert driver.page() is driver.outbox.widget
        for row in rows:
            outbox.move(row.id, [State.UNKNOWN], State.CANCELLED)
        driver.connection.writes.review()
        assert driver.banner.key() != "copied"
