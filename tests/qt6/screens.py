"""Screens of the plugin (``parts.py`` has others): each brings the plugin into a state
with something to see, and then the simulated user (``hands.py``) tries everything in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from stage import Stage

if TYPE_CHECKING:
    from dock_driver import DockDriver

SCREENS: dict[str, Callable[[Stage], None]] = {}


def screen(do: Callable[[Stage], None]) -> Callable[[Stage], None]:
    """Add a screen to ``SCREENS`` under its function's name."""
    SCREENS[do.__name__] = do
    return do


def choose(stage: Stage, driver: DockDriver, *rows: int) -> None:
    """Click rows of the list, and wait until the report is shown."""
    driver.choose(*rows)
    stage.hands.settle()


@screen
def nothing_yet(stage: Stage) -> None:
    """A first start: the empty dock, then the dock that asks for a connection."""
    driver = stage.start(example=False, fill=False)
    stage.hands.look(driver.dock)
    stage.plugin.open()
    stage.hands.settle()
    stage.hands.handle(driver.dock)


@screen
def the_list(stage: Stage) -> None:
    """Toolbar, filter, chips, list, and the banner."""
    driver = stage.start()
    driver.banner.widget.hide()
    for part in (
        driver.toolbar.widget,
        driver.state.widget,
        driver.filter.widget,
        driver.chips.widget,
        driver.list.widget,
    ):
        driver.dock.show_page(driver.dock.body)  # a button may have opened another page
        stage.hands.handle(part)
        stage.hands.close_all(stage.window.window)
    driver.dock.show_page(driver.dock.body)
    stage.hands.handle(driver.banner.widget)


@screen
def the_table(stage: Stage) -> None:
    """The list with columns, the name of a filter, the chip of an area."""
    from signalement_plugin.qgis_profile.view_state import AreaKind  # noqa: PLC0415

    driver = stage.start()
    driver.chips.table(True)
    driver.dock.resize(1400, 800)
    stage.hands.settle(lambda: driver.list.widget.is_table)
    for part in (driver.list.widget.columns, driver.list.widget):
        stage.hands.handle(part)
        stage.hands.close_all(stage.window.window)
    driver.filter.widget.name.ask("rue", pinned=False)
    stage.hands.handle(driver.filter.widget.name)
    driver.chips.widget.area.show_area(AreaKind.VIEW, "")
    stage.hands.settle(driver.chips.widget.area.isVisible)
    stage.hands.handle(driver.chips.widget.area)


@screen
def the_card(stage: Stage) -> None:
    """Each action with one report, and with several."""
    from signalement_plugin.ui.actions.actions import ReportAction  # noqa: PLC0415

    driver = stage.start()
    for rows in ((0,), (1, 2, 3)):
        for action in ReportAction:
            choose(stage, driver, *rows)
            if driver.action_bar.can(action):
                driver.press(action)
            stage.hands.settle()
            stage.hands.handle(driver.report.widget)
            stage.hands.close_all(stage.window.window)
            driver.dock.show_page(driver.dock.body)
            if driver.reply.visible():
                driver.reply.leave()


@screen
def new_report(stage: Stage) -> None:
    """The form for a new report, as for a caller."""
    from qgis.core import QgsFeedback, QgsLocatorContext  # noqa: PLC0415

    from signalement_plugin.core.geo.addresses import KnownPlace  # noqa: PLC0415
    from signalement_plugin.ui.new_report.places import search  # noqa: PLC0415

    driver = stage.start()
    path = str(driver.connection.files.store.path)
    for one in (search.ProjectAddresses(), search.EarlierReports(lambda: path)):
        finder = one.clone()
        found: list[Any] = []
        finder.resultFetched.connect(found.append)
        finder.fetchResults("rue", QgsLocatorContext(), QgsFeedback())
        finder.name(), finder.displayName()
        for result in found[:1]:
            finder.triggerResult(result)
    driver.toolbar.press("new")
    stage.hands.settle()
    driver.call.type_address("rue")
    driver.new_report_controller.where.search.found.emit(
        [KnownPlace("Rue Haute 4, Namur", 4.86, 50.46)]
    )
    stage.hands.settle()
    driver.call.type_category("e")
    driver.point_on_map(4.86, 50.46)
    stage.hands.settle()
    stage.hands.handle(driver.new_report)
    driver.dock.show_page(driver.new_report)
    stage.hands.drop(driver.new_report.name)
    driver.new_report.at_pin.show_address("Rue Haute 6, Namur")
    stage.hands.settle()
    driver.new_report.refusal.show_message("pole: required")
    stage.hands.handle(driver.new_report.refusal)


@screen
def figures(stage: Stage) -> None:
    """The page of figures and its charts."""
    driver = stage.start()
    driver.dock.extensions.outputs.slots["figures"]()
    stage.hands.settle()
    stage.hands.handle(driver.figures.widget)


