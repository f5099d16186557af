"""The dock in a session that begins while the server is away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from away_server import AwayServer
from backends import Sandbox
from dock_driver import DockDriver
from every_system import WRITING
from ui_steps import wait

from signalement_plugin.connection.server import threads
from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.qgis_profile.settings import (
    KEPT_SERVER,
    ConnectionSettings,
    data_folder,
    save,
)
from signalement_plugin.ui import texts
from signalement_plugin.ui.actions.actions import ReportAction, leading_actions

ID = "c0ffee01"


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AwayServer]:
    """A FixMyStreet site with a staff account, and the connection to it."""
    with WRITING["fixmystreet-staff"].serve(tmp_path) as backend:
        assert isinstance(backend, Sandbox)
        made = AwayServer(backend)
        monkeypatch.setattr(threads, "open_system", made.open)
        endpoint = f"{backend.server.url}{backend.path}"
        save(
            ConnectionSettings(
                ID, "Namur", "fixmystreet_staff", endpoint, scope="all", identity_asked=True
            )
        )
        yield made


def verbs(driver: DockDriver) -> set[ReportAction]:
    """What can be done with the first report of the list."""
    driver.choose(0)
    return {action for action in ReportAction if driver.action_bar.can(action)}


def listed(driver: DockDriver, qtbot: Any) -> None:
    wait(qtbot, driver.list.count)
    wait(qtbot, lambda: not driver.connection.load.running)


def test_a_start_without_the_server_has_the_verbs_of_yesterday(
    server: AwayServer, docked: Any, qtbot: Any
) -> None:
    with docked() as driver:
        wait(qtbot, lambda: driver.connection.load.updated_at is not None)
        wait(qtbot, (data_folder(ID) / KEPT_SERVER).is_file)
        listed(driver, qtbot)
        yesterday = verbs(driver)
        buttons = driver.toolbar.enabled()
    assert ReportAction.CLOSE in yesterday
    server.away = True
    with docked() as driver:
        wait(qtbot, lambda: driver.connection.status_board.holds("offline"))
        listed(driver, qtbot)
        assert (verbs(driver), driver.toolbar.enabled()) == (yesterday, buttons)
        since = texts.moment(driver.connection.server.kept_at)
        assert f"Actions, categories and teams are as of {since}." in driver.banner.text()


def test_before_any_answer_the_card_offers_no_verb_of_another_system() -> None:
    assert leading_actions([], Capabilities(read_only_because="not_met")) == [ReportAction.CLOSE]
