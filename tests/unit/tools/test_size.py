"""What ``make size`` counts, and what it says about a ceiling."""

from __future__ import annotations

import ast

import pytest

from scripts.ceilings import above, below, table
from scripts.checks.untyped import untyped
from scripts.size import PARTS, counts, figures, measured

SOURCE = '''\
"""Of a module,
over two lines."""

import os  # counted


def _once(here):
    """What it says."""
    return """a text

# and no comment"""  # four lines with the head


class Kept:
    # a comment alone

    def __len__(self):
        return self._twice() + self._twice()

    def _twice(self):
        return len(_once(os))
'''


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("files", 1),
        ("functions", 3),
        ("one_caller", 1),  # _once
        ("code_lines", 10),
        ("nodes", sum(1 for _ in ast.walk(ast.parse(SOURCE)))),
    ],
)
def test_figures_of_a_file(name: str, count: int) -> None:
    assert measured(SOURCE)[name] == count


SYSTEMS = ("red", "blue_sky", "green", "grey")
TEXTS = {
    **{f"signalement_plugin/systems/{one}/__init__.py": "NAME = 'report_type'" for one in SYSTEMS},
    **{f"signalement_plugin/ui/part_{number}.py": "" for number in range(17)},
    "signalement_plugin/store/schema/001.sql": "é\n",
    "signalementd/run.py": "report_type = 1\n",
    "tests/unit/test_any.py": "report_type, red, blue, green, grey",
    "docs/list.md": "red\nblue-sky\ngreen\ngrey",
    "docs/far.md": "red\nblue-sky\ngreen" + "\n" * 12 + "grey",
    "docs/adr/0001.md": "red blue_sky green grey",
}


@pytest.mark.parametrize(
    ("part", "name", "count"),
    [
        ("plugin", "files", 21),
        ("plugin", "data_bytes", 3),
        ("plugin", "crowding", 2),
        ("places", "for_a_field", 5),
        ("places", "for_a_system", 1),
        ("tests", "files", 1),
    ],
)
def test_figures_of_a_tree(part: str, name: str, count: int) -> None:
    assert figures(counts(TEXTS))[part][name] == count


def test_the_share_of_functions_with_one_caller() -> None:
    now = figures(counts(dict.fromkeys((f"{folder}/a.py" for folder in PARTS.values()), SOURCE)))
    assert {now[part]["one_caller_percent"] for part in PARTS} == {33.3}


@pytest.mark.parametrize(
    ("ceiling", "too_large", "hints"),
    [
        (9, ["plugin.nodes is 1,010, its ceiling 9: above by 1,001"], []),
        (1_010, [], []),
        (2_000, [], ["lower plugin.nodes in pyproject.toml to 1_010"]),
    ],
)
def test_a_ceiling(ceiling: int, too_large: list[str], hints: list[str]) -> None:
    now, ceilings = {"plugin": {"nodes": 1_010, "files": 3}}, {"plugin": {"nodes": ceiling}}
    assert list(above(now, ceilings)) == too_large
    assert list(below(now, ceilings)) == hints
    assert [line.split()[2:] for line in table(now, ceilings)][1:] == [
        ["1,010", f"{ceiling:,}"],
        ["3"],
    ]


def test_any_is_seen_wherever_it_stands() -> None:
    plain = "def f(a: Any, *b: typing.Any, c: 'Any' = 1, **d: Mapping[str, Any]) -> Any: ...\n"
    nested = "def g(company: Company, e: dict[str, list[Any]] | None, f, g: 'Many') -> None: ...\n"
    others = (
        "class C:\n    many: list[Any]\n    one: Company = cast(Company, two)  # type: ignore[x]\n"
        "two = typing.cast(Company, one)\n"
        "three = memoryview(b'').cast('d')\n"
        "Args = Mapping[str, Any]\nValue = typing.Any\nNode = Union['All', 'Any']\nfour = f(Any)\n"
    )
    source = plain + nested + others
    found: dict[str, list[str]] = {}
    for kind, _line, name in untyped(source, ast.walk(ast.parse(source))):
        found.setdefault(kind, []).append(name)
    assert found == {
        "any_parameters": ["a", "b", "c", "d", "e"],
        "any_results": ["f"],
        "any_attributes": ["many"],
        "any_aliases": ["Args", "Value"],
        "casts": ["Company", "Company"],
        "type_ignores": [""],
    }
