"""Connections as a file: an export holds no secret; an import brings no login, and
switches off no protection of a connection that exists already."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt

from signalement_plugin.connection.connections import Connections
from signalement_plugin.core.changes.reply_templates import Template
from signalement_plugin.core.errors import BadConnections
from signalement_plugin.qgis_profile.administrator import (
    applied_file,
    content_of,
    each_of,
    settings_of,
)
from signalement_plugin.qgis_profile.connection_file import (
    MOST_BYTES,
    MOST_CONNECTIONS,
    SHARED,
    as_text,
    from_text,
    text_of,
)
from signalement_plugin.qgis_profile.filters.saved_filters import (
    SavedFilter,
    forget_filter,
    save_filter,
    saved_filters,
)
from signalement_plugin.qgis_profile.joined import joining_system
from signalement_plugin.qgis_profile.known_layers import KnownLayer, known_layers
from signalement_plugin.qgis_profile.presets import BLANK, PRESETS, presets
from signalement_plugin.qgis_profile.recipients import forget, given_recipients, recipients, use
from signalement_plugin.qgis_profile.reply_templates import reply_templates
from signalement_plugin.qgis_profile.settings import ConnectionSettings, all_connections, save
from signalement_plugin.systems.registry import systems
from signalement_plugin.ui.connections.dialog import ConnectionDialog
from signalement_plugin.ui.connections.import_export import Beside, export, export_dialog, offer
from signalement_plugin.ui.options.page import OptionsPage

NAMUR = ConnectionSettings(
    "c0ffee01",
    "Namur",
    "publik",
    "https://namur.example",
    authcfg="abc1234",
    me="jeanne@example.org",
    my_department="nord",
    signature="Jeanne",
    interval_s=600,
    read_only=True,
    identity_asked=True,
    limits_told="no_key",
)
HERE = ConnectionSettings("c0ffee02", "Here", "register", "/data/register.sqlite")


@pytest.fixture
def page(qgis_app, qtbot):
    save(NAMUR)
    save(HERE)
    connections = Connections()
    made = OptionsPage(connections)
    qtbot.addWidget(made)
    made.show()
    yield made
    connections.close()


def chosen_from(page, path):
    """The list of a file's connections, as *Import Connections…* shows it."""
    say = page.box.result.setText
    return offer(page, path, page.box._all_settings(), page.box.take_over, say)


def read_file(path, here):
    return from_text(text_of(path), here)


def entry(**changed: object) -> str:
    whole = json.loads(as_text([NAMUR]))
    whole["connections"][0].update(changed)
    return json.dumps(whole)


def test_a_file_holds_what_may_be_shared_and_that_a_login_is_needed():
    entry = json.loads(as_text([NAMUR]))["connections"][0]
    assert set(entry) == {*SHARED, "needs_login", "filters"}
    assert entry["needs_login"] is True
    for private in ("abc1234", "jeanne", "Jeanne", "nord", "c0ffee01"):
        assert private not in as_text([NAMUR])


@pytest.mark.parametrize(
    ("endpoint", "options", "kept"),
    [
        ("https://user:word123@x.example/a", "", "https://x.example/a"),
        ("https://x.example/a?api_key=word123&map=1", "", "https://x.example/a?map=1"),
        ("https://x.example/#mail=word123&days=7", "", "https://x.example/#days=7"),
        ("https://x.example/a", '{"mail": "word123", "token": "word123"}', "https://x.example/a"),
        ("https://x.example/token=word123/v2", "", "https://x.example/***/v2"),
    ],
)
def test_secrets_and_personal_settings_are_not_exported(endpoint, options, kept):
    text = as_text([replace(NAMUR, endpoint=endpoint, options=options)])
    assert "word123" not in text
    assert json.loads(text)["connections"][0]["endpoint"] == kept


