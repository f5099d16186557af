"""The position of a new report: an address gives a position, a position an address, and the pin can
be dragged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from memory_layers import layer
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeocoderInterface,
    QgsGeocoderResult,
    QgsGeometry,
    QgsLocatorResult,
    QgsPointXY,
    QgsProject,
    QgsSettings,
)
from qgis.gui import QgsGeocoderLocatorFilter, QgsLocatorWidget, QgsMapToolPan
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from ui_steps import drag, wait

from signalement_plugin.core.geo.points import metres_between
from signalement_plugin.ui.canvas.map_link import transform_point

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
FIELDS = "&field=RUE_NM:string&field=ADR_NUMERO:string&field=COM_NM:string&field=ADR_FIN:string"
WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
LAMBERT = QgsCoordinateReferenceSystem("EPSG:31370")


def degrees(x: float, y: float) -> tuple[float, float]:
    point = transform_point(QgsPointXY(x, y), LAMBERT, WGS84)
    return point.x(), point.y()


@pytest.fixture
def addresses() -> Any:
    """A street of the register of addresses, far from any report; one number is of the past."""
    rows = [
        (["Rue de l'Étoile", str(at), "Ailleurs", None], f"POINT({190_000 + 20 * at} 120000)")
        for at in range(1, 20)
    ]
    gone = (["Rue de l'Étoile", "99", "Ailleurs", "2020-01-01"], "POINT(190010 120030)")
    made = layer("Point", "EPSG:31370", FIELDS, *rows, gone)
    QgsProject.instance().addMapLayer(made)
    return made


@pytest.fixture
def called(driver: Any, window: Any, addresses: Any) -> Iterator[Any]:
    """Somebody calls; the map shows another corner of the commune."""
    canvas = window.canvas
    canvas.setExtent(canvas.extent().fromCenterAndSize(QgsPointXY(185_000, 128_000), 2000, 2000))
    driver.toolbar.press("new")
    return driver


def pin(driver: Any) -> Any:
    return driver.new_report_controller.where.pin


def house(number: int) -> str:
    return f"Rue de l'Étoile {number}, Ailleurs"


def finds(called: Any, qtbot: Any, typed: str, *proposed: str) -> None:
    """What is typed brings these proposals."""
    called.call.type_address(typed)
    wait(qtbot, lambda: called.call.proposed() == list(proposed))


def test_addresses_that_no_longer_match_are_not_proposed(called: Any, qtbot: Any) -> None:
    """Seen: houses of another street below a street that was typed meanwhile."""
    called.call.type_address("rue")
    wait(qtbot, lambda: len({one.split()[1] for one in called.call.proposed()}) > 1)
    called.call.type_address(" de l")
    assert all(one.startswith("Rue de l") for one in called.call.proposed())


def test_an_address_of_a_layer_gives_the_place_and_moves_the_map_there(called, window, qtbot):
    """Seen: other streets and numbers, of a late answer, before the address typed whole."""
    call = called.call
    assert call.widget.where.hasFocus()
    finds(called, qtbot, "etoile 17", house(17))
    locator = called.new_report_controller.where.search.locator
    (ours,) = (one for one in locator.filters() if one.name().endswith("of-layers"))
    late = QgsLocatorResult(ours, "", None)
    late.setUserData([house(1), 4.9, 50.4])
    locator.foundResult.emit(late)
    assert call.proposed() == [house(17)]
    call.choose_address()
    assert call.address() == house(17)
    assert called.new_report.call().point == pytest.approx(degrees(190_340, 120_000), abs=1e-6)
    assert window.canvas.extent().contains(QgsPointXY(190_340, 120_000))
    assert call.widget.service.hasFocus()
    assert pin(called).place == called.new_report.call().point


def test_an_open_list_follows_what_is_typed_wherever_the_focus_is(called, qtbot):
    """Seen: the list of the first three letters stayed, and Enter took another street."""
    called.call.type_address("etoile")
    wait(qtbot, lambda: len(called.call.proposed()) == 12)
    where = called.call.widget.where
    where.clearFocus()
    QTest.keyClicks(where.proposals.popup(), " 17")
    assert where.text() == "etoile 17"
    wait(qtbot, lambda: called.call.proposed() == [house(17)])


def test_letters_faster_than_the_search_end_with_what_was_typed_last(called, qtbot):
    """Seen: « rue haute 20 » typed at one go, and houses of Rue Basse proposed. QGIS handles
    waiting keys while it cancels a search."""
    called.call.type_address("eto")
    where = called.call.widget.where
    for letter in "ile 17":
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.postEvent(where, QKeyEvent(kind, 0, NO_KEY, letter))
    wait(qtbot, lambda: where.text() == "etoile 17")
    search = called.new_report_controller.where.search
    wait(qtbot, lambda: not search.locator.isRunning())
    assert called.call.proposed() == [house(17)]


def test_proposals_leave_the_buttons_of_the_form_in_sight(called, qtbot):
    called.dock.setFloating(True)
    called.dock.resize(335, 420)
    called.call.type_address("etoile")
    wait(qtbot, lambda: len(called.call.proposed()) == 12)
    popup = called.call.widget.where.proposals.popup()
    create = called.call.widget.send
    lowest = popup.mapToGlobal(popup.rect().bottomLeft()).y()
    assert lowest < create.mapToGlobal(create.rect().topLeft()).y()
    assert popup.height() >= 3 * popup.sizeHintForRow(0)


def test_an_address_of_the_past_is_not_proposed(called, qtbot):
    called.call.type_address("etoile 99")
    wait(qtbot, called.call.proposed)  # house numbers of the street, the nearest first
    assert house(99) not in called.call.proposed()


def test_an_earlier_report_knows_an_address_whatever_the_filter_hides(driver, qtbot):
    known = next(one for one in driver.list.reports() if one.address and one.lon is not None)
    driver.filter.type("zzzz")
    wait(qtbot, lambda: driver.list.count() == 0)
    driver.toolbar.press("new")
    driver.call.type_address(known.address)
    wait(qtbot, lambda: driver.call.proposed() == [known.address])
    driver.call.choose_address()
    assert driver.new_report.call().point == known.place
    assert driver.call.near() == [known.report_id]


def test_an_address_is_read_from_its_street_on(called: Any) -> None:
    line = called.new_report.where
    QTest.keyClicks(line, "Rue de l'Étoile 4, 5000 Ailleurs")
    called.new_report.service.setFocus()
    assert line.cursorPosition() == 0
    line.setText("Chaussée des Grands Prés, 5000 Namur")
    assert line.cursorPosition() == 0


def test_a_typed_address_stays_and_a_found_one_follows_the_pin(called, qtbot):
    asked = called.new_report_controller.where.of_point
    called.point_on_map(*degrees(190_101, 120_002))
    wait(qtbot, lambda: called.call.address() == house(5))
    with qtbot.waitSignal(asked.answered):
        called.point_on_map(*degrees(190_260, 120_002))
    assert called.call.address() == house(13)
    with qtbot.waitSignal(asked.answered):
        called.point_on_map(*degrees(195_000, 125_000))
    assert called.call.address() == ""
    called.call.type_address("Derrière la gare")
    called.point_on_map(*degrees(190_101, 120_002))
    # as when the dock updates everything for the shown connection
    called.connections.set_current("c0ffee01")
    assert called.call.address() == "Derrière la gare"
    assert called.new_report_controller.where._is_free() is False


def test_the_pin_moved_from_a_chosen_address_offers_another_and_keeps_it(called, window, qtbot):
    """*Use* is somebody's choice too: it does not follow the pin from then on."""
    canvas, call = window.canvas, called.call
    asked = called.new_report_controller.where.of_point
    finds(called, qtbot, "etoile 17", house(17))
    call.choose_address()
    assert call.offered_address() == ""
    canvas.setExtent(canvas.extent().fromCenterAndSize(QgsPointXY(190_340, 120_000), 200, 200))

    def move_west(metres: float) -> None:
        tip = pin(called).tip()
        west = QPoint(round(metres / canvas.mapUnitsPerPixel()), 0)
        hold = QPoint(tip.x(), tip.y() - 12)
        with qtbot.waitSignal(asked.answered):
            drag(canvas, hold, hold - west)

    move_west(40)
    assert call.address() == house(17)
    assert call.offered_address() == "At the pin: " + house(15)
    move_west(-40)
    assert call.offered_address() == "", "there the two are one"
    move_west(60)
    assert call.offered_address() == "At the pin: " + house(14)
    call.use_address()
    assert (call.address(), call.offered_address()) == (house(14), "")
    assert called.new_report.call().point == pin(called).place
    move_west(20)
    assert call.address() == house(14)
    assert call.offered_address() == "At the pin: " + house(13)


