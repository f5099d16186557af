"""What a server can do, in sentences: one for each capability, and those that are shown before
sending."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt
from ui_steps import wait

from signalement_plugin.core.model.capabilities import (
    LIMITS,
    READ_ONLY,
    WRITABLE,
    Capabilities,
    Evidence,
    WriteScope,
    limits_of,
)
from signalement_plugin.qgis_profile.settings import connection as stored
from signalement_plugin.systems.local_register.system import CAPABILITIES as REGISTER
from signalement_plugin.ui.connections.diagnostics.dialog import DiagnosticsDialog
from signalement_plugin.ui.connections.server_texts import (
    facts,
    limit_sentences,
    why_read_only,
)
from signalement_plugin.ui.connections.technical_texts import technical_facts

STATUS = frozenset({"status"})
WEAK = Capabilities(writes=STATUS, evidence=Evidence.COARSE, cache_s=180.0)
SURE = Capabilities(writes=STATUS, evidence=Evidence.VERSION, key_ttl=86400.0, conditional=True)


def sentence(capabilities, subject):
    return dict([*facts(capabilities), *technical_facts(capabilities)])[subject]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"key_ttl": 0.0}, "When an answer is lost, you may be asked whether the change arrived."),
        (
            {"conditional": False},
            "If a colleague saves within the same two seconds, the later one wins.",
        ),
        (
            {"cache_s": 180.0},
            "The server shows changes up to 3 min late; one made in that time may be replaced.",
        ),
        ({"evidence": Evidence.COARSE}, "Only open and closed can be compared here."),
        ({"evidence": Evidence.NONE}, "Nothing that was written can be read back here."),
    ],
)
def test_each_limit_is_said_before_the_first_write(changes, said):
    assert limit_sentences(SURE) == []
    assert limit_sentences(replace(SURE, **changes)) == [said]
    weak = replace(SURE, **changes)
    shown = [*facts(weak), *technical_facts(weak)]
    assert said in " ".join(text for _subject, text in shown)


def test_every_limit_has_its_sentence():
    weak = replace(WEAK, network_drive=True)
    sentences = {
        text for evidence in Evidence for text in limit_sentences(replace(weak, evidence=evidence))
    }
    assert len(sentences) == len(LIMITS)


def test_where_nothing_is_written_there_is_nothing_to_warn_of():
    assert limits_of(Capabilities()) == ()
    assert limits_of(replace(WEAK, writes=frozenset(), creates=True))[0] == "no_key"


@pytest.mark.parametrize(
    ("subject", "changes", "said"),
    [
        ("Changes", {}, "Can be written: Status."),
        ("Proof", {"evidence": Evidence.VALUE}, "The written values can be read back"),
        ("Proof", {"evidence": Evidence.ACTIVITY}, "who changed what, and when"),
        ("Proof", {"mark": "activity"}, "a mark of its own"),
        ("Proof", {"version_step": 60.0}, "Two changes within 60 s look like one."),
        ("Double Arrival", {}, "A change that arrives twice within 24 h counts once."),
        ("Double Arrival", {"key_ttl": 1e9}, "A change that arrives twice counts once."),
        ("Colleagues", {}, "A change is refused when a colleague saved meanwhile."),
        ("Lost Answer", {}, "may still arrive for 2 min"),
        ("Lost Answer", {"settle_s": 0.0}, "is known at once"),
        ("Lost Answer", {"cache_s": 60.0}, "may still arrive for 3 min"),
        ("Extent of a Write", {}, "Only what was changed is written."),
        ("Extent of a Write", {"write_scope": WriteScope.ROW}, "replaces the whole report"),
        (
            "Extent of a Write",
            {"alone": frozenset({"note"})},
            "Sent in a request of its own: Internal Note.",
        ),
        (
            "Side Effects",
            {"couples": {"service_code": ("assignee",)}},
            "A change of Service also clears or replaces: Assigned To.",
        ),
        ("At the Same Time", {"limit": 2}, "At most 2"),
        ("Mail", {"mails": STATUS}, "The citizen gets a mail; it cannot be called back."),
        (
            "Mail",
            {"mails": STATUS, "mails_followers": True},
            "Whoever follows a report gets a mail, the site tells nobody how many;",
        ),
        ("Publication", {"publishes": STATUS}, "Appears on the public site: Status."),
        ("Reading", {}, "reads the whole list again"),
        ("Reading", {"delta": True}, "reads only what changed"),
        ("Read Only", {"read_only_because": "no_key", "writes": frozenset()}, "has no key"),
    ],
)
def test_each_capability_has_its_sentence(subject, changes, said):
    assert said in sentence(replace(SURE, **changes), subject)


@pytest.mark.parametrize("subject", ["Mail", "Publication", "Side Effects", "Read Only"])
def test_sentences_that_do_not_apply_are_left_out(subject):
    assert subject not in dict(facts(SURE))


def test_times_without_a_zone_are_told_once_in_the_diagnosis():
    reads = Capabilities(local_times=True)
    assert "that of the connection is assumed" in sentence(reads, "Times")
    assert technical_facts(replace(reads, local_times=False)) == []


@pytest.mark.parametrize("reason", READ_ONLY)
def test_each_reason_of_read_only_is_a_sentence(reason):
    assert why_read_only(reason).endswith(".")


def test_no_name_of_the_code_is_shown():
    everything = replace(REGISTER, mails=frozenset(WRITABLE), alone=frozenset(WRITABLE))
    shown = [*facts(everything), *technical_facts(everything)]
    shown = " ".join(text for _subject, text in shown)
    assert not [name for name in WRITABLE if "_" in name and name in shown]


def test_the_whole_banner_is_seen_where_it_was_hidden_for_a_moment(driver, window, qtbot):
    """Seen: after a load one line of three, until it was dismissed."""
    window.window.resizeDocks([driver.dock], [330], Qt.Orientation.Horizontal)
    banner = driver.banner.widget
    banner.show_state("loading", {"loaded": 10, "total": 20})
    line = banner.label.fontMetrics().height()
    wait(qtbot, lambda: 0 < banner.label.height() < 2 * line)
    before = banner.label.height()
    banner.show_state("", {})
    banner.show_state("limits", {"capabilities": WEAK})
    wait(qtbot, lambda: banner.label.height() > 2 * before)
    assert banner.label.visibleRegion().boundingRect() == banner.label.rect()


def test_the_banner_of_a_limited_system_stays_until_it_is_dismissed(driver, qtbot):
    connection = driver.connection
    met = connection.server.probe
    connection.server.probe = replace(met, capabilities=replace(WEAK, evidence=Evidence.VALUE))
    connection.load.review_limits()
    assert driver.banner.key() == "limits"
    assert driver.banner.text() == " ".join(
        [
            "Good to know:",
            "You may be asked whether a change has arrived.",
            "What a colleague saves at the same moment may be replaced.",
        ]
    )
    driver.banner.press("understood")
    assert driver.banner.key() == ""
    assert stored(connection.settings.id).limits_told == "no_key,no_condition,cached"
    connection.load.review_limits()
    assert driver.banner.key() == ""
    connection.server.probe = replace(met, capabilities=WEAK)
    connection.load.review_limits()
    assert driver.banner.key() == "limits"


def test_its_button_leads_to_the_diagnosis_which_has_what_is_technical(driver, qtbot):
    connection = driver.connection
    connection.server.probe = replace(connection.server.probe, capabilities=WEAK)
    connection.load.review_limits()
    driver.banner.press("diagnose")
    dialog = driver.dock.findChild(DiagnosticsDialog)
    wait(qtbot, lambda: not dialog.running)
    known = technical_facts(dialog._probe.capabilities)
    assert {name: label.text() for name, label in dialog.technical.items()} == dict(known)
    assert "Proof" in dialog.technical
    dialog.reject()