def test_a_joined_connection_is_neither_exported_nor_imported():
    joined = ConnectionSettings("c0ffee05", "Both", joining_system())
    assert json.loads(as_text([joined, NAMUR]))["connections"][0]["name"] == "Namur"
    with pytest.raises(BadConnections):
        from_text(entry(system=joining_system()), [])


def test_an_exported_connection_is_imported_with_a_new_id():
    offered = from_text(as_text([NAMUR]), [])[0]
    made = settings_of(offered)
    assert made.id != NAMUR.id
    assert (made.authcfg, made.me, offered.needs_login) == ("", "", True)
    assert [getattr(made, name) for name in SHARED] == [getattr(NAMUR, name) for name in SHARED]


def test_a_connection_that_is_here_keeps_login_person_and_what_was_written_in_it():
    changed = replace(NAMUR, name="Ville de Namur", interval_s=900, closed="2026-12-24")
    made = settings_of(from_text(as_text([changed]), [NAMUR])[0])
    assert made == replace(NAMUR, closed="2026-12-24")


def test_an_imported_connection_follows_its_file(page, tmp_path):
    path = tmp_path / "c.json"
    for days in ("2026-12-24", "2027-12-24"):
        export(path, [replace(NAMUR, closed=days)])
        chosen_from(page, path).accept()
        page.apply()
        (stored,) = [one for one in all_connections() if one.id == NAMUR.id]
        assert stored.closed == days
        assert applied_file(NAMUR.id).path == str(path)


def test_an_imported_file_cannot_switch_off_read_only_or_test_server():
    text = as_text([replace(NAMUR, read_only=False, test_server=False)])
    here = replace(NAMUR, read_only=True, test_server=True)
    (offered,) = from_text(text, [here])
    assert (settings_of(offered).read_only, settings_of(offered).test_server) == (
        True,
        True,
    )
    (offered,) = from_text(as_text([NAMUR]), [replace(NAMUR, read_only=False)])
    assert settings_of(offered).read_only, "it may put one on"


@pytest.mark.parametrize(
    "changed",
    [
        {"endpoint": "https://x.example/?api_key=abc12345"},
        {"endpoint": "https://x.example/#token=abc12345"},
        {"endpoint": "https://user:abc12345@x.example/"},
        {"authcfg": "abc12345"},
        {"options": '{"token": "abc12345", "mail": "abc12345", "days": "7"}'},
    ],
)
def test_a_file_brings_no_login(changed):
    try:
        (offered,) = from_text(entry(**changed), [])
    except BadConnections:
        return
    assert "abc12345" not in str(offered.settings)
    assert "days" in offered.settings.options or "options" not in changed


@pytest.mark.parametrize(
    "path", [r"\\evil\share\a.sqlite", "//evil/share/a.sqlite", r"\/evil/a", r" \\?\UNC\evil\a"]
)
@pytest.mark.parametrize("system", ["register", "file"])
def test_a_file_of_another_computer_is_not_looked_for(path, system):
    with pytest.raises(BadConnections, match="another computer"):
        from_text(entry(system=system, endpoint=path), [])


def test_a_file_holds_a_bounded_number_of_connections():
    whole = json.loads(as_text([NAMUR]))
    whole["connections"] *= MOST_CONNECTIONS
    assert len(from_text(json.dumps(whole), [])) == MOST_CONNECTIONS
    whole["connections"].append(whole["connections"][0])
    with pytest.raises(BadConnections):
        from_text(json.dumps(whole), [])


def test_pinned_filters_come_with_their_connection_and_replace_nothing(page):
    save_filter(NAMUR.id, SavedFilter("Potholes", "category:nids-de-poule is:open", True))
    save_filter(NAMUR.id, SavedFilter("My street", "street:haute"))
    text = as_text([NAMUR])
    assert "haute" not in text
    forget_filter(NAMUR.id, "Potholes")
    save_filter(NAMUR.id, SavedFilter("Potholes", "is:late", True))
    (one,) = each_of("c.json", content_of(text, [NAMUR]))
    page.box.take_over(one)
    assert [one.line for one in saved_filters(NAMUR.id)] == ["street:haute", "is:late"]
    page.apply()
    assert saved_filters(NAMUR.id)[-1] == SavedFilter(
        "Potholes (2)", "category:nids-de-poule is:open", True
    )
    page.apply()
    assert len(saved_filters(NAMUR.id)) == 3