@pytest.fixture
def street_alone() -> Any:
    """A street without house numbers."""
    row = (["Rue Perdue", None, "Ailleurs", None], "POINT(190000 120500)")
    QgsProject.instance().addMapLayer(layer("Point", "EPSG:31370", FIELDS, row))


def test_a_typed_number_stays_and_its_point_is_said_to_be_the_streets(street_alone, called, qtbot):
    """Seen: choosing the street dropped the number 20 that was typed."""
    call = called.call
    finds(called, qtbot, "rue perdue 20", "Rue Perdue, Ailleurs")
    call.choose_address()
    assert call.address() == "Rue Perdue 20, Ailleurs"
    assert call.offered_address() == "At the pin: Rue Perdue, Ailleurs"


def test_a_point_far_from_its_address_is_said(street_alone, called, qtbot):
    """Seen: the point put elsewhere, where no address is known; the other one stayed unsaid."""
    call = called.call
    finds(called, qtbot, "rue perdue", "Rue Perdue, Ailleurs")
    call.choose_address()
    for metres, said in ((30, ""), (240, "The point is 240 m from this address.")):
        with qtbot.waitSignal(called.new_report_controller.where.of_point.answered):
            called.point_on_map(*degrees(190_000, 120_500 + metres))
        wait(qtbot, lambda said=said: call.offered_address() == said)
    assert call.address() == "Rue Perdue, Ailleurs"


