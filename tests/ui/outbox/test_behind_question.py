"""A profile that was copied to another path: after one question the waiting changes of the first
are taken over."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest
from qgis.core import QgsApplication, QgsProcessingFeedback
from qgis.PyQt.QtCore import QStandardPaths, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QMessageBox
from ui_steps import wait

from signalement_plugin.core.changes.reply_templates import to_json
from signalement_plugin.core.files.numbered_files import FOLDER, newest
from signalement_plugin.core.model.operation import FINAL, Operation
from signalement_plugin.processing.runs.send_pending import outboxes
from signalement_plugin.qgis_profile.network.server_identity import server_of
from signalement_plugin.qgis_profile.other_profiles import left_behind
from signalement_plugin.qgis_profile.reply_templates import NAME as TEMPLATES
from signalement_plugin.qgis_profile.reply_templates import reply_templates, shipped_templates
from signalement_plugin.qgis_profile.settings import (
    all_connections,
    data_root,
    save,
    set_current_id,
)
from signalement_plugin.sync.outbox.metadata import bind_to_server, draft, save_draft
from signalement_plugin.sync.outbox.opening import open_outbox
from signalement_plugin.sync.outbox.sender_lock import SenderLock
from signalement_plugin.sync.outbox.takeover import inspect_outbox

LEFT = Qt.MouseButton.LeftButton
ID = "c0ffee01"


@pytest.fixture
def qgis3(namur, tmp_path, monkeypatch):
    """The data of the profile at its path under QGIS 3, in which two changes wait."""
    monkeypatch.delenv("SIGNALEMENT_DATA")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))  # Qt reads the data folder from it
    base = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    assert base == str(tmp_path)
    return filled(data_root(), server_of(all_connections()[0]))


@pytest.fixture
def qgis4(qgis3, monkeypatch):
    """The same profile, which QGIS 4 has copied to a path of its own."""
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", lambda: "/home/zoe/QGIS4/default/")
    assert data_root() != qgis3
    return data_root()


def filled(root, server):
    outbox = open_outbox(root / ID)
    bind_to_server(outbox, server)
    outbox.add([Operation(f"{n:032x}", str(n), {"status": "resolved"}) for n in (1, 2)])
    save_draft(outbox, "3", {"reply": "Bonjour"})
    outbox.close()
    return root


def move(root, connection_id):
    """All of the connection's files under another id."""
    for path in (root / ID, *(root / "guards").glob(f"{ID}.*")):
        path.rename(path.with_name(path.name.replace(ID, connection_id)))


def box_of(driver):
    found = driver.dock.findChildren(QMessageBox, "SignalementBehind")
    return found[0] if found else None


def press(box, choice):
    button = next(b for b in box.buttons() if b.objectName() == f"SignalementBehind_{choice}")
    QTest.mouseClick(button, LEFT)


def waiting(root):
    outbox = open_outbox(root / ID)
    found = [row.id for row in outbox.rows() if row.state not in FINAL]
    outbox.close()
    return found


def test_changes_and_drafts_are_counted_and_leave_the_other_profile(qgis3, qgis4, docked, qtbot):
    with docked() as driver:
        text = box_of(driver).text()
        assert "2 change(s) waiting to be sent" in text
        assert "1 draft(s)" in text
        assert "reply templates" not in text
        press(box_of(driver), "take")
        wait(qtbot, lambda: len(driver.outbox_rows()) == 2)
        outbox = driver.connection.outbox
        assert draft(outbox, "3") == {"reply": "Bonjour"}
        assert waiting(qgis3) == []
        wait(qtbot, lambda: outbox.waiting_count() == 0)  # sent from this profile
    assert left_behind() is None