@screen
def outputs(stage: Stage) -> None:
    """Export, round, return, field copies, printed files; before the first, a folder is asked."""
    from signalement_plugin.qgis_profile.outputs import keep_folder  # noqa: PLC0415
    from signalement_plugin.ui.export.dialog import ExportDialog  # noqa: PLC0415

    driver = stage.start()
    choose(stage, driver, 0, 1, 2, 3)
    driver.dock.extensions.outputs.slots["report"]()
    stage.hands.close_all(stage.window.window)
    last = driver.toolbar.widget.prints.last
    last.folder_wanted.emit()
    stage.hands.close_all(stage.window.window)
    keep_folder(stage.folder)
    for name, ask in driver.dock.extensions.outputs.slots.items():
        if name == "figures":
            continue
        ask()
        stage.hands.settle()
        stage.hands.close_all(stage.window.window)
    choose(stage, driver, 0, 1, 2, 3)
    driver.dock.extensions.outputs.slots["export"]()
    # accepted here: the simulated user would change the file's name first
    for dialog in driver.dock.findChildren(ExportDialog):
        dialog.file.setFilePath(str(stage.folder / "reports.csv"))
        dialog.accept()
    stage.hands.settle()
    last.popup(stage.window.window.pos())  # the menu is filled when it opens
    stage.hands.settle()
    last.close()
    last.opened.emit(str(stage.folder / "gone.pdf"))


@screen
def options(stage: Stage) -> None:
    """The connections, and every dialog behind their buttons."""
    stage.start()
    page = stage.options()
    stage.hands.handle(page)
    for row in range(page.sections.list.count()):
        page.sections.list.setCurrentRow(row)
        stage.hands.settle()
    reference = (page.reference.add, page.reference.choose)
    own = (page.from_layer, page.replies.button, *reference, page.data.erase)
    for button in (*page.box.buttons.values(), *own):
        button.click()
        stage.hands.settle()
        stage.hands.close_all(stage.window.window)
    page.apply()


@screen
def the_map(stage: Stage) -> None:
    """Tools for a point, a rectangle and a polygon, and what waits on the map."""
    driver = stage.start()
    choose(stage, driver, 0)
    canvas = stage.window.canvas
    canvas.setFixedWidth(300)
    for begin in (
        lambda: driver.toolbar.press("rectangle"),
        lambda: driver.toolbar.press("polygon"),
        driver.map.point,
        driver.map.draw,
    ):
        begin()
        stage.hands.point(canvas.viewport())
        stage.hands.type(canvas)
        begin()
        stage.hands.touch(canvas.viewport())
        stage.hands.touch(canvas)
    driver.map.give_back()


def to_send(stage: Stage, driver: DockDriver, row: int, **sets: str) -> Any:
    """Change one report, and wait until its operation has ended or needs a decision."""
    from signalement_plugin.core.changes.request import change_operations  # noqa: PLC0415

    connection = driver.connection
    report = driver.list.report(row)
    before = len(connection.outbox.rows())
    connection.commands.submit(
        change_operations(report, connection.server.capabilities, sets=sets, reply="Merci"), 0.0
    )
    stage.hands.settle(lambda: len(connection.outbox.rows()) > before)
    stage.hands.settle(lambda: connection.outbox.rows()[-1].state in SETTLED)
    return report


LATER_S = 3600.0
SETTLED = ("confirmed", "conflict", "refused", "unverified", "unknown")


@screen
def what_was_sent(stage: Stage) -> None:
    """Outbox, log and conflict: a colleague was faster with one report."""
    from signalement_plugin.core.model.operation import Operation, State  # noqa: PLC0415
    from signalement_plugin.systems.base import Address  # noqa: PLC0415
    from signalement_plugin.systems.local_register import SYSTEM  # noqa: PLC0415
    from signalement_plugin.ui.actions.conflict.card import ConflictCard  # noqa: PLC0415

    driver = stage.start()
    to_send(stage, driver, 0, status="planned")
    report = driver.list.report(1)
    register = SYSTEM.open(Address(str(stage.folder / "register.sqlite")))
    register.probe()
    teams = [one.id for one in driver.connection.server.departments]
    theirs, mine = [one for one in teams if one != report.department][:2]
    sets = {"status": "planned", "department": theirs}
    other = Operation(id="other", report_id=report.report_id, sets=sets)
    register.send(other, register.get(report.report_id))
    register.close()
    to_send(stage, driver, 1, status="resolved", department=mine)
    driver.open_report(report.report_id)  # by id: its row may have changed
    stage.hands.settle(driver.reply.disputed)
    stage.hands.look(driver.reply.widget)
    driver.dock.show_page(driver.decision_page.widget)
    stage.hands.settle(driver.decision_page.ids)
    stage.hands.look(driver.decision_page.widget)
    driver.dock.show_page(driver.dock.body)
    stage.hands.handle(driver.report.widget)
    driver.open_outbox()
    stage.hands.handle(driver.outbox.widget)
    driver.outbox.open_log()
    stage.hands.settle(driver.outbox.log.entries)
    stage.hands.handle(driver.outbox.log.widget)
    driver.dock.show_page(driver.dock.body)
    card = ConflictCard()
    card.show_row(replace(driver.outbox_rows()[0], state=State.UNKNOWN))
    card.show()
    stage.hands.handle(card)


