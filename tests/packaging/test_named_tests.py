"""Cases, bounds and traces of the documents name their tests; those that ``mutations.toml`` names
exist, and every row of it still fits the code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from scripts.mutations.__main__ import main
from scripts.mutations.patterns import Unfit
from scripts.mutations.table import Mutation, ids, load
from scripts.mutations.tree import Tree
from scripts.site.hooks import on_page_markdown
from scripts.stage import ROOT

HOSTILE = (ROOT / "docs" / "hostile-input.md").read_text(encoding="utf-8")
PROTOCOL = (ROOT / "docs" / "protocol.md").read_text(encoding="utf-8")
RELIABILITY = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
FIXTURES = ROOT / "tests" / "unit" / "fixtures" / "open311"
CASES = range(1, 93)
SAID_WHY = "— "


def table_rows(text: str, heading: str) -> list[list[str]]:
    """Cells of the table under the header row that begins with ``heading``."""
    _, _, rest = text.partition(f"\n| {heading} |")
    rows = rest.partition("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:-1]] for row in rows]


def test_every_hostile_case_has_a_test_or_a_reason() -> None:
    rows = table_rows(HOSTILE, "case")
    assert [row[0] for row in rows] == [f"N{number:02}" for number in CASES]
    for case, comes, done, test in rows:
        assert comes, case
        assert done.startswith(SAID_WHY) if test == "—" else "test_" in test, case


def test_every_bound_has_a_test() -> None:
    bounds = table_rows(HOSTILE, "what")
    assert bounds
    assert [what for what, _, test in bounds if "test_" not in test] == []


def test_every_fixture_is_read_by_a_test() -> None:
    path = ROOT / "tests" / "unit" / "systems" / "open311" / "test_catalogue.py"
    table = path.read_text(encoding="utf-8")
    assert [file.name for file in FIXTURES.iterdir() if f'"{file.name}"' not in table] == []


def test_every_trace_names_a_test() -> None:
    traces = table_rows(PROTOCOL, "trace")
    assert len(traces) >= 35
    assert [row[0] for row in traces if "test_" not in row[-1]] == []


def test_a_word_that_no_row_holds_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["nosuchword"])
    assert "holds: nosuchword" in capsys.readouterr().err


def test_each_rule_can_be_switched_off_and_has_its_test() -> None:
    tree = Tree()
    assert [wrong for row in load() for wrong in faults(row, tree)] == []


def faults(row: Mutation, tree: Tree) -> Iterator[str]:
    """What keeps a rule from being switched off in one place, by code that compiles."""
    try:
        with tree.switched_off(row.edits) as texts:
            for path, text in texts.items():
                if path.suffix == ".py":
                    compile(text, path, "exec")
    except (Unfit, SyntaxError) as error:
        yield f"{row.name}: {error}"
    yield from (f"{row.name}: {test}: {ids(test)}" for test in row.tests if len(ids(test)) != 1)


def test_the_site_shows_each_rule() -> None:
    file = SimpleNamespace(src_uri="reliability.md")
    page = on_page_markdown(RELIABILITY, page=SimpleNamespace(file=file))
    shown = [row[:2] for row in table_rows(page, "rule")]
    assert shown == [[row.rule, row.part] for row in load()]