def test_after_leave_the_question_is_not_asked_again(qgis3, qgis4, docked, qtbot):
    with docked() as driver:
        press(box_of(driver), "leave")
        wait(qtbot, lambda: box_of(driver) is None)
    assert left_behind() is None
    assert len(waiting(qgis3)) == 2
    outbox = open_outbox(qgis3 / ID)
    outbox.add([Operation("f" * 32, "4", {"status": "resolved"})])
    outbox.close()
    assert left_behind().changes == 3  # one more change was added


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_closing_the_question_decides_nothing(qgis3, qgis4, docked, qtbot, key):
    with docked() as driver:
        QTest.keyClick(box_of(driver), key)
        wait(qtbot, lambda: box_of(driver) is None)
    assert len(waiting(qgis3)) == 2
    assert left_behind().changes == 2


def test_nothing_is_taken_over_while_the_other_qgis_sends(qgis3, qgis4, docked, qtbot):
    received = []
    lock = SenderLock(qgis3 / ID / "sender.lock")
    assert lock.take()
    with docked() as driver:
        driver.connections.broken.connect(lambda error, _name: received.append(error))
        press(box_of(driver), "take")
        wait(qtbot, lambda: received)
    lock.release()
    assert type(received[0]).__name__ == "InUseElsewhere"
    assert len(waiting(qgis3)) == 2


def test_another_server_under_the_same_id_is_another_connection(qgis3, qgis4):
    shutil.rmtree(qgis3)
    filled(qgis3, "another")
    assert left_behind() is None


def test_changes_of_a_recreated_connection_are_found_by_its_server(qgis3, qgis4, docked, qtbot):
    move(qgis3, "c0ffee02")
    with docked() as driver:
        text = box_of(driver).text()
        assert "2 change(s) waiting to be sent" in text
        assert "sent by “Namur”, with its login" in text
        press(box_of(driver), "take")
        wait(qtbot, lambda: len(driver.outbox_rows()) == 2)
    assert not inspect_outbox(qgis3 / "c0ffee02").waits
    assert left_behind() is None


def test_a_connection_removed_and_made_anew_finds_its_changes(qgis3, docked, qtbot):
    move(qgis3, "c0ffee02")  # a folder of this profile
    with docked() as driver:
        assert "A connection that was removed" in box_of(driver).text()
        press(box_of(driver), "take")
        wait(qtbot, lambda: len(driver.outbox_rows()) == 2)
    assert left_behind() is None


def test_another_login_that_is_here_too_stays_one_of_its_own(qgis3, qgis4):
    save(replace(all_connections()[0], id="c0ffee02", name="Namur, works"))
    move(qgis3, "c0ffee02")
    filled(qgis3, server_of(all_connections()[0]))
    boxes = left_behind().boxes
    assert sorted((name, box.folder.name) for name, box in boxes) == [(ID, ID), ("c0ffee02",) * 2]


def test_the_question_names_the_shown_one_of_two_logins(qgis3, qgis4):
    save(replace(all_connections()[0], id="c0ffee02", name="Namur, works"))
    move(qgis3, "c0ffee03")
    for shown in ("c0ffee02", ID):
        set_current_id(shown)
        assert left_behind().from_others == {shown: 2}


@pytest.mark.parametrize("server", ["another", ""])
def test_another_server_under_another_id_is_another_connection(qgis3, qgis4, server):
    shutil.rmtree(qgis3)
    filled(qgis3, server)
    move(qgis3, "c0ffee02")
    assert left_behind() is None


def test_a_folder_that_cannot_be_taken_over_does_not_stop_others(qgis3, qgis4, docked, qtbot):
    move(qgis3, "c0ffee00")
    filled(qgis3, server_of(all_connections()[0]))
    received = []
    lock = SenderLock(qgis3 / "c0ffee00" / "sender.lock")
    assert lock.take()
    with docked() as driver:
        driver.connections.broken.connect(lambda error, _name: received.append(error))
        press(box_of(driver), "take")
        wait(qtbot, lambda: received and not inspect_outbox(qgis3 / ID).waits)
    lock.release()
    assert inspect_outbox(qgis3 / "c0ffee00").changes == 2


