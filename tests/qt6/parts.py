"""Screens of parts and dialogs that the example data do not show by themselves; most get data."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from screens import choose, screen
from stage import Stage

NOW = datetime(2026, 11, 24, 12, tzinfo=timezone.utc)


def shown(stage: Stage, part: Any) -> Any:
    """Show a part in a window of its own and do everything to it."""
    part.show()
    stage.hands.settle()
    stage.hands.handle(part)
    return part


@screen
def parts_of_the_card(stage: Stage) -> None:
    """Similar and near reports, the contact, what the server can do, a hint, a line that wraps."""
    from qgis.PyQt.QtWidgets import QLabel, QWidget  # noqa: PLC0415

    from signalement_plugin.connection.queries.suggestions import Similar  # noqa: PLC0415
    from signalement_plugin.connection.results import Answer  # noqa: PLC0415
    from signalement_plugin.core.analysis.duplicates import Likeness  # noqa: PLC0415
    from signalement_plugin.core.model.report import Contact  # noqa: PLC0415
    from signalement_plugin.ui.actions.context import NearbyReport  # noqa: PLC0415
    from signalement_plugin.ui.card.contact import ContactView  # noqa: PLC0415
    from signalement_plugin.ui.card.linked_reports import LinkedReportsView  # noqa: PLC0415
    from signalement_plugin.ui.card.similar_reports import SimilarView  # noqa: PLC0415
    from signalement_plugin.ui.card.unlisted_line import UnlistedLine  # noqa: PLC0415
    from signalement_plugin.ui.connections.server_table import ServerTable  # noqa: PLC0415
    from signalement_plugin.ui.dock.hint_row import HintRow  # noqa: PLC0415
    from signalement_plugin.ui.new_report.nearby_reports import Neighbours  # noqa: PLC0415
    from signalement_plugin.ui.widgets.flow_layout import FlowLayout  # noqa: PLC0415

    driver = stage.start()
    report = driver.list.report(0)
    similar, known, table, hint = SimilarView(), LinkedReportsView(), ServerTable(), HintRow()
    similar.show_similar(Similar((Likeness(report, 9.4, 3, True, ("sacs",)),), 2))
    known.show_others(["2026-1", "2026-2"])
    table.show_capabilities(driver.connection.server.capabilities)
    hint.show_hint("Une phrase", [("one", "Un"), ("two", "Deux")])
    near = Neighbours()
    near.offer([NearbyReport(report, 12.0)], can_note=True)
    contact = ContactView()
    contact.follow(driver.connection)
    contact._report_id, contact._asked = report.report_id, True  # as after a click
    answer = Answer(Contact("Ana Test", "ana@example.org", "0470 00 00 00"))
    driver.connection.detail_fetcher.contact.emit(report.report_id, answer)
    for part in (similar, known, table, hint, near, contact, UnlistedLine()):
        shown(stage, part)
    contact.conceal()
    line = QWidget()
    flow, word = FlowLayout(line), QLabel("un", line)
    flow.addWidget(word)
    shown(stage, line)
    flow.removeWidget(word)


@screen
def more_of_a_report(stage: Stage) -> None:
    """Questions of a service, details and colleagues' changes of a report, the erasing dialog."""
    from signalement_plugin.connection.results import Answer  # noqa: PLC0415
    from signalement_plugin.core.model import questions as kinds  # noqa: PLC0415
    from signalement_plugin.core.model.operation import Operation, State  # noqa: PLC0415
    from signalement_plugin.core.model.report import Details  # noqa: PLC0415
    from signalement_plugin.core.model.status import Status  # noqa: PLC0415
    from signalement_plugin.systems.mailbox import Colleagues, MailboxChange  # noqa: PLC0415
    from signalement_plugin.ui.card.details import DetailsView  # noqa: PLC0415
    from signalement_plugin.ui.erasing.dialog import EraseDialog  # noqa: PLC0415
    from signalement_plugin.ui.new_report.questions import Questions  # noqa: PLC0415

    driver = stage.start()
    asked = Questions()
    listed = (("a", "Un"), ("b", "Deux"))
    asked.begin("x", [kinds.Question(one, one, one, choices=listed) for one in kinds.DATATYPES])
    details = DetailsView()
    details.show_details(Details((("Où ?", "Ici"),), (("12", Status.NEW),)))
    for part in (asked, details):
        shown(stage, part)
    driver.choose(0)
    card, number = driver.dock.card, driver.list.report(0).report_id
    change = MailboxChange(Operation("a" * 32, number), "bob", NOW, State.CONFLICT, asks=True)
    answer = Answer(Colleagues(("bob",), (change,)))
    driver.connection.detail_fetcher.colleagues.emit(number, answer)
    for button in card.colleagues.buttons.values():
        button.click()
    driver.connection.detail_fetcher.decided.emit("a" * 32, Answer(value=False))
    shown(stage, card.colleagues)
    asked.answers()
    EraseDialog(stage.plugin.connections, parent=driver.dock).open()
    stage.hands.close_all(stage.window.window)