def test_filters_that_nobody_can_read_cost_the_connection_nothing():
    for filters in (3, [3, {"name": "x", "line": "stat:"}], None):
        assert from_text(entry(filters=filters), [])[0].filters == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[1]",
        '{"format": "something"}',
        '{"format": "signalement-connections", "version": 2, "connections": []}',
        '{"format": "signalement-connections", "version": 1, "connections": [3]}',
        "[" * 100_000,
        entry(system="nothing"),
        entry(endpoint="file:///etc/hosts"),
        entry(endpoint="https://user:word@x.example"),
        entry(endpoint=3),
        entry(read_only="yes"),
        entry(interval_s=True),
        entry(interval_s=1),
        entry(scope="everything"),
        entry(area="a,b,c,d"),
        entry(area="1,2"),
        entry(area="nan,nan,nan,nan"),
        entry(area="5,51,4,50"),
        entry(area="4,50,500,51"),
        entry(zone="Mars/Olympus"),
        entry(name=" "),
        entry(options="x" * 20_001),
    ],
)
def test_an_invalid_file_of_connections_is_refused(text):
    with pytest.raises(BadConnections):
        from_text(text, [])


def test_a_file_that_is_too_large_or_gone_is_refused(tmp_path):
    big = tmp_path / "big.json"
    big.write_text(entry() + " " * MOST_BYTES, encoding="utf-8")
    for path, why in ((big, "larger"), (tmp_path / "gone.json", "No such file"), (tmp_path, "")):
        with pytest.raises(BadConnections, match=why):
            read_file(path, [])


def test_unknown_keys_are_ignored_and_missing_ones_have_defaults():
    entry = {"name": "X", "system": "open311", "endpoint": "https://x.example", "colour": "red"}
    whole = {"format": "signalement-connections", "version": 1, "connections": [entry]}
    made = settings_of(from_text(json.dumps(whole), [])[0])
    assert made == ConnectionSettings(made.id, "X", "open311", "https://x.example")


def test_exporting_ticks_servers_and_not_files_of_this_computer(page, tmp_path):
    dialog = export_dialog(page, [NAMUR, HERE])
    assert dialog.chosen() == [0]
    assert "needs a login" in dialog.list.item(0).text()
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.ok.isEnabled()
    path = tmp_path / "c.json"
    assert export(path, [NAMUR]) == "1 connection(s) exported."
    assert from_text(path.read_text(encoding="utf-8"), [])
    assert "could not be written" in export(tmp_path, [NAMUR])
    dialog.deleteLater()


def test_templates_and_layers_around_a_report_are_in_the_file_where_ticked(page, tmp_path):
    beside = Beside([Template("Merci", "Merci !", "fr")], [KnownLayer("Avaloirs", 12.5, "num")])
    dialog = export_dialog(page, [NAMUR], beside)
    assert dialog.chosen() == [0]
    assert [dialog.list.item(at).text() for at in (1, 2)] == [
        "1 reply template(s)",
        "1 layer(s) around a report, by name",
    ]
    path = tmp_path / "c.json"
    for names in ((), ("templates",), ("layers",), ("templates", "layers")):
        export(path, [NAMUR], beside.only(names))
        content = content_of(path.read_text(encoding="utf-8"), [])
        assert content.templates == (beside.templates if "templates" in names else None)
        assert content.layers == (tuple(beside.layers) if "layers" in names else None)
        assert len(content.offered) == 1
    dialog.deleteLater()


