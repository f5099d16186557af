"""Report sheet, transfer pack and evidence file: their contents, and which people they do not
name."""

from __future__ import annotations

import email
import hashlib
import zipfile
from email.policy import default

import pytest
from dock_driver.part import click
from qgis.core import QgsProject, QgsSettings
from ui_steps import read_anew, wait

from signalement_plugin.core.model.report import Activity
from signalement_plugin.qgis_profile.outputs import keep_folder, last_outputs
from signalement_plugin.qgis_profile.recipients import KEY, recipients
from signalement_plugin.ui.printing.dialog import PrintDialog
from signalement_plugin.ui.printing.report_data import ReportData
from signalement_plugin.ui.printing.templates import own_layouts
from signalement_plugin.ui.printing.texts import history_text, photo_facts, statement_text


@pytest.fixture
def papers(driver, tmp_path):
    folder = tmp_path / "papers"
    folder.mkdir()
    keep_folder(folder)
    yield folder
    QgsProject.instance().layoutManager().clear()


def entry(driver, name: str) -> None:
    driver.toolbar.print(name)


def ask(driver, name: str) -> PrintDialog:
    entry(driver, name)
    (found,) = [one for one in driver.dock.findChildren(PrintDialog) if one.isVisible()]
    return found


def with_photo(driver) -> int:
    return driver.list.rows_where(lambda report: report.photo)[0]


def only(folder, ending: str):
    found = [one for one in folder.iterdir() if not one.name.startswith(".")]
    return found[0] if len(found) == 1 and found[0].suffix == ending else None


def pack_in(folder):
    """The ZIP of an evidence file, once the PDF beside it is there too."""
    found = sorted(one for one in folder.iterdir() if not one.name.startswith("."))
    if [one.suffix for one in found] != [".pdf", ".zip"]:
        return None
    paper, pack = found
    assert paper.stem == pack.stem
    assert paper.read_bytes().startswith(b"%PDF")
    return pack


@pytest.mark.parametrize("rows", [(1,), (1, 2, 3)])
def test_one_press_makes_a_page_of_each_report(driver, papers, rows, qtbot):
    report, *others = driver.choose(*rows)
    entry(driver, "report")
    wait(qtbot, lambda: only(papers, ".pdf"))
    path = only(papers, ".pdf")
    assert others or report.report_id.lower() in path.name
    assert path.read_bytes().count(b"/Type /Page\n") == len(rows)


@pytest.mark.parametrize("with_text", [False, True])
def test_a_transfer_is_a_draft_with_both_lamberts_and_the_citizen_s_text_when_asked(
    driver, papers, qtbot, with_text
):
    (report,) = driver.choose(with_photo(driver))
    dialog = ask(driver, "transfer")
    dialog.to.setEditText("spw@example.org")
    dialog.reason.setPlainText("Voirie régionale")
    dialog.text.setChecked(with_text)
    dialog.accept()
    wait(qtbot, lambda: only(papers, ".eml"))
    message = email.message_from_bytes(only(papers, ".eml").read_bytes(), policy=default)
    body = message.get_body().get_content()
    assert message["To"] == "spw@example.org"
    assert body.startswith("Voirie régionale")
    for words in ("EPSG:31370", "EPSG:3812", report.report_id, report.raw_status):
        assert words in body
    assert (report.description[:40] in body) is with_text
    (pdf,) = message.iter_attachments()
    assert pdf.get_content().startswith(b"%PDF")
    assert driver.outbox_rows() == []