@screen
def the_first_minute(stage: Stage) -> None:
    """The steps of the start card, the form for how a connection is read, the help dialog."""
    from qgis.PyQt.QtCore import QUrl  # noqa: PLC0415

    from signalement_plugin.qgis_profile.settings import ConnectionSettings  # noqa: PLC0415
    from signalement_plugin.systems.base import API_KEY, PASSWORD, Recognised  # noqa: PLC0415
    from signalement_plugin.ui.connections.reading_form import ReadingForm  # noqa: PLC0415
    from signalement_plugin.ui.help.dialog import HelpDialog  # noqa: PLC0415
    from signalement_plugin.ui.start.area_step import Offer  # noqa: PLC0415
    from signalement_plugin.ui.start.card import StartCard  # noqa: PLC0415

    stage.start()
    card = StartCard()
    both = [Recognised("a", "A", PASSWORD), Recognised("b", "B", API_KEY, asks_email=True)]
    for found in ([], both):
        card.address.show_found(found)
        shown(stage, card)
    for step in card.steps:
        card.show_step(step, {at: f"{at} ✓" for at in range(1, step)}, can_leave=True)
        card.area.offer({"all": Offer("", 1842), "view": Offer("4,50,5,51", 312)}, 26_310)
        shown(stage, card)
    for part in (ReadingForm(ConnectionSettings("x")), helping := HelpDialog()):
        shown(stage, part)
    helping.guide.click()
    helping.text.anchorClicked.emit(QUrl("keys.md"))
    helping.back.click()
    helping.search.setText("report")
    for by in (1, 1, -1):
        helping.step(by)
    helping.contents.itemClicked.emit(helping.contents.topLevelItem(0), 0)
    helping.contents.itemClicked.emit(helping.contents.topLevelItem(0).child(0), 0)
    stage.hands.close_all(stage.window.window)


@screen
def words_and_rows(stage: Stage) -> None:
    """The completer of the filter, keys in the list, the height of rows; the notice about missing
    figures, and the link of a reply."""
    from qgis.PyQt.QtCore import Qt  # noqa: PLC0415
    from qgis.PyQt.QtTest import QTest  # noqa: PLC0415

    from signalement_plugin.ui.actions.form.once_link import OnceLink  # noqa: PLC0415
    from signalement_plugin.ui.statistics.unread_notice import UnreadNotice  # noqa: PLC0415

    driver = stage.start()
    once = OnceLink()
    once.offer("commune")
    shown(stage, once)
    lacking = UnreadNotice()
    lacking.show_words("Il manque des signalements.", asked=False)
    shown(stage, lacking)
    driver.list.widget.sizeHintForRow(0)
    edit = driver.filter.widget.edit
    edit.setFocus()
    QTest.keyClicks(edit, "sta")
    stage.hands.settle()
    completer = driver.filter.widget.completer
    completer.complete()
    completer.pathFromIndex(completer.completionModel().index(0, 0))
    popup = completer.popup()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    stage.hands.settle()
    driver.list.focus()
    for key in "ABCDMNRZP":
        driver.list.key(getattr(Qt.Key, f"Key_{key}"))
        stage.hands.settle()
        stage.hands.close_all(stage.window.window)


def polygons() -> Any:
    """Add a layer of two squares in Namur to the project."""
    from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer  # noqa: PLC0415

    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=name:string", "Quartiers", "memory")
    made = []
    for name, west in (("Nord", 4.80), ("Sud", 4.87)):
        corners = ((west, 50.4), (west + 0.07, 50.4), (west + 0.07, 50.5), (west, 50.5))
        ring = ",".join(f"{x} {y}" for x, y in (*corners, corners[0]))
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name])
        feature.setGeometry(QgsGeometry.fromWkt(f"POLYGON(({ring}))"))
        made.append(feature)
    layer.dataProvider().addFeatures(made)
    QgsProject.instance().addMapLayer(layer)
    return layer


@screen
def polygons_of_the_project(stage: Stage) -> None:
    """Sectors, areas, parcels, layers around reports and neighbours of a parcel."""
    from signalement_plugin.cadastre.plan.neighbours import Neighbour  # noqa: PLC0415
    from signalement_plugin.cadastre.plan.plan import PlanSource  # noqa: PLC0415
    from signalement_plugin.ui.cadastre.context_layers import ContextLayersDialog  # noqa: PLC0415
    from signalement_plugin.ui.cadastre.neighbours_dialog import NeighbourDialog  # noqa: PLC0415

    driver = stage.start()
    layer = polygons()
    choose(stage, driver, 0)
    sectors = driver.filter_controller.sectors
    sectors.choose(layer, "name")
    stage.hands.settle(lambda: sectors.regions)
    sectors.ask(driver.dock)
    stage.hands.close_all(stage.window.window)
    stage.hands.handle(driver.chips.widget)
    driver.dock.extensions.cadastre.ask()
    stage.hands.close_all(stage.window.window)
    neighbours = NeighbourDialog(
        "92094A0001/00_000",
        lambda _metres: ([Neighbour("92094A0002/00B001", 3.0)], True),
        PlanSource("Plan"),
        50.0,
        driver.dock,
    )
    for dialog in (ContextLayersDialog([], driver.dock), neighbours):
        dialog.open()
        stage.hands.close_all(stage.window.window)