def test_the_pin_is_dragged_without_a_map_tool_and_the_map_stays(called, window, qtbot):
    canvas = window.canvas
    canvas.setExtent(canvas.extent().fromCenterAndSize(QgsPointXY(190_200, 120_000), 400, 400))
    pan = QgsMapToolPan(canvas)
    called.point_on_map(*degrees(190_101, 120_002))
    called.map.give_back()
    canvas.setMapTool(pan)
    before, tip = canvas.extent(), pin(called).tip()
    aside = QPoint(tip.x() + 60, tip.y() - 40)
    with qtbot.waitSignal(called.new_report_controller.where.of_point.answered):
        drag(canvas, QPoint(tip.x(), tip.y() - 12), QPoint(aside.x(), aside.y() - 12))
    assert canvas.mapTool() is pan
    assert canvas.extent() == before
    assert pin(called).tip() == aside
    assert called.new_report.call().point == pin(called).place
    there = canvas.getCoordinateTransform().toMapCoordinates(aside)
    assert metres_between(*pin(called).place, *degrees(there.x(), there.y())) < 1
    beside = tip + QPoint(-80, 60)
    drag(canvas, beside, beside + QPoint(30, 0))
    assert pin(called).tip() is not None
    assert canvas.extent() != before, "beside the pin the map tool has the mouse"


def test_the_pin_is_seen_only_with_its_form(called, window):
    called.point_on_map(*degrees(190_101, 120_002))
    assert pin(called).place is not None
    called.call.cancel()
    assert pin(called).place is None
    called.toolbar.press("new")
    assert pin(called).place is not None
    called.new_report.clear()
    assert pin(called).place is None


