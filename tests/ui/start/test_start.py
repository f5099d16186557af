"""*Getting Started*: an address is recognised, its kind of login is asked for, then the area and
the identity of the user."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from dock_driver import DockDriver
from http_server import Reply, page, serving
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis_network import authentication
from sandbox_client import NOW
from ui_steps import wait

from sandbox.dialects.publik.workflow import SLUG
from sandbox.running import Running, running
from signalement_plugin.connection.diagnostics.checks import TestRun
from signalement_plugin.core.changes.reply_templates import Template
from signalement_plugin.core.model.report import Department
from signalement_plugin.qgis_profile.administrator import applied_file, file_text
from signalement_plugin.qgis_profile.connection_file import as_text
from signalement_plugin.qgis_profile.known_layers import KnownLayer, known_layers
from signalement_plugin.qgis_profile.settings import (
    ConnectionSettings,
    all_connections,
)
from signalement_plugin.ui.start.identity_form import IdentityForm
from signalement_plugin.ui.templates.texts import commune_of

COUNT = 40
LOW_PX = 260
JSON = {"Content-Type": "application/json"}


@pytest.fixture(scope="module")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Every system of the sandbox over one database."""
    path = tmp_path_factory.mktemp("first") / "s.sqlite"
    with running(path, generate=COUNT, now=NOW) as started:
        yield started


@pytest.fixture
def unlocked() -> Iterator[None]:
    """QGIS has been given its master password, and keeps no login of this test."""
    with authentication():
        yield
        manager = QgsApplication.authManager()
        for known in manager.configIds():
            manager.removeAuthenticationConfig(known)


def recognised(driver: DockDriver, address: str, qtbot: Any) -> str:
    """Type an address and wait for the text about its server."""
    driver.start.type_address(address)
    wait(qtbot, lambda: driver.start.said() not in ("", "Asking the server…"))
    return driver.start.said()


def test_only_the_fields_of_the_system_that_answers_are_there(
    empty_driver: DockDriver, window: Any, servers: Running, qtbot: Any
) -> None:
    """The one to fill in comes first. Seen: the key was asked for below the name, at the edge of a
    low window or under it."""
    window.window.resize(1024, LOW_PX)
    start, step = empty_driver.start, empty_driver.start.widget.address
    for path, said, fields, first in (
        (f"/{SLUG}/", "Publik · 127.0.0.1", ["user", "word"], step.user),
        ("/klarschiff/citysdk", "CitySDK", ["word", "email"], step.word),
        (
            "postgresql://127.0.0.1:9/team",
            "Team (PostgreSQL) · 127.0.0.1",
            ["user", "word"],
            step.user,
        ),
    ):
        address = path if ":" in path else f"{servers.url}{path}"
        assert recognised(empty_driver, address, qtbot).startswith(said)
        assert (start.fields(), start.asked_in()) == (fields, first)
        wait(qtbot, lambda one=first: one.visibleRegion().boundingRect() == one.rect())
        assert first.y() < step.name.y()


def named(title: str) -> Any:
    """A site of Publik that calls itself so on its front page."""

    def answer(asked: Any) -> Reply:
        if asked.path == "/":
            return page(f"<html><head><title>Accueil – {title}</title></head></html>")
        if asked.path.endswith("/list"):
            return Reply(403, b'{"err": 1, "err_class": "Access denied"}', JSON)
        return page(status=404)

    return serving(answer)


def test_an_empty_name_is_proposed_as_the_site_calls_itself(
    empty_driver: DockDriver, qtbot: Any
) -> None:
    name = empty_driver.start.widget.address.name
    with named("Ville de Namur") as server:
        assert recognised(empty_driver, f"{server.url}/{SLUG}/", qtbot) == "Publik · Ville de Namur"
    assert name.text() == "Ville de Namur"
    with named("Commune d'Ans") as server:
        recognised(empty_driver, f"{server.url}/{SLUG}/", qtbot)
        assert name.text() == "Commune d'Ans"
        name.clear()
        QTest.keyClicks(name, "Chez nous")
        recognised(empty_driver, f"{server.url}/{SLUG}/x/", qtbot)
        assert name.text() == "Chez nous"


@pytest.mark.parametrize("buttons", [True, False])
def test_a_name_that_the_server_does_not_know_is_said(qtbot: Any, buttons: bool) -> None:
    form = IdentityForm(buttons=buttons)
    qtbot.addWidget(form)
    form.show()
    form.offer([Department("1", "Voirie", (("7", "Amélie Leroy"),))])
    QTest.keyClicks(form.me.lineEdit(), "Amlie Leroy")
    assert form.unknown.isVisible()
    assert "Amlie Leroy" in form.unknown.text()
    form.me.setCurrentIndex(0)
    assert not form.unknown.isVisible()