@screen
def what_can_be_taken_back(stage: Stage) -> None:
    """The line at the foot of the dock, while a change can still be taken back."""
    from signalement_plugin.core.model.status import OPEN  # noqa: PLC0415
    from signalement_plugin.ui.actions.actions import ReportAction  # noqa: PLC0415

    driver = stage.start()
    driver.send_after(60.0)
    choose(stage, driver, driver.list.row_with(*OPEN))
    driver.press(ReportAction.CLOSE)
    driver.reply.send()
    stage.hands.settle(driver.dock.foot_line.isVisible)
    stage.hands.handle(driver.dock.foot_line)


@screen
def menus_and_keys(stage: Stage) -> None:
    """The context menu of a row, and the list of keyboard shortcuts."""
    driver = stage.start()
    choose(stage, driver, 0)
    menu = driver.right_click(0)
    if menu is None:
        stage.faults.append("no menu on a row")
    stage.hands.close_all(stage.window.window)
    driver.toolbar.press("keys")
    stage.hands.close_all(stage.window.window)


@screen
def a_batch(stage: Stage) -> None:
    """Several reports are assigned to one team: the review, then the result."""
    driver = stage.start()
    choose(stage, driver, *range(12))
    driver.assign(driver.connection.server.departments[0].id)
    stage.hands.settle(driver.review.visible)
    stage.hands.look(driver.review.widget)
    for part in (driver.review.widget.tree.viewport(), driver.review.widget.tree):
        stage.hands.touch(part)
    driver.review.send()
    stage.hands.settle(driver.outbox_rows)
    stage.hands.settle(driver.result.visible)
    choose(stage, driver, 0)
    stage.hands.handle(driver.action_panel)


@screen
def a_round(stage: Stage) -> None:
    """Reports are collected, printed, and come back on paper."""
    from signalement_plugin.qgis_profile.rounds import keep_printed  # noqa: PLC0415
    from signalement_plugin.ui.rounds.return_page import ReturnPage  # noqa: PLC0415

    driver = stage.start()
    choose(stage, driver, 0, 1, 2)
    ids = [driver.list.report(row).report_id for row in range(3)]
    driver.dock.extensions.collected_round.toggle()
    stage.hands.settle()
    stage.hands.handle(driver.chips.widget)
    stage.hands.choose_each(driver.chips.widget.round_menu)
    stage.hands.close_all(stage.window.window)
    keep_printed("c0ffee01", ids)
    driver.dock.extensions.outputs.slots["return"]()
    (page,) = driver.dock.findChildren(ReturnPage)
    stage.hands.drop(page.photos)
    page.show_review()
    stage.hands.settle()
    page.pages.setCurrentIndex(0)
    stage.hands.handle(page)  # a button of the page returns to the page of the round
    stage.hands.close_all(stage.window.window)


@screen
def photos(stage: Stage) -> None:
    """The strip of photos in the card, and the viewer."""
    driver = stage.start()
    choose(stage, driver, 0)
    driver.report.photo_strip.expect(["file:one", "file:two"])
    for url in ("file:one", "file:two"):
        driver.report.photo_strip.show_file(url, stage.picture)
    stage.hands.handle(driver.report.photo_strip)
    driver.report.photo_strip.open()
    stage.hands.close_all(stage.window.window)


@screen
def what_qgis_asks(stage: Stage) -> None:
    """What QGIS calls: locator, layer tree, options, Processing, quitting while a change waits."""
    from qgis.core import QgsFeedback, QgsLocatorContext  # noqa: PLC0415

    from signalement_plugin.core.changes.request import change_operations  # noqa: PLC0415

    driver = stage.start()
    for one in stage.window.held["locator"]:
        finder = one.clone()
        named = (finder.name(), finder.displayName(), finder.prefix(), finder.priority())
        found: list[Any] = []
        finder.resultFetched.connect(found.append)
        finder.fetchResults("2026", QgsLocatorContext(), QgsFeedback())
        if not found:
            stage.faults.append(f"{named}: finds nothing")
        for result in found[:1]:
            one.triggerResult(result)
    for factory in stage.window.held["options"]:
        factory.icon()
    provider = stage.plugin.provider
    provider.loadAlgorithms()
    provider.id(), provider.name(), provider.icon(), provider.svgIconPath()
    for action in stage.window.held["layer"]:
        action.trigger()
        stage.hands.settle()
    to_send(stage, driver, 0, status="planned")
    connection, report = driver.connection, driver.list.report(1)
    connection.commands.submit(
        change_operations(report, connection.server.capabilities, sets={}, note="x"), LATER_S
    )
    for blocker in stage.window.held["exit"]:
        blocker.allowExit()
        stage.hands.close_all(stage.window.window)
    stage.window.canvas.setExtent(stage.window.canvas.extent().buffered(10))
    stage.hands.look(stage.window.window)
