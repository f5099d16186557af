"""Counts the places of the plugin without a type; fails above the numbers in ``pyproject.toml``.

``[tool.signalement]`` has a limit for each of :data:`KINDS`: parameters, results, and attributes
and variables, whose type is or contains ``Any``; names for such a type; casts; comments that ignore
an error of types. A name (``FieldValue = Any``) is counted where it is defined, not where it is
used. A limit is lowered when its number becomes smaller, and is never raised: a change that adds
such a place has to give a type to another one. What is left, and why: docs/adr/0041.
"""

from __future__ import annotations

import ast
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import tomllib

from scripts.stage import PACKAGE, ROOT

RECORD = ROOT / "pyproject.toml"
KINDS = ("any_parameters", "any_results", "any_attributes", "any_aliases", "casts", "type_ignores")
_IGNORED = re.compile(r"#\s*type:\s*ignore\b")


def untyped(source: str) -> Iterator[tuple[str, int, str]]:
    """Kind, line and name of each such place."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.arg) and node.annotation and _names_any(node.annotation):
            yield "any_parameters", node.lineno, node.arg
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            if node.returns is not None and _names_any(node.returns):
                yield "any_results", node.lineno, node.name
        elif isinstance(node, ast.AnnAssign) and _names_any(node.annotation):
            yield "any_attributes", node.lineno, ast.unparse(node.target)
        elif isinstance(node, ast.Assign) and _is_alias(node):
            yield "any_aliases", node.lineno, ast.unparse(node.targets[0])
        elif isinstance(node, ast.Call) and _is_cast(node.func):
            yield "casts", node.lineno, ast.unparse(node.args[0])
    for number, line in enumerate(source.splitlines(), start=1):
        if _IGNORED.search(line):
            yield "type_ignores", number, ""


def _is_alias(node: ast.Assign) -> bool:
    """``FieldValue = Any``, ``Args = Mapping[str, Any]``. A quoted name is left out: the filter
    language has a class of its own that is called so."""
    types = (ast.Name, ast.Attribute, ast.Subscript, ast.BinOp)
    return isinstance(node.value, types) and any(map(_is_any, ast.walk(node.value)))


def _is_any(node: ast.AST) -> bool:
    named = isinstance(node, ast.Name) and node.id == "Any"
    return named or (isinstance(node, ast.Attribute) and node.attr == "Any")


def _is_cast(function: ast.expr) -> bool:
    """``cast`` and ``typing.cast``; a ``memoryview`` has a method of that name."""
    named = isinstance(function, ast.Name) and function.id == "cast"
    return named or ast.unparse(function) == "typing.cast"


def _names_any(annotation: ast.expr) -> bool:
    return any(
        _is_any(node) or (isinstance(node, ast.Constant) and _quoted_any(node.value))
        for node in ast.walk(annotation)
    )


def _quoted_any(value: object) -> bool:
    return isinstance(value, str) and _names_any(ast.parse(value, mode="eval").body)


def counts(package: Path = ROOT / PACKAGE) -> dict[str, Counter[str]]:
    """Kind → path from the root → how many such places it has."""
    found: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    for path in sorted(package.rglob("*.py")):
        name = path.relative_to(package.parent).as_posix()
        for kind, _line, _name in untyped(path.read_text(encoding="utf-8")):
            found[kind][name] += 1
    return found


def verdict(kind: str, count: int, recorded: int) -> tuple[bool, str]:
    """Whether ``count`` is allowed, and the sentence about it."""
    if count > recorded:
        return False, (
            f"{kind}: {count}, and {recorded} were: give the new ones a type "
            "(git diff shows them; python -m scripts.checks.any_parameters --list counts by file)"
        )
    if count < recorded:
        return True, f"{kind}: {count}: lower {kind} in {RECORD.name} to {count}"
    return True, f"{kind}: {count}, as recorded"


def main() -> int:
    found = counts()
    if "--list" in sys.argv[1:]:
        for kind, by_file in found.items():
            for path, count in by_file.most_common():
                print(f"{kind:15} {count:4} {path}")
    recorded = tomllib.loads(RECORD.read_text(encoding="utf-8"))["tool"]["signalement"]
    verdicts = [verdict(kind, found[kind].total(), recorded[kind]) for kind in KINDS]
    for _allowed, sentence in verdicts:
        print(sentence)
    return 0 if all(allowed for allowed, _sentence in verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