def test_an_address_without_its_beginning_is_tried_with_https_then_http(
    empty_driver: DockDriver, servers: Running, qtbot: Any
) -> None:
    bare = f"localhost:{servers.url.rpartition(':')[2]}/{SLUG}/"
    assert recognised(empty_driver, bare, qtbot) == "Publik · localhost"
    assert empty_driver.start.widget.address.address.text() == f"http://{bare}"
    assert empty_driver.start.fields() == ["user", "word"]


@pytest.mark.parametrize("text", ["Namur", "commune de Namur", "ftp://namur.be/"])
def test_a_text_that_is_no_address_is_answered_with_advice(
    empty_driver: DockDriver, text: str, qtbot: Any
) -> None:
    recognition = recognised(empty_driver, text, qtbot)
    assert recognition.startswith("Type or paste the whole address")


def test_an_unknown_address_is_said_and_the_systems_are_listed(
    empty_driver: DockDriver, qtbot: Any
) -> None:
    with serving(lambda _asked: page(status=404)) as server:
        recognition = recognised(empty_driver, f"{server.url}/here", qtbot)
    assert recognition == "No known system at this address."
    assert empty_driver.start.fields() == []
    ways = empty_driver.start.ways()
    assert len(ways) > 4
    empty_driver.start.choose_system(ways.index("Publik / TownStreet (iMio)"))
    assert empty_driver.start.fields() == ["user", "word"]


def test_from_the_address_to_the_list(
    empty_driver: DockDriver, servers: Running, unlocked: None, qtbot: Any
) -> None:
    start = empty_driver.start
    recognised(empty_driver, f"{servers.url}/{SLUG}/", qtbot)
    start.sign_in(name="Commune de Namur", user="demo", word="wrong")
    wait(qtbot, lambda: start.problem() not in ("", "Asking the server…"))
    assert start.problem().startswith("The server does not accept this login. What you typed")
    assert all_connections() == []
    assert QgsApplication.authManager().configIds() == []
    start.sign_in(word="demo")  # the user name is still in the field
    wait(qtbot, lambda: start.step() == 2)
    assert start.done()[0].endswith("127.0.0.1")
    wait(qtbot, lambda: "all" in start.areas())
    assert start.areas()["all"].endswith(" open")
    start.show_area()
    wait(qtbot, lambda: start.step() == 3)
    assert not empty_driver.banner.visible()
    start.say_who(later=True)
    wait(qtbot, lambda: empty_driver.list.count() > 0)
    assert start.step() == 0
    assert empty_driver.toolbar.visible()
    (made,) = all_connections()
    assert (made.system, made.scope, made.area) == ("publik", "recent", "")
    assert commune_of(made) == "Commune de Namur"
    assert made.authcfg


def test_a_master_password_that_was_not_given_is_not_called_a_wrong_login(
    empty_driver: DockDriver, servers: Running, qtbot: Any
) -> None:
    """There is no dialog of QGIS here, as when somebody cancels it."""
    start = empty_driver.start
    recognised(empty_driver, f"{servers.url}/{SLUG}/", qtbot)
    start.sign_in(user="demo", word="demo")
    assert start.problem().startswith("QGIS did not keep the login: its master password")
    assert all_connections() == []


@pytest.mark.parametrize("how", ["cancel", "address", "quit"])
def test_a_sign_in_that_was_given_up_connects_nothing(
    how: str, driver: DockDriver, servers: Running, unlocked: None, qtbot: Any
) -> None:
    shown, start = driver.connection, driver.start
    starting = driver.dock.controller.starting
    starting.add()
    recognised(driver, f"{servers.url}/{SLUG}/", qtbot)
    start.sign_in(user="demo", word="demo")
    *_, run = QgsApplication.instance().findChildren(TestRun)
    with qtbot.waitSignal(run.finished):
        if how == "cancel":
            start.leave()
        elif how == "address":
            QTest.keyClick(start.widget.address.address, Qt.Key.Key_Delete)
        else:
            driver.dock.controller.close()
        assert QgsApplication.authManager().configIds() == [], "QGIS may end before the answer"
    assert all_connections() == [shown.settings]
    if how != "quit":
        assert driver.connection is shown
        assert start.widget.address.button.isEnabled()


def test_a_project_of_a_server_that_is_not_here_offers_to_connect(
    driver: DockDriver, servers: Running, qtbot: Any
) -> None:
    absent = ConnectionSettings("absent01", "Dinant", "publik", f"{servers.url}/{SLUG}/")
    driver.connections.absent = [absent]
    driver.connections.listChanged.emit()
    assert driver.banner.text() == "This project also shows Dinant."
    driver.banner.press("connect")
    assert driver.start.step() == 1
    assert not driver.banner.visible()
    assert driver.toolbar.visible()
    wait(qtbot, lambda: driver.start.said() == "Publik · Dinant")
    assert driver.start.widget.address.name.text() == "Dinant"
    driver.start.leave()
    assert driver.page() is driver.dock.body


