"""What documents cite exists: rules, decisions, files, tests, pages, headings, make targets."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.mutations.table import load
from scripts.stage import ROOT
from tests.packaging.citations import (
    KINDS,
    Citation,
    anchor,
    citations,
    cited,
    headings,
    is_there,
)

PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("changes/*.md")])
WRONG = {
    "rule": "as rule R99 says",
    "decision": "see ADR 999, or docs/adr/0999",
    "file": "in sync/no_such_file.py",
    "test": "`sync/push/test_push::test_no_such_test`",
}


def test_every_citation_has_its_target() -> None:
    found = list(citations())
    assert [str(one) for one in found if not is_there(one)] == []
    assert {one.kind for one in found} == set(KINDS)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_citation_without_target_is_seen(kind: str) -> None:
    page = ROOT / "docs" / "protocol.md"
    found = [one for one in cited(page, WRONG[kind]) if one.kind == kind]
    assert found
    assert not any(map(is_there, found))


def test_rules_of_mutations_have_a_heading() -> None:
    rules = {row.rule for row in load() if re.fullmatch(r"R\d+", row.rule)}
    assert rules
    assert [rule for rule in rules if not is_there(Citation("rule", rule, "", 1))] == []


def broken_links(page: Path, text: str) -> list[str]:
    """Links of a page with this text to a page, or to a heading, that is not there."""
    broken = []
    for target, title in re.findall(r"\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)", text):
        there = (page.parent / target).resolve() if target else page
        if not there.exists() or (
            title and title not in headings(there.relative_to(ROOT).as_posix())
        ):
            broken.append(f"{page.name}: {target}#{title}")
    return broken


def test_links_between_documents_lead_somewhere() -> None:
    assert [link for page in PAGES for link in broken_links(page, page.read_text("utf-8"))] == []


def test_a_link_that_leads_nowhere_is_seen() -> None:
    text = "[a](gone.md) [b](#no-title) [c](team.md#no-title) [d](team.md) [e](https://a.be/x#y)"
    found = broken_links(ROOT / "docs" / "protocol.md", text)
    assert found == [
        "protocol.md: gone.md#",
        "protocol.md: #no-title",
        "protocol.md: team.md#no-title",
    ]


def test_headings_are_named_as_links_name_them() -> None:
    assert anchor("L: until a late write has landed") == "l-until-a-late-write-has-landed"


def test_every_decision_is_in_the_index() -> None:
    folder = ROOT / "docs" / "adr"
    pages = {path.name for path in folder.glob("[0-9]*.md")}
    index = (folder / "README.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^\| \[\d+\]\(([^)]+)\)", index, re.M)) == sorted(pages)


def test_make_targets_in_documents_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([\w-]+):", makefile, re.M))
    texts = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    named = re.findall(r"`make ([\w-]+)|^make ([\w-]+)", texts, re.M)
    assert {first or second for first, second in named} <= targets
