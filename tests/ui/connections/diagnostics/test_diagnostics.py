"""The diagnostics: a line for each step, in the background, and a file without personal data."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path
from types import SimpleNamespace

import pytest
from http_fixtures import closed_port
from http_server import Asked, Loopback, Reply, page, serving
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from qgis_network import authentication, login
from ui_steps import wait

from signalement_plugin.connection.diagnostics import checks
from signalement_plugin.connection.diagnostics.checks import kind_of_drive, network_drive
from signalement_plugin.connection.diagnostics.self_test import TRIALS, self_test
from signalement_plugin.connection.diagnostics.support_file import support_text
from signalement_plugin.core import errors
from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.qgis_profile.joined import joining_system, with_parts
from signalement_plugin.qgis_profile.network import auth
from signalement_plugin.qgis_profile.settings import ConnectionSettings, all_connections, save
from signalement_plugin.systems import diagnostics
from signalement_plugin.systems.base import Probe
from signalement_plugin.systems.diagnostics import STEPS, Finding, Health
from signalement_plugin.ui.connections.diagnostics import texts
from signalement_plugin.ui.connections.diagnostics.dialog import DiagnosticsDialog
from signalement_plugin.ui.connections.diagnostics.texts import (
    finding_sentence,
    step_title,
    summary,
)
from signalement_plugin.ui.connections.dialog import ConnectionDialog

LEFT = Qt.MouseButton.LeftButton
PRIVATE = ("Jeanne", "jeanne@example.org", "word123", "Rue Haute")


def answers(_asked: Asked) -> Reply:
    words = {"description": "Jeanne, Rue Haute 4, jeanne@example.org", "api_key": "word123"}
    return Reply(401, json.dumps(words).encode())


@pytest.fixture
def server() -> Iterator[Loopback]:
    with serving(answers) as made:
        yield made


@pytest.fixture
def opened(qtbot):
    def make(settings: ConnectionSettings) -> DiagnosticsDialog:
        dialog = DiagnosticsDialog(settings)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def ended(dialog, qtbot):
    wait(qtbot, lambda: not dialog.running)
    return {one.step: one for one in dialog.findings}


def test_each_step_gets_a_line_with_icon_cause_and_cure(opened, server, qtbot):
    dialog = opened(ConnectionSettings("d0c70001", "Namur", endpoint=f"{server.url}/v2"))
    found = ended(dialog, qtbot)
    assert tuple(found) == STEPS
    assert found["login"].health is Health.BAD
    icon, sentence = dialog.rows["login"]
    assert not icon.pixmap().isNull()
    assert sentence.text() == "The server wants a login: set one under Authentication."
    assert dialog.outcome.text() == "1 step(s) not in order."


def test_a_database_of_a_team_is_not_asked_by_http(opened, qtbot, monkeypatch):
    """That would fail, and the database itself would not be asked."""
    database = SimpleNamespace(probe=lambda: Probe("Team", Capabilities()), close=lambda: None)
    monkeypatch.setattr(checks, "open_system", lambda *_where: database)
    team = ConnectionSettings("d0c70009", "Namur", "team", "postgresql://127.0.0.1:5432/namur")
    dialog = opened(team)
    assert tuple(ended(dialog, qtbot)) == ("folder", "dns", "login", "contract")
    assert tuple(dialog.rows) == tuple(one.step for one in dialog.findings)
    assert not any(one.health is Health.BAD for one in dialog.findings)


def test_after_a_failed_step_the_later_steps_are_skipped(opened, qtbot):
    dialog = opened(ConnectionSettings("d0c70003", "X", endpoint="http://no-such-host.invalid/"))
    found = ended(dialog, qtbot)
    assert type(found["dns"].error) is errors.UnknownHost
    assert [found[step].health for step in ("tls", "clock", "login", "contract")] == [
        Health.SKIPPED
    ] * 4


@pytest.mark.parametrize(
    ("here", "said"),
    [(False, "The address begins with http://"), (True, "QGIS does not give the login")],
    ids=["without TLS", "not given by QGIS"],
)
def test_a_login_that_is_not_used_is_told_for_a_joined_connection_too(
    opened, server, monkeypatch, qtbot, here, said
):
    monkeypatch.setattr(auth, "is_here", lambda _host: here)
    one = ConnectionSettings("d0c70011", "Namur", endpoint=server.url, authcfg="abc1234")
    save(one)
    joined = with_parts(ConnectionSettings("d0c70012", "All", joining_system()), {"N": one.id})
    with authentication():
        for settings, step in ((one, "login"), (joined, "contract")):
            dialog = opened(settings)
            ended(dialog, qtbot)
            assert dialog.rows[step][1].text().startswith(said)
            assert dialog.outcome.text() == "1 step(s) not in order."
    assert not [asked for asked in server.asked if asked.headers.get("Authorization")]


def test_a_joined_connection_says_that_its_systems_refuse_the_login(opened, server, qtbot):
    one = ConnectionSettings("d0c70013", "Namur", endpoint=server.url)
    joined = with_parts(ConnectionSettings("d0c70014", "All", joining_system()), {"N": one.id})
    with authentication(), login("Basic", {"username": "j", "password": "p"}) as authcfg:
        for used, said in (("", "The server wants a login"), (authcfg, "The server does not")):
            save(replace(one, authcfg=used))
            dialog = opened(joined)
            ended(dialog, qtbot)
            assert dialog.rows["contract"][1].text().startswith(said)
            assert dialog.outcome.text() == "1 step(s) not in order."


@pytest.mark.parametrize("proxy", ["http://u:w@127.0.0.1:{port}/", "http://127.0.0.1:abc"])
def test_a_proxy_that_does_not_answer_is_named(opened, qtbot, monkeypatch, proxy):
    monkeypatch.setenv("http_proxy", proxy.format(port=closed_port()))
    monkeypatch.setenv("no_proxy", "")
    dialog = opened(ConnectionSettings("d0c70017", "X", endpoint="http://reports.example.be/"))
    ended(dialog, qtbot)
    said = dialog.rows["proxy"][1].text()
    assert said.startswith("127.0.0.1:")
    assert "environment variables, does not answer" in said
    assert dialog.outcome.text() == "1 step(s) not in order."


def test_a_step_that_failed_as_nobody_foresaw_is_not_in_order(opened, server, qtbot, monkeypatch):
    def broken(*_arguments):
        raise LookupError("nobody foresaw it")

    monkeypatch.setattr(diagnostics, "look_up", broken)
    dialog = opened(ConnectionSettings("d0c70018", "X", endpoint=server.url))
    found = ended(dialog, qtbot)
    assert tuple(found) == STEPS
    assert found["dns"].health is Health.BAD
    assert dialog.outcome.text() == "1 step(s) not in order."


def test_the_diagnostics_can_be_cancelled_while_a_server_does_not_answer(opened, qtbot):
    go_on = threading.Event()
    with serving(lambda _asked: Reply(wait=go_on)) as silent:
        dialog = opened(ConnectionSettings("d0c70004", "X", endpoint=silent.url))
        wait(qtbot, lambda: silent.asked)
        QTest.mouseClick(dialog.again, LEFT)
        assert not dialog.running
        assert dialog.outcome.text() == "Stopped."
        known = len(dialog.findings)
        go_on.set()
        qtbot.wait(1)
        assert len(dialog.findings) == known
        dialog.reject()


def test_the_support_file_holds_nothing_of_people(opened, server, qtbot, tmp_path):
    settings = ConnectionSettings(
        "d0c70005",
        "Connection of Jeanne",
        endpoint=f"{server.url}/v2?api_key=word123",
        authcfg="",
        me="jeanne@example.org",
        signature="Jeanne",
    )
    dialog = opened(settings)
    ended(dialog, qtbot)
    path = tmp_path / "diagnosis.txt"
    dialog.write(path)
    text = path.read_text(encoding="utf-8")
    assert "login: bad: needed [Unauthorized]" in text
    assert f"address: {server.url}/v2\n" in text
    assert not [word for word in PRIVATE if word in text]
    assert str(path) in dialog.outcome.text()


def test_the_support_file_does_not_name_the_account_that_signs():
    probe = Probe("Signalen", Capabilities(signs="jeanne.dupont@intranet"))
    now = datetime(2026, 5, 4, tzinfo=timezone.utc)
    text = support_text(ConnectionSettings("d0c70010"), [], probe, {}, now)
    assert "signs: set\n" in text
    assert "jeanne" not in text


def test_a_register_needs_no_network_and_the_copied_text_has_a_self_test_without_a_fault(
    opened, register_path, qtbot
):
    dialog = opened(ConnectionSettings("d0c70009", "Here", "register", str(register_path)))
    assert tuple(ended(dialog, qtbot)) == ("folder", "contract")
    assert dialog.outcome.text() == "Everything is in order."
    QTest.mouseClick(dialog.copy, LEFT)
    _before, _title, test = QApplication.clipboard().text().partition("Self-test\n---------\n")
    parts = dict(line.split(": ", 1) for line in test.split("\n\n")[0].splitlines())
    assert parts.keys() == TRIALS.keys()
    assert [said for said in parts.values() if not said.startswith("ok: ")] == []
    dialog.write(register_path / "not" / "a" / "folder.txt")
    assert "could not be written" in dialog.outcome.text()


@pytest.mark.parametrize(
    ("error", "said"),
    [(TypeError("no such overload"), "TypeError: no such overload"), (OSError("C:/me"), "OSError")],
)
def test_a_part_that_fails_is_named_without_a_path(monkeypatch, error, said):
    def failing(_folder):
        raise error

    monkeypatch.setattr(
        "signalement_plugin.connection.diagnostics.self_test.TRIALS", {"x": failing}
    )
    assert self_test() == {"x": f"FAILED: {said}"}


def test_the_diagnostics_open_from_the_connection_and_store_nothing(register_path, qtbot):
    made = ConnectionDialog(ConnectionSettings("d0c70007", "Here", "register", str(register_path)))
    qtbot.addWidget(made)
    made.show()
    QTest.mouseClick(made.diagnose, LEFT)
    doctor = made.findChild(DiagnosticsDialog)
    ended(doctor, qtbot)
    assert all_connections() == []


def test_a_banner_leads_to_it(empty_driver, qtbot):
    with serving(lambda _asked: page()) as web:
        save(ConnectionSettings("d0c70008", "Namur", endpoint=web.url, scope="all"))
        empty_driver.connections.reload()
        wait(qtbot, lambda: empty_driver.banner.key() == "not_data")
        button = empty_driver.banner.button("diagnose")
        QTest.mouseClick(button, LEFT)
        doctor = empty_driver.dock.findChild(DiagnosticsDialog)
        found = ended(doctor, qtbot)
        assert found["contract"].health is Health.BAD
        assert "empty: 0" not in doctor.support_text()
        doctor.reject()


@pytest.mark.parametrize(
    ("path", "kind", "device", "found"),
    [
        ("/srv/q", "ext4", "/dev/sda1", ""),
        ("/srv/q", "nfs4", "files:/srv", "nfs4"),
        ("/srv/q", "CIFS", "//files/q", "cifs"),
        (r"\\files\q", "", "", "UNC"),
        ("Q:/q", "NTFS", "//files/q", "UNC"),
        ("C:/q", "NTFS", r"\\?\Volume{1-2}", ""),
    ],
)
def test_a_network_drive_is_known_by_system_or_path(path, kind, device, found):
    assert kind_of_drive(path, kind, device) == found


def test_a_folder_that_is_not_made_yet_is_where_its_parent_is(tmp_path: Path):
    assert network_drive(str(tmp_path / "not" / "yet")) == network_drive(str(tmp_path))


def test_every_code_has_its_sentence():
    """The codes are read where they are made, so that a new one cannot be forgotten."""
    for step in STEPS:
        assert step_title(step)
        for code, words in texts._SENTENCES[step]().items():
            names = dict.fromkeys(("kind", "proxy", "host", "address", "issuer", "until"), "x")
            text = finding_sentence(Finding(step, Health.GOOD, code, {**names, "seconds": "3"}))
            assert text
            assert "{" not in text, words
        assert finding_sentence(diagnostics.skipped(step))
    good = [Finding("dns", Health.GOOD, "no_name", {"host": "x"})]
    assert summary(good) == "Everything is in order."