def test_a_shared_project_is_the_first_connection_without_a_bare_toolbar(
    empty_driver: DockDriver, servers: Running, qtbot: Any
) -> None:
    """Seen: a row of grey buttons and « Aucune connexion » over the card."""
    driver = empty_driver
    absent = ConnectionSettings("absent01", "Dinant", "publik", f"{servers.url}/{SLUG}/")
    driver.connections.absent = [absent]
    driver.connections.listChanged.emit()
    assert driver.banner.text() == "This project shows Dinant."
    driver.banner.press("connect")
    wait(qtbot, lambda: driver.start.said() == "Publik · Dinant")
    assert driver.start.step() == 1
    assert not driver.toolbar.visible()


def test_an_administrators_file_leaves_only_the_login_and_who_one_is(
    empty_driver: DockDriver, servers: Running, unlocked: None, tmp_path: Path, qtbot: Any
) -> None:
    settings = ConnectionSettings(
        "ad311ad3",
        "Ville de Namur",
        "publik",
        f"{servers.url}/{SLUG}/",
        authcfg="theirs1",
        scope="recent",
        interval_s=900,
    )
    file = tmp_path / "namur.json"
    file.write_text(as_text([settings]), encoding="utf-8")
    start = empty_driver.start
    start.drop(file)
    wait(qtbot, lambda: start.said() == "Publik · Ville de Namur")
    start.sign_in(user="demo", word="demo")
    wait(qtbot, lambda: start.step() == 3)
    start.say_who(later=True)
    wait(qtbot, lambda: empty_driver.list.count() > 0)
    (made,) = all_connections()
    assert (made.name, made.scope, made.interval_s) == ("Ville de Namur", "recent", 900)
    assert made.authcfg not in ("", "theirs1")
    assert made.id != settings.id
    assert applied_file(made.id).path == str(file)


def test_a_file_named_for_every_user_of_the_computer_is_offered_by_itself(
    register_path: Path, tmp_path: Path, request: pytest.FixtureRequest, qtbot: Any
) -> None:
    settings = ConnectionSettings("ad311ad4", "Namur", "register", str(register_path), scope="all")
    file = tmp_path / "namur.json"
    file.write_text(as_text([settings]), encoding="utf-8")
    QgsSettings().setValue("signalement/administrator_file", str(file))
    driver: DockDriver = request.getfixturevalue("empty_driver")
    wait(qtbot, lambda: driver.start.step() == 3)
    (made,) = all_connections()
    assert (made.name, applied_file(made.id).path) == ("Namur", str(file))


def test_a_named_file_that_is_out_of_reach_is_said_and_leaves_the_card(
    tmp_path: Path, request: pytest.FixtureRequest, qtbot: Any
) -> None:
    QgsSettings().setValue("signalement/administrator_file", str(tmp_path / "gone.json"))
    driver: DockDriver = request.getfixturevalue("empty_driver")
    wait(qtbot, lambda: driver.start.problem() != "")
    assert driver.start.step() == 1
    assert all_connections() == []


def test_a_file_at_an_address_is_shown_before_it_is_taken(
    empty_driver: DockDriver, servers: Running, qtbot: Any
) -> None:
    settings = ConnectionSettings(
        "ad311ad3",
        "Ville de Namur",
        "publik",
        f"{servers.url}/{SLUG}/",
        authcfg="theirs1",
        area="4.8,50.4,4.9,50.5",
    )
    layers = [KnownLayer("Avaloirs", 12.5, "num")]
    text = file_text([settings], [Template("Merci", "Merci !", "fr")], layers)
    start = empty_driver.start
    with serving(lambda _asked: Reply(200, text.encode())) as server:
        start.type_address(f"{server.url}/namur.json")
        wait(qtbot, start.offered)
        assert start.offered() == [f"Ville de Namur ({settings.endpoint})"]
        assert "127.0.0.1" in start.offered_note()
        assert "1 reply template(s) · layers around a report: Avaloirs · an area" in (
            start.offered_note()
        )
        assert all_connections() == []
        assert known_layers() == ()
        start.take_offered()
        wait(qtbot, lambda: start.said() == "Publik · Ville de Namur")
        assert {one.path for one in server.asked} == {"/namur.json"}


def test_a_file_that_is_none_and_a_page_in_place_of_one_are_reported(
    empty_driver: DockDriver, tmp_path: Path, qtbot: Any
) -> None:
    start, file = empty_driver.start, tmp_path / "x.json"
    file.write_text("[]", encoding="utf-8")
    start.drop(file)
    wait(qtbot, start.problem)
    start.type_address("")
    with serving(lambda _asked: page()) as server:
        start.type_address(f"{server.url}/namur.json")
        wait(qtbot, lambda: server.asked and start.problem())
    assert start.step() == 1