def test_imported_recipients_are_added_after_the_own_ones(page, tmp_path):
    path = tmp_path / "c.json"
    export(path, [NAMUR], Beside(recipients=["Dubois <d@example.org>", "SPW@example.org"]))
    chosen_from(page, path).accept()
    page.apply()
    use("spw@example.org")
    assert recipients() == ["spw@example.org", "Dubois <d@example.org>"]
    assert given_recipients() == ("Dubois <d@example.org>", "SPW@example.org")
    forget("spw@example.org")
    assert recipients() == list(given_recipients())


@pytest.mark.parametrize("rows", [{}, [""], [3], ["a" * 201], ["a@b.be"] * 31])
def test_recipients_that_are_none_are_refused(rows):
    whole = {**json.loads(as_text([NAMUR])), "recipients": rows}
    with pytest.raises(BadConnections):
        content_of(json.dumps(whole), [])


def test_templates_and_layers_are_named_and_imported_once_the_options_are_confirmed(page, tmp_path):
    path = tmp_path / "c.json"
    beside = Beside([Template("Merci", "Merci !", "fr")], [KnownLayer("Avaloirs", 12.5, "num")])
    export(path, [NAMUR], beside)
    dialog = chosen_from(page, path)
    assert "It brings: 1 reply template(s)" in dialog.note.text()
    assert "what you write yourself stays" in dialog.note.text()
    dialog.accept()
    assert known_layers() == ()
    page.apply()
    assert known_layers() == tuple(beside.layers)
    assert beside.templates[0] in reply_templates()


def test_importing_lists_what_is_new_and_stores_nothing_yet(page, tmp_path):
    path = tmp_path / "c.json"
    other = ConnectionSettings("c0ffee09", "Liège", "signalen", "https://l.example", authcfg="x")
    export(path, [replace(NAMUR, name="Ville de Namur"), other])
    dialog = chosen_from(page, path)
    assert "already here" in dialog.list.item(0).text()
    assert "needs a login" in dialog.list.item(1).text()
    dialog.accept()
    names = [page.box.list.item(row).text() for row in range(page.box.list.count())]
    assert names == ["Here", "Namur", "Liège"]
    assert page.box.result.text().startswith(
        "2 connection(s) imported. 1 of them need(s) your login"
    )
    assert all_connections() == [HERE, NAMUR]


def test_a_file_that_cannot_be_read_says_so_and_changes_nothing(page, tmp_path):
    path = tmp_path / "c.json"
    path.write_text("<html>", encoding="utf-8")
    assert chosen_from(page, path) is None
    assert "Nothing was changed." in page.box.result.text()
    assert page.box.list.count() == 2


def test_every_preset_is_of_a_system_that_speaks_over_the_network():
    assert [one for one in PRESETS if one in presets()] == list(PRESETS)
    assert not [one for one in PRESETS if systems()[one.system].local]
    assert not [one for one in PRESETS if not one.endpoint.startswith("https://")]


def test_a_preset_fills_in_the_address_marks_what_is_missing_and_leaves_a_name(qtbot):
    dialog = ConnectionDialog(ConnectionSettings("c0ffee03"))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.preset.setCurrentIndex(dialog.preset.findText("TownStreet (iMio)"))
    assert dialog.system.currentData() == "publik"
    assert dialog.url.selectedText() == BLANK
    assert "Replace COMMUNE" in dialog.reason.text()
    dialog.url.setText(dialog.url.text().replace(BLANK, "namur"))
    assert not dialog.reason.isVisible()
    dialog.preset.setCurrentIndex(dialog.preset.findText("fixmystreet.brussels"))
    assert dialog.settings().name == "fixmystreet.brussels"
    assert not dialog.reason.isVisible()
    dialog.name.setText("Mine")
    dialog.preset.setCurrentIndex(1)
    assert dialog.name.text() == "Mine"
    old = ConnectionDialog(NAMUR)
    qtbot.addWidget(old)
    old.show()
    assert not old.preset.isVisible()
