"""*Prepare the Workflow…*, clicked through: a file in, a file out, and the messages about both."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QDialogButtonBox

from signalement_plugin.core.model.status import Status
from signalement_plugin.systems.publik.workflow import read_workflow
from signalement_plugin.ui.connections.workflow_dialog import WorkflowDialog

EXPORTED = (
    "<workflow><name>Voirie</name><possible_status>"
    "<status><id>a</id><name>En cours</name><items>"
    '<item type="choice" id="1"><status>z</status></item></items></status>'
    "<status><id>z</id><name>Fini</name><items /></status></possible_status></workflow>"
)


@pytest.fixture
def dialog(qtbot) -> WorkflowDialog:
    shown = WorkflowDialog()
    qtbot.addWidget(shown)
    shown.show()
    return shown


def save_button(dialog: WorkflowDialog):
    return dialog.box.button(QDialogButtonBox.StandardButton.Save)


def test_an_exported_workflow_is_converted_to_one_for_import(dialog, tmp_path):
    source = tmp_path / "workflow.wcs"
    source.write_text(EXPORTED, encoding="utf-8")
    assert not save_button(dialog).isEnabled()
    dialog.source.setFilePath(str(source))
    assert dialog.message.text() == "Voirie"
    box = dialog.targets[Status.CLOSED]
    assert [box.itemText(at) for at in range(box.count())][1:] == ["En cours", "Fini"]
    box.setCurrentIndex(box.findData("z"))
    save_button(dialog).click()
    made = read_workflow((tmp_path / "workflow-qgis.wcs").read_bytes())
    assert made.hooks == {
        "qgis_affecter",
        "qgis_note_interne",
        "qgis_note_publique",
        "qgis_photo",
    }
    assert made.statuses[0].triggers == {"qgis_cloturer"}
    assert "qgis_cloturer" in dialog.message.text()
    assert source.read_text(encoding="utf-8") == EXPORTED


def test_an_invalid_workflow_file_is_reported(dialog, tmp_path):
    other = tmp_path / "form.wcs"
    other.write_bytes(b"<formdef/>")
    dialog.source.setFilePath(str(other))
    assert "no exported workflow" in dialog.message.text()
    assert not save_button(dialog).isEnabled()


def test_a_file_that_cannot_be_written_is_said(dialog, tmp_path):
    source = tmp_path / "workflow.wcs"
    source.write_text(EXPORTED, encoding="utf-8")
    dialog.source.setFilePath(str(source))
    dialog.target.setFilePath(str(tmp_path / "nowhere" / "x.wcs"))
    save_button(dialog).click()
    assert "could not be written" in dialog.message.text()