WORKFLOW = (
    "<workflow><name>Voirie</name><possible_status>"
    "<status><id>a</id><name>En cours</name><items /></status>"
    "<status><id>z</id><name>Fini</name><items /></status></possible_status></workflow>"
)


@screen
def dialogs_of_systems(stage: Stage) -> None:
    """The connection dialog of each system, the dialogs for delays and for Publik's workflow."""
    from signalement_plugin.qgis_profile.settings import ConnectionSettings  # noqa: PLC0415
    from signalement_plugin.systems.names import NAMES  # noqa: PLC0415
    from signalement_plugin.ui.connections.dialog_for_kind import dialog_for  # noqa: PLC0415
    from signalement_plugin.ui.connections.service_targets_dialog import (  # noqa: PLC0415
        ServiceTargetsDialog,
    )
    from signalement_plugin.ui.connections.workflow_dialog import WorkflowDialog  # noqa: PLC0415

    driver = stage.start()
    known = driver.connection.server.capabilities
    for name in NAMES:
        settings = ConnectionSettings("abc", "Namur", name, "http://127.0.0.1:9/")
        dialog = dialog_for(settings, stage.window.window, known, [])
        dialog.open()
        stage.hands.close_all(stage.window.window)
    services = driver.connection.server.services
    shown(stage, ServiceTargetsDialog(ConnectionSettings("abc"), services))
    source = stage.folder / "workflow.wcs"
    source.write_text(WORKFLOW, encoding="utf-8")
    workflow = WorkflowDialog()
    workflow.source.setFilePath(str(source))
    shown(stage, workflow)


@screen
def in_panels_of_qgis(stage: Stage) -> None:
    """The connections in the Browser panel and the Data Source Manager; the list of last calls."""
    from datetime import datetime, timezone  # noqa: PLC0415

    from qgis.gui import QgsDataItemGuiContext  # noqa: PLC0415
    from qgis.PyQt.QtWidgets import QMenu  # noqa: PLC0415

    from signalement_plugin.qgis_profile.filters.saved_filters import (  # noqa: PLC0415
        SavedFilter,
        save_filter,
    )
    from signalement_plugin.transport.calls import CALLS, Call  # noqa: PLC0415
    from signalement_plugin.ui.connections.calls.panel import CallsDialog  # noqa: PLC0415
    from signalement_plugin.ui.qgis_integration.browser.root import RootItem  # noqa: PLC0415

    driver = stage.start()
    save_filter(driver.connection.settings.id, SavedFilter("Tard", "is:late"))
    entries, root = stage.plugin.browser, RootItem(None)
    menus = entries._menu
    for item in (root, *root.createChildren(), *root.createChildren()[0].createChildren()):
        menu = QMenu(stage.window.window)
        menus.populateContextMenu(item, menu, [], QgsDataItemGuiContext())
        menus.handleDoubleClick(item, QgsDataItemGuiContext())
        for action in menu.actions():
            action.trigger()
            stage.hands.settle()
            stage.hands.close_all(stage.window.window)
    first, again = (root.createChildren()[0] for _ in range(2))
    first.equal(again)
    shown(stage, entries._page.createDataSourceWidget(stage.window.window)).refresh()
    CALLS.add(Call(datetime(2026, 11, 24, tzinfo=timezone.utc), "GET", "https://x.be/", 1, 12, 200))
    dialog = CallsDialog(stage.window.window)
    dialog.show()
    dialog.panel.table.setCurrentIndex(dialog.panel.model.index(0, 0))
    stage.hands.close_all(stage.window.window)


@screen
def a_sent_line(stage: Stage) -> None:
    """``SentLine``: pasted text goes into the line; a pasted or dropped picture is emitted."""
    from qgis.PyQt.QtCore import QMimeData, Qt, QUrl  # noqa: PLC0415
    from qgis.PyQt.QtTest import QTest  # noqa: PLC0415
    from qgis.PyQt.QtWidgets import QApplication  # noqa: PLC0415

    from signalement_plugin.ui.photos.sent_text import SentLine, pastes  # noqa: PLC0415

    def paste_by_menu() -> None:
        menu = line.menu()
        next(one for one in menu.actions() if pastes(one)).trigger()

    line, handed, clipboard = SentLine(), [], QApplication.clipboard()
    line.pictured.connect(handed.append)
    line.show()
    clipboard.setText("un ")
    QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    clipboard.setText("mot")
    paste_by_menu()
    picture = QMimeData()
    picture.setUrls([QUrl.fromLocalFile(str(stage.picture))])
    clipboard.setMimeData(picture)
    QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    paste_by_menu()
    stage.hands.drop(line)
    if (line.text(), len(handed)) != ("un mot", 3):
        stage.faults.append(f"{line.text()!r} in the line, {len(handed)} pictures handed on")
    clipboard.clear()
    shown(stage, line)
