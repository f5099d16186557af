"""Links and make targets in the documents lead somewhere, every decision is in the index, every
thread in the table of threads, and the guide's filter examples can be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.stage import ROOT
from signalement_plugin.core.filter.parser import parse

DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
PAGES = [path.relative_to(ROOT).as_posix() for path in DOCUMENTS]


def filter_examples() -> list[str]:
    """The code in the first column of the guide's table of filters."""
    table = (ROOT / "docs" / "guide" / "triage.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`.*?) \|", table, re.M)
    return [example for row in rows for example in re.findall(r"`([^`]+)`", row)]


@pytest.mark.parametrize("page", PAGES)
def test_links_between_documents_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)[^)]*\)", text)
    missing = [target for target in targets if not ((ROOT / page).parent / target).exists()]
    assert missing == []


@pytest.mark.parametrize("page", PAGES)
def test_make_targets_in_documents_exist(page: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([\w-]+):", makefile, re.M))
    text = (ROOT / page).read_text(encoding="utf-8")
    named = set(re.findall(r"`make ([\w-]+)|^make ([\w-]+)", text, re.M))
    assert {first or second for first, second in named} <= targets


def test_every_decision_is_in_the_index() -> None:
    folder = ROOT / "docs" / "adr"
    pages = {path.name for path in folder.glob("[0-9]*.md")}
    listed = re.findall(
        r"^\| \[\d+\]\(([^)]+)\)", Path(folder / "README.md").read_text("utf-8"), re.M
    )
    assert sorted(listed) == sorted(pages)


def test_every_thread_is_in_the_table() -> None:
    named = r'name="signalement-(\w+)"|LatestOnlyWorker\("(\w+)"'
    sources = (ROOT / "signalement_plugin").rglob("*.py")
    found = [one for path in sources for one in re.findall(named, path.read_text("utf-8"))]
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    table = set(re.findall(r"`(?:signalement)?-([a-z]+)[^`]*`", page))
    assert len(found) > 20
    assert {first or second for first, second in found} <= table


def test_filter_examples_of_the_guide_can_be_read() -> None:
    examples = filter_examples()
    assert examples
    for example in examples:
        assert parse(example).canonical()
