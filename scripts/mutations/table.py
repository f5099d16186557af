"""The rows of ``scripts/mutations.toml``, and the tests that they name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import tomllib

from scripts.stage import ROOT

TABLE = ROOT / "scripts" / "mutations.toml"
TESTS = ROOT / "tests"


@dataclass(frozen=True)
class Edit:
    """``old`` becomes ``new`` in what is named ``at``: see ``tree.py`` and ``patterns.py``."""

    at: str
    old: str
    new: str


@dataclass(frozen=True)
class Mutation:
    """One part of a rule switched off. ``tests``: names, of which one must fail; where several
    files have the name, as ``FOLDER/test_file::NAME``; or a whole file below ``tests/``.
    ``why``: what a rule is for that, switched off, opens no hole."""

    rule: str
    part: str
    edits: tuple[Edit, ...]
    tests: tuple[str, ...]
    why: str = ""

    @property
    def name(self) -> str:
        return f"{self.rule} {self.part}"


def load(path: Path = TABLE) -> list[Mutation]:
    """All rows of the table, in its order."""
    rules = tomllib.loads(path.read_text(encoding="utf-8"))
    return [
        Mutation(
            rule,
            part,
            tuple(Edit(**edit) for edit in row.get("edits", [_edit(row)])),
            tuple([row["test"]] if "test" in row else row["tests"]),
            row.get("why", ""),
        )
        for rule, parts in rules.items()
        for part, row in parts.items()
    ]


def _edit(row: dict[str, str]) -> dict[str, str]:
    return {key: row[key] for key in ("at", "old", "new") if key in row}


def ids(test: str) -> list[str]:
    """Ids of pytest, below ``tests/``, of the tests that have a name; one unless it is wrong."""
    if test.endswith(".py"):
        return [test] if (TESTS / test).is_file() else []
    hint, _, name = test.rpartition("::")
    files = [path for path in _files_by_test().get(name, ()) if f"/{path}".endswith(f"/{hint}.py")]
    return [f"{path}::{name}" for path in (files if hint else _files_by_test().get(name, ()))]


@cache
def _files_by_test() -> dict[str, list[str]]:
    """Name of a test → files below ``tests/`` that define it."""
    found: dict[str, list[str]] = {}
    for path in sorted(TESTS.rglob("test_*.py")):
        for name in re.findall(r"^def (test_\w+)", path.read_text(encoding="utf-8"), re.M):
            found.setdefault(name, []).append(path.relative_to(TESTS).as_posix())
    return found


def documented() -> str:
    """The table of ``docs/reliability.md``."""
    rows = [f"| {row.rule} | {row.part} | {_tests(row)} |" for row in load()]
    return "\n".join(("| rule | switched off | test that fails |", "|---|---|---|", *rows))


def _tests(row: Mutation) -> str:
    found = [one for test in row.tests for one in ids(test)]
    return ", ".join(f"`{one.removeprefix('unit/').replace('.py::', '::')}`" for one in found)