def test_own_templates_come_along_unless_there_are_some(qgis3, qgis4, docked, qtbot):
    (qgis3 / TEMPLATES).write_text(to_json(shipped_templates()[:1]), encoding="utf-8")
    with docked() as driver:
        assert "reply templates" in box_of(driver).text()
        press(box_of(driver), "take")
        wait(qtbot, lambda: len(reply_templates()) == 1)
    assert (qgis3 / TEMPLATES).exists()


def test_templates_come_along_where_nothing_waits(qgis3, qgis4, docked):
    shutil.rmtree(qgis3)
    outbox = open_outbox(qgis3 / ID)
    bind_to_server(outbox, server_of(all_connections()[0]))
    outbox.close()
    assert left_behind() is None
    (qgis3 / TEMPLATES).write_text(to_json(shipped_templates()[:1]), encoding="utf-8")
    with docked() as driver:
        text = box_of(driver).text()
    assert "reply templates" in text
    assert "to be sent" not in text


def test_loaded_parcels_come_along_unless_there_are_some(qgis3, qgis4, docked, qtbot):
    for name, content in (("a.2", b"old"), ("a.10", b"new"), ("b.1", b"other")):
        (qgis3 / FOLDER).mkdir(exist_ok=True)
        (qgis3 / FOLDER / f"{name}.gpkg").write_bytes(content)
    (qgis4 / FOLDER).mkdir(parents=True)
    (qgis4 / FOLDER / "b.7.gpkg").write_bytes(b"own")
    with docked() as driver:
        assert "parcels that were loaded" in box_of(driver).text()
        press(box_of(driver), "take")
        wait(qtbot, lambda: newest(qgis4 / FOLDER, "a") is not None)
    assert newest(qgis4 / FOLDER, "a").read_bytes() == b"new"
    assert newest(qgis4 / FOLDER, "b").read_bytes() == b"own"
    assert left_behind() is None


def test_files_created_while_the_question_was_open_are_kept(qgis3, qgis4, docked, qtbot):
    (qgis3 / TEMPLATES).write_text(to_json(shipped_templates()[:1]), encoding="utf-8")
    (qgis3 / FOLDER).mkdir()
    (qgis3 / FOLDER / "a.2.gpkg").write_bytes(b"theirs")
    with docked() as driver:
        assert "reply templates" in box_of(driver).text()
        (qgis4 / TEMPLATES).write_text(to_json(shipped_templates()[:2]), encoding="utf-8")
        (qgis4 / FOLDER).mkdir()
        (qgis4 / FOLDER / "a.1.gpkg").write_bytes(b"own")
        press(box_of(driver), "take")
        wait(qtbot, lambda: not inspect_outbox(qgis3 / ID).waits)
    assert len(reply_templates()) == 2
    assert newest(qgis4 / FOLDER, "a").read_bytes() == b"own"


def test_files_that_went_meanwhile_keep_no_change_from_coming(qgis3, qgis4, docked, qtbot):
    received = []
    (qgis3 / FOLDER).mkdir()
    (qgis3 / FOLDER / "a.2.gpkg").write_bytes(b"theirs")
    with docked() as driver:
        driver.connections.broken.connect(lambda error, _name: received.append(error))
        (qgis3 / FOLDER / "a.2.gpkg").unlink()
        press(box_of(driver), "take")
        wait(qtbot, lambda: not inspect_outbox(qgis3 / ID).waits)
    assert type(received[0]).__name__ == "BadStore"
    assert not list((qgis4 / FOLDER).iterdir())


def test_an_algorithm_says_what_it_does_not_send(qgis3, qgis4):
    feedback = QgsProcessingFeedback(False)
    outboxes(feedback)
    assert "2 change(s) wait in another QGIS profile" in feedback.htmlLog()


def test_data_of_a_profile_kept_apart_have_no_neighbours(qgis3, monkeypatch):
    monkeypatch.setenv("SIGNALEMENT_DATA", str(qgis3.parent / "apart"))
    assert left_behind() is None
