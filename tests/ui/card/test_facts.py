"""Status, days left and team of a report: separated by dots, with none at a line's end."""

from __future__ import annotations

import pytest

from signalement_plugin.ui.card.facts import Facts
from signalement_plugin.ui.widgets.elided_label import ElidedLabel

WORDS = ("New", "14 d left (11/12/26) – delay set here", "Team North")


@pytest.fixture
def facts(qtbot):
    labels = [ElidedLabel(bold=True), ElidedLabel(bold=True), ElidedLabel()]
    made = Facts(labels)
    qtbot.addWidget(made)
    made.tell(WORDS)
    made.show()
    return made, labels


def read(labels) -> list[str]:
    return [label.text() for label in labels if label.isVisible()]


def test_a_separating_dot_never_ends_a_line(facts):
    """Seen: a lone dot behind the delay, with the team in the next line."""
    made, labels = facts
    whole = sum(label.sizeHint().width() for label in labels) + 20
    made.resize(whole, 60)
    dotted = [f"{WORDS[0]} ·", f"{WORDS[1]} ·", WORDS[2]]
    assert read(labels) == dotted
    made.resize(whole - 30, 60)
    assert labels[2].y() > labels[1].y()
    assert read(labels) == [dotted[0], *WORDS[1:]]
    made.resize(labels[1].sizeHint().width(), 90)
    assert read(labels) == list(WORDS)
    made.resize(whole, 60)
    assert read(labels) == dotted
    made.tell(("New", "", "Team North"))
    assert read(labels) == ["New ·", "Team North"]
