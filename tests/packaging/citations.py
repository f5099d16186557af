"""Finds the files, tests, rules and decisions that documents and SQL cite, and checks that they
exist."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from scripts.checks.house import files
from scripts.stage import PACKAGE, ROOT

ELSEWHERE = re.compile(r"build/|resources/(example|layouts)/")
"""Paths that programs write: they are not in the repository."""


@dataclass(frozen=True)
class Citation:
    """``kind`` names the regular expression of :data:`KINDS` that found ``target``."""

    kind: str
    target: str
    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.kind} {self.target}"


KINDS = {
    "rule": re.compile(r"\b(R[0-9]+)\b(?!\")"),
    "decision": re.compile(r"\b(?:ADR|[Dd]ecision) ([0-9]+)\b|\badr/([0-9]{4})\b"),
    "file": re.compile(
        r"(?<![\w/.$}{~*-])((?:\.\./)*(?:[\w-]+/)+[\w.-]*\w\.(?:py|sql|md|toml|sh|qpt|ts))(?![\w*(])"
    ),
    "test": re.compile(r"((?:[\w-]+/)*test_\w+(?:\.py)?::test_\w+)"),
}


def citations() -> Iterator[Citation]:
    """Every citation in every document and SQL file."""
    for path in files():
        if path.suffix in (".md", ".sql"):
            yield from cited(path, path.read_text(encoding="utf-8"))


def cited(path: Path, text: str) -> Iterator[Citation]:
    """The citations in the text of one file."""
    name = path.relative_to(ROOT).as_posix()
    for kind, pattern in KINDS.items():
        for match in pattern.finditer(text):
            target = next(filter(None, match.groups()))
            yield Citation(kind, target, name, text.count("\n", 0, match.start()) + 1)


# -- what exists


@cache
def paths() -> tuple[str, ...]:
    """Paths from the root, with a slash before: every file, and what ``make stage`` builds."""
    there = (f"/{path.relative_to(ROOT).as_posix()}" for path in files())
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    return (*there, *(line for line in ignored if line.startswith(f"/{PACKAGE}/")))


@cache
def headings(page: str) -> frozenset[str]:
    """The anchors of a document's headings."""
    text = (ROOT / page).read_text(encoding="utf-8")
    return frozenset(anchor(title) for title in re.findall(r"^#+ (.*)$", text, re.M))


def anchor(title: str) -> str:
    """The anchor of a heading: the part after ``#`` in a link to it."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


@cache
def tests_of(path: str) -> frozenset[str]:
    """The test functions of a Python file."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


# -- whether a cited thing exists


def is_there(one: Citation) -> bool:
    """Whether what is cited exists."""
    return {"rule": _rule, "decision": _decision, "file": _file, "test": _test}[one.kind](
        one.target
    )


def _rule(target: str) -> bool:
    prefix = anchor(target) + "-"
    return any(title.startswith(prefix) for title in headings("docs/protocol.md"))


def _decision(target: str) -> bool:
    number = f"/docs/adr/{int(target):04}-"
    return any(path.startswith(number) for path in paths())


def _file(target: str) -> bool:
    plain = re.escape(target.replace("../", ""))
    wanted = re.compile(rf"/{re.sub('NAME|NNN', '[^/]+', plain)}$")
    return bool(ELSEWHERE.match(target)) or any(wanted.search(path) for path in paths())


def _test(target: str) -> bool:
    module, _, test = target.partition("::")
    ending = f"/{module.removesuffix('.py')}.py"
    return any(test in tests_of(path[1:]) for path in paths() if path.endswith(ending))
