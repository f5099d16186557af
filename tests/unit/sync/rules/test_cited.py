"""Whom the sentence of a conflict cites, where a thread has no values to compare: the entry that
changed the field, with its own text, or nobody."""

from __future__ import annotations

from datetime import timedelta

import pytest
from fake_system import START

from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.core.model.operation import Base, Operation
from signalement_plugin.core.model.report import Activity, Report
from signalement_plugin.sync.rules.evidence import ReadState, entries_since

CAPS = Capabilities(couples={"service_code": ("department", "assignee")})


def entry(minute: int, author: str, kind: str, text: str, about: str = "") -> Activity:
    at = START + timedelta(minutes=minute)
    key = f"{minute}-text" if kind == "reply" else f"{minute}" if about else f"note-{minute}"
    return Activity(key, at, author, kind, text, about=about)


CLOSED = (
    entry(1, "Anna", "status", "Statut : clos", "status"),
    entry(1, "Anna", "reply", "Le trou est bouché"),
)
ROUTED = entry(2, "Anna", "assign", "Vers le sud", "department")
TAKEN = entry(3, "Bert", "assign", "Pour Bert", "assignee")
MOVED = entry(4, "Cleo", "event", "Catégorie : arbres", "service_code")
NOTED = entry(5, "Anna", "note", "Rappelé à midi")


@pytest.mark.parametrize(
    ("thread", "changed", "cited"),
    [
        ((*CLOSED, NOTED), ["status"], ("Anna", "Le trou est bouché")),  # not what she wrote later
        ((CLOSED[0], NOTED), ["status"], ("Anna", "Statut : clos")),
        ((CLOSED[0], entry(1, "Anna", "note", "Rappelé")), ["status"], ("Anna", "Statut : clos")),
        ((ROUTED, TAKEN), ["department"], ("Anna", "Vers le sud")),
        ((ROUTED, TAKEN), ["assignee"], ("Bert", "Pour Bert")),
        ((ROUTED, MOVED), ["assignee"], ("Cleo", "Catégorie : arbres")),  # cleared beside it
        ((MOVED,), ["priority"], None),
        ((MOVED, NOTED), ["position"], None),
        ((entry(1, "", "assign", "role"),), ["assignee"], None),  # of a team, or of a person?
        ((entry(-1, "Anna", "status", "Statut : clos", "status"),), ["status"], None),
    ],
)
def test_a_conflict_cites_the_entry_that_changed_the_field_or_nobody(thread, changed, cited):
    base = Base(dict.fromkeys(changed, "x"), START.isoformat())
    operation = Operation("1", "7", dict.fromkeys(changed, "y"), base=base)
    found = entries_since(operation, ReadState(Report("7"), thread, START), changed, CAPS)
    assert [(one.author, one.new) for one in found] == ([cited] if cited else [])
