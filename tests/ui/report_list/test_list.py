"""The list reads rows when it shows them, and shares its selection with the layer."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtCore import QPoint, QSize, Qt
from qgis.PyQt.QtGui import QImage, QPainter
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QStyle, QStyleOptionViewItem
from ui_steps import ROWS, choose, selected_ids, wait

from signalement_plugin.core.model.status import Status
from signalement_plugin.ui.report_list.delegate import ROW_PX
from signalement_plugin.ui.report_list.model import (
    AT_ONCE,
    CACHE_ROWS,
    ReportModel,
    row_text,
    row_tip,
)
from signalement_plugin.ui.report_list.table import RowTable


class Counting:
    """Counts reads and passes them on."""

    def __init__(self, connection):
        self._connection = connection
        self.reads = 0
        self.questions = []
        self.outbox = self

    def reports_by_fid(self, fids):
        self.reads += len(fids)
        self.questions.append("store")
        return self._connection.reports_by_fid(fids)

    def waiting_of(self, report_ids):
        self.questions.append("outbox")
        return self._connection.outbox.waiting_of(report_ids)

    def waiting(self, report_id):
        self.questions.append("outbox")
        return self._connection.waiting(report_id)

    def __getattr__(self, name):
        return getattr(self._connection, name)


def test_rows_are_read_once_and_only_when_shown(dock):
    counting = Counting(dock.desk.connection)
    model = ReportModel()
    model.set_source(counting)
    model.set_fids(dock.list.reports.fids())
    assert model.rowCount() == ROWS
    assert counting.reads == 0
    first = model.report(0)
    assert model.report(0) is first
    assert model.report(1) is not None
    assert counting.reads == AT_ONCE < ROWS < CACHE_ROWS  # those that follow, at once
    model.refresh({first.report_id})
    model.report(0)
    assert counting.reads == AT_ONCE + 1
    model.report(AT_ONCE - 1)
    assert counting.reads == AT_ONCE + 1
    model.report(ROWS - 1)
    assert counting.reads == AT_ONCE + 2


def test_a_page_of_rows_is_two_questions_however_wide_the_list_is(dock):
    for wide in (False, True):
        counting = Counting(dock.desk.connection)
        table = RowTable(ReportModel())
        table.resize(700, 400)
        table.set_wide(wide)
        model = table.model()
        model.set_source(counting)
        model.set_fids(dock.list.reports.fids())
        table.grab()
        assert table.is_table is wide
        assert counting.questions == ["store", "outbox"]
        table.grab()
        assert counting.questions == ["store", "outbox"]
        model.forget_waiting()
        table.grab()
        assert counting.questions == ["store", "outbox", "outbox"]


def test_a_key_shows_one_report_once(dock, qtbot):
    choose(dock, 0)
    told = []
    dock.desk.selection.current_changed.connect(told.append)
    dock.list.setFocus()
    QTest.keyClick(dock.list, Qt.Key.Key_Down)
    QTest.keyClick(dock.list, Qt.Key.Key_PageDown)
    assert [one.report_id for one in told] == [dock.list.id_at(1), dock.list.current_id()]
    assert selected_ids(dock.list) == [dock.list.current_id()]
    assert dock.desk.connection.selected() == {dock.list.current_id()}


def test_a_report_is_found_by_its_row_and_back(dock):
    for row in (0, 7, ROWS - 1):
        assert dock.list.reports.row_of(dock.list.id_at(row)) == row
    assert dock.list.reports.row_of("no such report") == -1
    assert dock.list.reports.report(ROWS) is None


def test_a_row_is_a_sentence_for_screen_readers(dock):
    report = dock.list.reports.report(0)
    index = dock.list.reports.index(0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith(f"{report.report_id}, {report.service_name}, ")
    assert row_text(report, None, None) in spoken


def test_hostile_text_stays_plain_in_the_tooltip(dock):
    report = replace(dock.list.reports.report(0), description="<b onclick=x>\x00</b>")
    assert "<" not in row_tip(report)
    assert not Qt.mightBeRichText(row_tip(report))


def test_rows_are_two_lines_high_and_grow_with_the_font(dock):
    option = QStyleOptionViewItem()
    delegate = dock.list.itemDelegate()
    option.font = dock.list.font()
    assert delegate.sizeHint(option, dock.list.reports.index(0)).height() >= ROW_PX
    option.font.setPointSize(option.font.pointSize() * 2)
    metrics_height = 2 * QStyleOptionViewItem(option).fontMetrics.height()
    assert delegate.sizeHint(option, dock.list.reports.index(0)).height() >= metrics_height


def test_every_status_can_be_painted_selected_or_not(dock):
    image = QImage(QSize(280, 36), QImage.Format.Format_ARGB32)
    option = QStyleOptionViewItem()
    option.rect = image.rect()
    option.palette = QApplication.palette()
    seen = set()
    for row in range(ROWS):
        status = dock.list.reports.report(row).status
        for state in (QStyle.StateFlag.State_Enabled, QStyle.StateFlag.State_Selected):
            image.fill(Qt.GlobalColor.white)
            blank = image.copy()
            option.state = state | QStyle.StateFlag.State_Enabled
            painter = QPainter(image)
            dock.list.itemDelegate().paint(painter, option, dock.list.reports.index(row))
            painter.end()
            assert image != blank
        seen.add(status)
    assert Status.NEW in seen


def test_a_click_in_the_list_selects_on_the_map_and_fills_the_card(dock, qtbot):
    index = dock.list.reports.index(3)
    dock.list.scrollTo(index)
    at = dock.list.visualRect(index).center()
    QTest.mouseClick(dock.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    wanted = dock.list.id_at(3)
    assert dock.desk.connection.selected() == {wanted}
    assert dock.card.report.report_id == wanted
    assert wanted in dock.card.head.title.text()


def test_a_selection_on_the_map_selects_in_the_list(dock):
    ids = [dock.list.id_at(row) for row in (2, 5, 6)]
    dock.desk.connection.select(ids)
    assert selected_ids(dock.list) == ids


def test_a_single_report_chosen_on_the_map_is_shown_in_the_card(dock):
    wanted = dock.list.id_at(9)
    dock.desk.connection.select([wanted])
    assert dock.card.report.report_id == wanted
    assert dock.list.current_id() == wanted


def test_current_report_and_selection_survive_a_new_answer(dock, qtbot):
    choose(dock, 4)
    chosen = dock.list.current_id()
    with qtbot.waitSignal(dock.desk.connection.found):
        dock.desk.find()
    assert dock.list.current_id() == chosen
    assert selected_ids(dock.list) == [chosen]


def test_steps_stop_at_both_ends(dock):
    choose(dock, 0)
    dock.list.step(-1)
    assert dock.list.current_id() == dock.list.id_at(0)
    dock.list.step(1)
    assert dock.list.current_id() == dock.list.id_at(1)
    assert selected_ids(dock.list) == [dock.list.id_at(1)]


def test_all_that_is_filtered_is_selected_by_key_and_copied(dock, qtbot):
    dock.list.setFocus()
    QTest.keyClick(dock.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(dock.desk.connection.selected()) == ROWS
    wait(qtbot, lambda: dock.desk.selection.targets.count == ROWS)
    QTest.keyClick(dock.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert len(QApplication.clipboard().text().splitlines()) == ROWS


def test_an_empty_list_says_why(dock, qtbot):
    dock.filter.edit.setText("id:nothing")
    wait(qtbot, lambda: dock.list.reports.rowCount() == 0)
    assert dock.list.empty_text == "No report answers the filter."
    dock.list.grab()
    assert dock.list.indexAt(QPoint(5, 5)).row() == -1