def test_a_contractor_is_offered_again_until_taken_off_the_list(driver, papers, qtbot):
    driver.choose(1)
    for name in ("Dubois <dubois@example.org>", "spw@example.org", "DUBOIS <dubois@example.org>"):
        dialog = ask(driver, "transfer")
        dialog.to.setEditText(name)
        dialog.accept()
        wait(qtbot, lambda: only(papers, ".eml"))
        only(papers, ".eml").unlink()
        wait(qtbot, lambda: not driver.dock.findChildren(PrintDialog))
    assert recipients() == ["DUBOIS <dubois@example.org>", "spw@example.org"]
    dialog = ask(driver, "transfer")
    assert dialog.to.currentText() == ""
    assert not dialog.forget.isEnabled()
    dialog.to.setCurrentIndex(1)
    click(dialog.forget)
    assert dialog.to.currentText() == ""
    assert recipients() == ["DUBOIS <dubois@example.org>"]
    dialog.reject()
    assert recipients() == ["DUBOIS <dubois@example.org>"]


@pytest.mark.parametrize("stored", ["{", "5", '["", 3, "a@b.be"]'])
def test_a_spoilt_list_of_recipients_is_read_as_far_as_it_goes(qgis_app, stored):
    QgsSettings().setValue(KEY, stored)
    try:
        assert recipients() == (["a@b.be"] if "a@b" in stored else [])
    finally:
        QgsSettings().remove(KEY)


def test_evidence_holds_the_untouched_photo_and_the_whole_text(driver, papers, register, qtbot):
    (report,) = driver.choose(with_photo(driver))
    dialog = ask(driver, "evidence")
    assert dialog.who.text() == "J. Dupont"
    dialog.text.setChecked(True)
    dialog.accept()
    wait(qtbot, lambda: pack_in(papers))
    original = register.attachment(report.photo).content
    with zipfile.ZipFile(pack_in(papers)) as pack:
        names = pack.namelist()
        assert pack.read("description.txt").decode() == report.description
        assert "description.txt" in pack.read("sha256.txt").decode()
        photo = next(name for name in names if name.startswith("photo-1"))
        assert pack.read(photo) == original
        assert hashlib.sha256(original).hexdigest() in pack.read("sha256.txt").decode()
        pdf = next(name for name in names if name.endswith(".pdf"))
        assert pack.read(pdf).startswith(b"%PDF")


@pytest.mark.parametrize("with_text", [False, True])
def test_evidence_is_written_when_a_photo_could_not_be_had(
    driver, window, papers, qtbot, with_text
):
    (report,) = driver.choose(with_photo(driver))
    target = papers / "evidence.zip"
    found = ReportData(report, [], (), missing=1)
    driver.dock.extensions.outputs.files._evidence(found, target, "J. Dupont", with_text)
    assert "could not be had" in window.bar.currentItem().text()
    wait(qtbot, target.exists)
    with zipfile.ZipFile(target) as pack:
        assert ("description.txt" in pack.namelist()) is with_text
        assert pack.read("evidence.pdf").startswith(b"%PDF")


def test_evidence_is_about_one_report(driver, window, papers):
    driver.choose(1, 2)
    entry(driver, "evidence")
    assert not [one for one in driver.dock.findChildren(PrintDialog) if one.isVisible()]
    assert "one report" in window.bar.currentItem().text()


def test_a_history_names_nobody_and_repeats_no_text(driver):
    (report,) = driver.choose(1)
    thread = [
        Activity("1", report.requested, "Marie Dubois", "citizen", "Ici Marie Dubois"),
        Activity("2", report.requested, "J. Dupont", "status", "", "status", "new", "resolved"),
        Activity("3", report.requested, "J. Dupont", "reply", "Bonjour Mme Dubois"),
        Activity("4", report.requested, "J. Dupont", "note", "Appel de Mme Dubois"),
    ]
    text = history_text(report, thread, [], [])
    assert "Dubois" not in text
    assert "Dupont" not in text
    assert "Resolved" in text
    assert "server did not" in history_text(report, None, [], [])


def test_a_status_is_named_where_its_entry_names_no_field(driver):
    """As entries of Publik: which of a colleague's changes were seen is not known there."""
    entries = [
        Activity("1", None, "J. Dupont", "status", "Chez Mme Dubois", new="in_progress"),
        Activity("2", None, "J. Dupont", "status", "Chez Mme Dubois"),
    ]
    said = history_text(driver.list.reports()[0], entries, [], []).split("\n")[1:]
    assert said == ["Status: In Progress", "Status"]


