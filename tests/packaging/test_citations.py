"""What texts of this repository cite exists, decisions and their corrections name each other, and
the picture of the parts and the table of threads match the code."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
import tomllib

from scripts import mutations
from scripts.stage import PACKAGE, ROOT
from tests.packaging.citations import (
    KINDS,
    Citation,
    anchor,
    citations,
    cited,
    headings,
    is_there,
    prose,
)

ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
DECISIONS = sorted((ROOT / "docs" / "adr").glob("[0-9]*.md"))
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
WRONG = {
    "rule": "as rule R99 says",
    "wait": "not before Z",
    "decision": "see ADR 999, or docs/adr/0999",
    "file": "in sync/no_such_file.py",
    "folder": "all of `core/no_such_folder/`",
    "test": "`sync/push/test_push::test_no_such_test`",
    "name": "by :func:`no_such_function`",
    "module": "``core.model.report.NoSuchClass``",
    "class": "`NoSuchClass` and Outbox.no_such_method",
    "see": "see ``no_such_module``",
}


def test_every_citation_has_its_target() -> None:
    found = list(citations())
    assert [str(one) for one in found if not is_there(one)] == []
    assert {one.kind for one in found} == set(KINDS)


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"wait"}))
def test_a_citation_without_target_is_seen(kind: str) -> None:
    page = ROOT / "docs" / "protocol.md"
    found = [one for one in cited(page, 1, WRONG[kind]) if one.kind == kind]
    assert found
    assert not any(map(is_there, found))


def test_waiting_times_need_a_heading() -> None:
    assert is_there(Citation("wait", "T", "any.py", 1))
    assert not is_there(Citation("wait", "Z", "any.py", 1))


def test_code_is_read_for_people_only(tmp_path: Path) -> None:
    file = tmp_path / "any.py"
    file.write_text('"""Rule R9."""\nx = "R9"  # and R10\n', encoding="utf-8")
    found = [one.target for line, text in prose(file) for one in cited(file, line, text)]
    assert sorted(found) == ["R10", "R9"]


def test_rules_of_mutations_have_a_heading() -> None:
    rules = {row.rule for row in mutations.load() if re.fullmatch(r"R\d+", row.rule)}
    assert rules
    assert [rule for rule in rules if not is_there(Citation("rule", rule, "", 1))] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_to_a_heading_have_it(page: Path) -> None:
    missing = []
    for target, title in re.findall(r"\]\(([^)#:]*)#([^)]+)\)", page.read_text(encoding="utf-8")):
        there = (page.parent / target).resolve() if target else page
        if title not in headings(there.relative_to(ROOT).as_posix()):
            missing.append(f"{target}#{title}")
    assert missing == []


def test_headings_are_named_as_links_name_them() -> None:
    assert anchor("L: until a late write has landed") == "l-until-a-late-write-has-landed"


# -- decisions


def corrections(page: Path) -> tuple[set[str], set[str]]:
    """(pages that this one corrects, pages that correct it), as its status line says."""
    title, empty, status = page.read_text(encoding="utf-8").splitlines()[:3]
    assert title.startswith("# ")
    assert not empty
    assert re.match(r"Status: (accepted|superseded)\b", status), page.name
    before, _, after = status.partition("corrects ")
    return set(_pages(after)), set(_pages(before))


def _pages(text: str) -> list[str]:
    return re.findall(r"\(([0-9]{4}-[^)]+\.md)\)", text)


def test_decisions_name_what_corrects_them_and_what_they_correct() -> None:
    values = {page.name: corrections(page) for page in DECISIONS}
    forth = {(one, other) for one, (corrects, _) in values.items() for other in corrects}
    back = {(other, one) for one, (_, by) in values.items() for other in by}
    assert forth == back
    assert forth


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.name)
def test_a_corrected_sentence_names_its_correction(page: Path) -> None:
    """The status line names the later decision, and so does a mark at the corrected sentence."""
    text = page.read_text(encoding="utf-8")
    for other in corrections(page)[1]:
        assert text.count(f"({other})") > 1, other


def test_the_index_has_the_status_of_each_decision() -> None:
    index = (ROOT / "docs" / "adr" / "README.md").read_text(encoding="utf-8")
    rows = {cells[1]: cells[3] for line in index.splitlines() if len(cells := line.split("|")) == 5}
    for page in DECISIONS:
        (status,) = [rows[number] for number in rows if f"({page.name})" in number]
        assert set(_pages(status)) == corrections(page)[1], page.name


# -- architecture


def imports_of(folder: str) -> set[str]:
    """Parts of the plugin that a part names in its imports."""
    path = ROOT / PACKAGE / folder
    texts = [file.read_text("utf-8") for file in (path.rglob("*.py") if path.is_dir() else ())]
    own = "\n".join(texts or [path.with_suffix(".py").read_text("utf-8")])
    return set(re.findall(r"(?:from|import_module\() ?f?\"?\.+(\w+)", own))


def arrows() -> Iterator[tuple[str, str]]:
    picture = ARCHITECTURE.partition("```mermaid")[2].partition("```")[0]
    yield from re.findall(r"^ *(\w+) --> (\w+)$", picture, re.M)


def test_the_picture_of_the_parts_is_true() -> None:
    drawn = defaultdict(set)
    for importer, imported in arrows():
        drawn[importer].add(imported)
    assert {
        one: parts - imports_of(one) for one, parts in drawn.items() if parts - imports_of(one)
    } == {}


def test_the_picture_has_every_part() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        contracts = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    layers = next(one["layers"] for one in contracts if one["containers"] == [PACKAGE])
    parts = {part for layer in layers for part in re.findall(r"\w+", layer)}
    assert {part for arrow in arrows() for part in arrow} == parts


def test_threads_have_the_names_that_the_code_gives_them() -> None:
    code = "".join(file.read_text("utf-8") for file in (ROOT / PACKAGE).rglob("*.py"))
    table = ARCHITECTURE.partition("| thread |")[2].partition("\n\n")[0]
    named = re.findall(r"`(?:signalement)?-([a-z]+)(?:-0)?`", table)
    assert len(named) > 9
    quoted = [rf'"(?:signalement-)?{name}(?:-{{n}})?"' for name in named]
    assert [name for name, one in zip(named, quoted) if not re.search(one, code)] == []
    assert set(re.findall(r'name="signalement-([a-z]+)"', code)) <= set(named)
    assert code.count("threading.Thread(") == len(re.findall(r"\bname=f?\"signalement-", code))