class Service(QgsGeocoderInterface):
    """A public geocoding service that finds one place for every text."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def flags(self) -> Any:
        return QgsGeocoderInterface.Flag.GeocodesStrings

    def geocodeString(self, text: str, _context: Any, _feedback: Any = None) -> list[Any]:
        self.asked.append(text)
        point = QgsGeometry.fromPointXY(QgsPointXY(4.5, 50.1))
        return [QgsGeocoderResult(f"{text} <b>outside</b>", point, WGS84)]


@pytest.fixture
def service(window: Any) -> Service:
    """The service in QGIS's locator. It outlives the dock, whose thread may still use it."""
    asks = Service()
    bar = QgsLocatorWidget(window.window)
    bar.locator().registerFilter(
        QgsGeocoderLocatorFilter("test-service", "Service", "tst", asks, window.canvas)
    )
    return asks


@pytest.fixture
def told(qgis_app: object, switched_on: bool) -> Iterator[None]:
    """*Default* in the options of QGIS's locator, which a filter reads when it is registered."""
    key = "locator-filters/items/test-service/default"
    QgsSettings().setValue(key, switched_on)
    yield
    QgsSettings().remove(key)


@pytest.mark.parametrize("switched_on", [False, True])
def test_a_service_is_asked_only_where_qgis_is_told_to(
    told, service, addresses, driver, qtbot, switched_on
):
    """A citizen's address goes nowhere else."""
    ours = house(17)
    driver.toolbar.press("new")
    driver.call.type_address("etoile 17")
    theirs = ["etoile 17 <b>outside</b>"] if switched_on else []
    wait(qtbot, lambda: driver.call.proposed() == [ours, *theirs])
    wait(qtbot, lambda: not driver.new_report_controller.where.search.locator.isRunning())
    assert bool(service.asked) is switched_on
    assert driver.call.proposed() == [ours, *theirs]
    if switched_on:
        driver.call.choose_address(1)
        assert driver.new_report.call().point == pytest.approx((4.5, 50.1))


@pytest.mark.parametrize("switched_on", [False])
def test_a_word_that_is_the_prefix_of_a_service_does_not_ask_it(
    told, service, addresses, driver, qtbot
):
    """In QGIS's own locator such a word asks a service that is not *Default*, and only that one."""
    driver.toolbar.press("new")
    locator = driver.new_report_controller.where.search.locator
    for line in ("tst etoile 17", "TST 17"):
        with qtbot.waitSignal(locator.finished):
            driver.call.type_address(line)
        wait(qtbot, lambda: not locator.isRunning())
    assert service.asked == []


NOT_FOUND = "Address not found: place the point on the map; without it only the address is sent."


def test_an_address_that_is_found_nowhere_is_said_as_soon_as_the_search_answered(called, qtbot):
    """Seen: by telephone « Rue Zorglub 5 » became a report without a place, and nothing said so."""
    search = called.new_report_controller.where.search
    with qtbot.waitSignal(search.locator.finished):
        called.call.type_address("Rue Zorglub 5")
    wait(qtbot, lambda: called.call.said() == [NOT_FOUND, "Choose a service."])
    called.call.widget.service.setCurrentIndex(0)
    called.call.describe("Trou")
    assert called.call.said() == [NOT_FOUND]
    assert called.call.widget.send.isEnabled()
    called.call.type_other_address("etoile 17")
    wait(qtbot, lambda: called.call.proposed() == [house(17)])
    assert called.call.said() == []
    called.call.type_other_address("Rue Zorglub 5")
    wait(qtbot, lambda: called.call.said() == [NOT_FOUND])
    called.point_on_map(*degrees(190_101, 120_002))
    assert called.call.said() == []
    assert called.call.address() == "Rue Zorglub 5"