def test_a_photo_without_a_date_says_so(driver):
    text = photo_facts("photo-1.jpg", b"\xff\xd8\xff\xd9")
    assert hashlib.sha256(b"\xff\xd8\xff\xd9").hexdigest() in text
    assert "not in the file" in text


def test_the_statement_leaves_room_for_a_name(driver):
    now = driver.connection.load.updated_at
    assert "……" in statement_text("", now, now)
    assert "J. Dupont" in statement_text("J. Dupont", now, None)


def test_templates_can_be_edited(driver, window, papers):
    opened = []
    window.openLayoutDesigner = opened.append
    driver.choose(1)
    for kind in ("report", "evidence"):
        entry(driver, f"edit_{kind}")
        assert [opened.pop()] == own_layouts(QgsProject.instance(), kind)
        assert opened == []


def test_a_folder_that_takes_no_file_keeps_the_dialog_and_what_was_typed(driver, papers, qtbot):
    driver.choose(1)
    dialog = ask(driver, "transfer")
    dialog.reason.setPlainText("Route régionale")
    dialog.file.setFilePath(str(papers / "missing" / "a.eml"))
    dialog.make.click()
    assert dialog.isVisible()
    assert dialog.problem.isVisible()
    assert "could not be written" in dialog.problem.text()
    assert dialog.reason.toPlainText() == "Route régionale"
    dialog.file.setFilePath(str(papers / "a.eml"))
    dialog.make.click()
    assert not dialog.isVisible()
    wait(qtbot, (papers / "a.eml").exists)


def test_a_file_that_is_there_is_named_before_it_is_replaced(driver, papers):
    driver.choose(1)
    dialog = ask(driver, "evidence")
    (papers / "dossier.zip").write_bytes(b"of another report")
    assert not dialog.replaces.isVisibleTo(dialog)
    dialog.file.setFilePath(str(papers / "dossier"))
    assert dialog.replaces.isVisibleTo(dialog)
    dialog.file.setFilePath(str(papers / "dossier 2"))
    assert not dialog.replaces.isVisibleTo(dialog)
    dialog.reject()


def test_the_paper_beside_an_evidence_file_replaces_none(driver, papers, qtbot):
    driver.choose(with_photo(driver))
    dialog = ask(driver, "evidence")
    kept = dialog.path.with_suffix(".pdf")
    kept.write_bytes(b"mine")
    dialog.accept()
    wait(qtbot, lambda: len([one for one in papers.iterdir() if one.name[0] != "."]) == 3)
    assert kept.read_bytes() == b"mine"
    assert last_outputs()[0].suffix == ".pdf"
    assert last_outputs()[0] != kept


def test_no_paper_is_made_of_rows_that_are_not_listed_anew_yet(
    driver, papers, window, qtbot, monkeypatch
):
    """In the file that is shown already, their numbers are those of other reports."""
    driver.choose(1)
    monkeypatch.setattr(type(driver.connection.list_search), "find", lambda *_words: 0)
    read_anew(driver.connection, qtbot)
    for name in ("report", "transfer", "evidence"):
        entry(driver, name)
        assert "read anew meanwhile" in window.bar.currentItem().text()
        assert not [one for one in driver.dock.findChildren(PrintDialog) if one.isVisible()]
        window.bar.clearWidgets()


def test_a_sheet_is_not_drawn_where_it_cannot_be(driver, papers, window, monkeypatch):
    gone = "signalement_plugin.ui.outputs.targets.output_folder"
    monkeypatch.setattr(gone, lambda: papers / "missing")
    driver.choose(1)
    entry(driver, "report")
    assert "could not be written" in window.bar.currentItem().text()
    assert list(papers.iterdir()) == []
