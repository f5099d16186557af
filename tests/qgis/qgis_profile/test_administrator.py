"""An administrator's file sets values that nobody has changed by hand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from http_server import Reply, serving
from own_profile import own_profile  # noqa: F401 - a fixture
from qgis.core import QgsSettings

from signalement_plugin.connection.administrator import AdministratorReader, follow, keep, sources
from signalement_plugin.connection.connections import Connections
from signalement_plugin.core.changes.reply_templates import Template
from signalement_plugin.core.errors import BadConnections, NotFollowed, TooLarge
from signalement_plugin.qgis_profile.administrator import content_of, following, remember
from signalement_plugin.qgis_profile.connection_file import MOST_BYTES, as_text
from signalement_plugin.qgis_profile.known_layers import KnownLayer, known_layer, known_layers
from signalement_plugin.qgis_profile.network.web_address import file_address
from signalement_plugin.qgis_profile.reply_templates import reply_templates, save_templates
from signalement_plugin.qgis_profile.settings import (
    ROOT,
    ConnectionSettings,
    all_connections,
    connection,
    save,
)

NAMUR = ConnectionSettings(
    "c0ffee01", "Namur", "publik", "https://namur.example", interval_s=300, area="4,50,5,51"
)
PATH = "/share/signalement.json"


@pytest.fixture(autouse=True)
def no_connection(
    own_profile: object,  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[None]:
    monkeypatch.setenv("SIGNALEMENT_DATA", str(tmp_path))
    QgsSettings().remove(ROOT)
    yield
    QgsSettings().remove(ROOT)


def a_file(settings: ConnectionSettings = NAMUR, templates: Any = None) -> str:
    whole = json.loads(as_text([settings]))
    if templates is not None:
        whole["templates"] = templates
    return json.dumps(whole)


def taken(text: str) -> ConnectionSettings:
    """As after *Sign In*: made of the file, with a login."""
    content = content_of(text, all_connections())
    (one,) = content.offered
    made = replace(one.settings, authcfg="abc1234", me="jeanne")
    save(made)
    keep(PATH, content, one, made.id)
    return made


def test_unchanged_settings_follow_the_file_and_edited_ones_stay() -> None:
    made = taken(a_file())
    save(replace(made, area="4.8,50.4,4.9,50.5"), ["area"])
    assert follow(PATH, a_file(replace(NAMUR, interval_s=60, area="1,1,2,2", name="Ville")))
    now = connection(made.id)
    assert now is not None
    assert (now.interval_s, now.name) == (60, "Ville")
    assert now.area == "4.8,50.4,4.9,50.5"
    assert (now.authcfg, now.me) == ("abc1234", "jeanne")
    assert not follow(PATH, a_file(replace(NAMUR, interval_s=60, area="1,1,2,2", name="Ville")))


def test_the_file_lifts_no_restriction_and_lengthens_no_retention() -> None:
    made = taken(a_file(replace(NAMUR, read_only=True, texts_days=10)))
    follow(PATH, a_file(replace(NAMUR, read_only=False, texts_days=400)))
    now = connection(made.id)
    assert now is not None
    assert (now.read_only, now.texts_days) == (True, 10)


def test_a_connection_that_was_made_by_hand_keeps_all_that_was_written() -> None:
    mine = replace(NAMUR, name="La mienne", interval_s=900, area="", delays="")
    wanted = following(mine, replace(NAMUR, delays='{"": 5}'))
    assert (wanted.name, wanted.interval_s) == ("La mienne", 900)
    assert (wanted.area, wanted.delays) == (NAMUR.area, '{"": 5}')


def test_another_file_is_not_followed() -> None:
    made = taken(a_file())
    assert not follow("/elsewhere.json", a_file(replace(NAMUR, interval_s=60)))
    assert connection(made.id).interval_s == 300
    assert sources(all_connections()) == [PATH]


def test_templates_of_the_file_are_added_to_the_users_own() -> None:
    mine = [Template("A moi", "Bonjour")]
    save_templates(mine)
    first = [{"title": "Fait", "text": "C'est fait."}, {"title": "Prévu", "text": "Prévu."}]
    taken(a_file(templates=first))
    assert [one.title for one in reply_templates()] == ["A moi", "Fait", "Prévu"]
    own = [
        replace(one, text="Prévu jeudi.") if one.title == "Prévu" else one
        for one in reply_templates()
    ]
    save_templates(own)
    second = [{"title": "Fait", "text": "Fait ce jour."}, {"title": "Prévu", "text": "Bientôt."}]
    follow(PATH, a_file(templates=second))
    assert {one.title: one.text for one in reply_templates()} == {
        "A moi": "Bonjour",
        "Fait": "Fait ce jour.",
        "Prévu": "Prévu jeudi.",
    }
    save_templates([one for one in reply_templates() if one.title != "Fait"])
    follow(PATH, a_file(templates=second))
    assert [one.title for one in reply_templates()] == ["A moi", "Prévu"]
    with pytest.raises(BadConnections):
        content_of(a_file(templates="x"), [])


def test_a_share_that_is_away_says_so_and_changes_nothing(tmp_path: Path, qtbot: Any) -> None:
    reading = AdministratorReader()
    there = tmp_path / "there.json"
    there.write_text(a_file(), encoding="utf-8")
    found: list[str] = []
    reading.read.connect(lambda path, _text: found.append(path))
    with qtbot.waitSignals([reading.failed, reading.read]):
        reading.start([str(tmp_path / "away.json"), str(there)])
    assert found == [str(there)]


@pytest.mark.parametrize("text", [None, "not JSON", "{}"])
def test_a_file_that_cannot_be_followed_is_told_with_its_path(
    tmp_path: Path, qtbot: Any, text: str | None
) -> None:
    """Seen: nobody heard that the settings of the commune had not come for weeks."""
    path = tmp_path / "namur.json"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    remember(taken(a_file()).id, str(path), NAMUR)
    connections = Connections()
    told: list[tuple[type, str]] = []
    connections.broken.connect(lambda error, name: told.append((type(error), name)))
    connections.read_again()
    qtbot.waitUntil(lambda: bool(told))
    connections.close()
    assert told == [(NotFollowed, str(path))]


def test_the_next_comparison_is_with_the_current_file() -> None:
    remember(NAMUR.id, PATH, NAMUR)
    assert following(NAMUR, replace(NAMUR, area="")).area == ""


def test_layers_around_a_report_come_by_their_names_and_follow_the_file() -> None:
    rows = [{"name": "Avaloirs", "metres": 12.5, "field": "num"}]
    whole = {**json.loads(a_file()), "context_layers": rows}
    taken(json.dumps(whole))
    assert known_layer("AVALOIRS ") == KnownLayer("Avaloirs", 12.5, "num")
    follow(PATH, a_file())  # this file does not have the key, so the layers stay
    assert known_layers() == (KnownLayer("Avaloirs", 12.5, "num"),)
    follow(PATH, json.dumps({**whole, "context_layers": []}))
    assert known_layers() == ()


@pytest.mark.parametrize(
    "rows",
    [
        {},
        ["Avaloirs"],
        [{"name": "", "metres": 10}],
        [{"name": "A", "metres": "10"}],
        [{"name": "A", "metres": True}],
        [{"name": "A", "metres": 1e9}],
        [{"name": "A" * 300, "metres": 10}],
        [{"name": "A", "metres": 10, "field": 3}],
        [{"name": "A", "metres": 10}] * 51,
    ],
)
def test_layers_that_are_none_are_refused(rows: Any) -> None:
    with pytest.raises(BadConnections):
        content_of(json.dumps({**json.loads(a_file()), "context_layers": rows}), [])


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("https://namur.example/sig/namur.json", True),
        ("https://namur.example/namur.json?v=2", True),
        ("http://127.0.0.1:8000/namur.json", True),
        ("http://namur.example/namur.json", False),
        ("https://u:word123@namur.example/namur.json", False),
        ("https://namur.example/open311/v2/requests.json", False),
        ("https://namur.example/", False),
        ("namur.json", False),
    ],
)
def test_a_file_at_an_address_is_one_that_nobody_on_the_way_can_change(
    text: str, is_one: bool
) -> None:
    assert bool(file_address(text)) is is_one


def test_a_file_at_an_address_is_read_again_without_a_login(qtbot: Any) -> None:
    with serving(lambda _asked: Reply(200, a_file().encode())) as server:
        reading, found = AdministratorReader(), []
        reading.read.connect(lambda path, text: found.append((path, text)))
        url = f"{server.url}/namur.json"
        reading.start([url])
        qtbot.waitUntil(lambda: bool(found))
        assert found == [(url, a_file())]
        (asked,) = server.asked
        assert "Authorization" not in asked.headers


def test_a_file_that_is_too_large_is_not_read_from_an_address(qtbot: Any) -> None:
    with serving(lambda _asked: Reply(200, b" " * (MOST_BYTES + 1))) as server:
        reading, found = AdministratorReader(), []
        reading.failed.connect(lambda _path, error: found.append(error))
        reading.start([f"{server.url}/namur.json"])
        qtbot.waitUntil(lambda: bool(found))
        assert isinstance(found[0], TooLarge)
