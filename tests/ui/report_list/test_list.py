"""The list reads rows when it shows them, and shares its selection with the layer."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtCore import QPoint, QSize, Qt
from qgis.PyQt.QtGui import QImage, QPainter
from qgis.PyQt.QtWidgets import QApplication, QStyle, QStyleOptionViewItem
from ui_steps import ROWS, wait

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
        self.outbox = self.reports = self
        self.changed = connection.reports.changed

    def by_fid(self, fids):
        self.reads += len(fids)
        self.questions.append("store")
        return self._connection.reports.by_fid(fids)

    @property
    def db(self):
        self.questions.append("outbox")
        return self._connection.outbox.db

    def __getattr__(self, name):
        return getattr(self._connection, name)


def test_rows_are_read_once_when_shown_and_a_page_is_three_questions_however_wide(driver):
    counting = Counting(driver.connection)
    model = ReportModel()
    model.follow(counting)
    model.set_fids(driver.list.fids())
    assert model.rowCount() == ROWS
    assert counting.reads == 0
    first = model.report(0)
    assert model.report(0) is first
    assert model.report(1) is not None
    # the first row is read together with those that follow, AT_ONCE rows in all
    assert counting.reads == AT_ONCE < ROWS < CACHE_ROWS
    model.refresh({first.report_id})
    model.report(0)
    assert counting.reads == AT_ONCE + 1
    model.report(AT_ONCE - 1)
    assert counting.reads == AT_ONCE + 1
    model.report(ROWS - 1)
    assert counting.reads == AT_ONCE + 2
    for wide in (False, True):
        counting = Counting(driver.connection)
        table = RowTable(ReportModel())
        table.resize(700, 400)
        table.set_wide(wide)
        model = table.model()
        model.follow(counting)
        model.set_fids(driver.list.fids())
        table.grab()
        assert table.is_table is wide
        # the outbox twice: waiting changes, and those that need a decision
        asked = ["store", "outbox", "outbox"]
        assert counting.questions == asked
        table.grab()
        assert counting.questions == asked
        model.forget_waiting()
        table.grab()
        assert counting.questions == [*asked, *asked[1:]]


def test_a_report_is_found_by_its_row_and_back_and_a_row_is_a_plain_sentence(driver):
    for row in (0, 7, ROWS - 1):
        assert driver.list.row_of(driver.list.id_at(row)) == row
    assert driver.list.row_of("no such report") == -1
    assert driver.list.widget.reports.report(ROWS) is None
    report = driver.list.report(0)
    index = driver.list.index(0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith(f"{report.service_name}, ")
    assert f"no. {report.report_id}" in spoken
    assert set(row_text(report, None, None).split(", ")) <= set(spoken.split(", "))
    report = replace(driver.list.report(0), description="<b onclick=x>\x00</b>")
    assert "<" not in row_tip(report)
    assert not Qt.mightBeRichText(row_tip(report))


def test_rows_grow_with_the_font_and_every_status_is_painted_selected_or_not(driver):
    option = QStyleOptionViewItem()
    delegate = driver.list.widget.itemDelegate()
    option.font = driver.list.widget.font()
    assert delegate.sizeHint(option, driver.list.index(0)).height() >= ROW_PX
    option.font.setPointSize(option.font.pointSize() * 2)
    metrics_height = 2 * QStyleOptionViewItem(option).fontMetrics.height()
    assert delegate.sizeHint(option, driver.list.index(0)).height() >= metrics_height
    image = QImage(QSize(280, 36), QImage.Format.Format_ARGB32)
    option = QStyleOptionViewItem()
    option.rect = image.rect()
    option.palette = QApplication.palette()
    seen = set()
    for row in range(ROWS):
        status = driver.list.report(row).status
        for state in (QStyle.StateFlag.State_Enabled, QStyle.StateFlag.State_Selected):
            image.fill(Qt.GlobalColor.white)
            blank = image.copy()
            option.state = state | QStyle.StateFlag.State_Enabled
            painter = QPainter(image)
            driver.list.widget.itemDelegate().paint(painter, option, driver.list.index(row))
            painter.end()
            assert image != blank
        seen.add(status)
    assert Status.NEW in seen


def test_a_selection_on_the_map_selects_in_the_list_and_survives_a_new_answer(driver, qtbot):
    ids = [driver.list.id_at(row) for row in (2, 5, 6)]
    driver.connection.reports.select(ids)
    assert driver.list.selected_ids() == ids
    current = driver.list.current_id()
    with qtbot.waitSignal(driver.connection.list_search.found):
        driver.filter_controller.find()
    assert driver.list.current_id() == current
    assert driver.list.selected_ids() == ids


def test_steps_stop_at_both_ends_and_a_key_shows_one_report_once(driver):
    driver.choose(0)
    driver.report.previous()
    assert driver.list.current_id() == driver.list.id_at(0)
    driver.report.next()
    assert driver.list.current_id() == driver.list.id_at(1)
    assert driver.list.selected_ids() == [driver.list.id_at(1)]
    driver.choose(0)
    received = []
    driver.selection.current_changed.connect(received.append)
    driver.list.focus()
    driver.list.key(Qt.Key.Key_Down)
    driver.list.key(Qt.Key.Key_PageDown)
    assert [one.report_id for one in received] == [driver.list.id_at(1), driver.list.current_id()]
    assert driver.list.selected_ids() == [driver.list.current_id()]
    assert driver.connection.reports.selected() == {driver.list.current_id()}


def test_all_that_is_filtered_is_selected_by_key_and_copied_and_an_empty_list_says_why(
    driver, qtbot
):
    driver.list.focus()
    driver.list.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(driver.connection.reports.selected()) == ROWS
    wait(qtbot, lambda: driver.targets.count == ROWS)
    driver.list.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert len(QApplication.clipboard().text().splitlines()) == ROWS
    driver.filter.type("id:nothing")
    wait(qtbot, lambda: driver.list.count() == 0)
    assert driver.list.empty_text() == "No report answers the filter."
    driver.list.widget.grab()
    assert driver.list.widget.indexAt(QPoint(5, 5)).row() == -1
