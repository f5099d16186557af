"""How many parameters of the plugin are ``Any``: never more than ``pyproject.toml`` records.

``[tool.signalement] any_parameters`` is a ratchet. It is lowered when the number shrinks, and
raised by nobody: whoever adds such a parameter types another one, or types his own.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import tomllib

from scripts.stage import PACKAGE, ROOT

RECORD = ROOT / "pyproject.toml"


def any_parameters(source: str) -> Iterator[tuple[int, str]]:
    """Line and name of each parameter whose annotation is ``Any``, or has one within."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.arg) and node.annotation and _names_any(node.annotation):
            yield node.lineno, node.arg


def _names_any(annotation: ast.expr) -> bool:
    return any(
        (isinstance(node, ast.Name) and node.id == "Any")
        or (isinstance(node, ast.Attribute) and node.attr == "Any")
        or (isinstance(node, ast.Constant) and _quoted_any(node.value))
        for node in ast.walk(annotation)
    )


def _quoted_any(value: object) -> bool:
    return isinstance(value, str) and _names_any(ast.parse(value, mode="eval").body)


def counts(package: Path = ROOT / PACKAGE) -> dict[str, int]:
    """Path from the root → how many such parameters it has, files without one left out."""
    found = {
        path.relative_to(package.parent).as_posix(): len(
            list(any_parameters(path.read_text(encoding="utf-8")))
        )
        for path in sorted(package.rglob("*.py"))
    }
    return {path: count for path, count in found.items() if count}


def verdict(count: int, recorded: int) -> tuple[bool, str]:
    """Whether ``count`` is allowed, and the sentence about it."""
    if count > recorded:
        return False, (
            f"{count} parameters are Any, {recorded} were: give the new ones a type "
            "(git diff shows them; python -m scripts.checks.any_parameters --list counts by file)"
        )
    if count < recorded:
        return True, f"{count} parameters are Any: lower any_parameters in {RECORD.name} to {count}"
    return True, f"Any: {count} parameters, as recorded"


def main() -> int:
    found = counts()
    if "--list" in sys.argv[1:]:
        for path, count in sorted(found.items(), key=lambda item: -item[1]):
            print(f"{count:4} {path}")
    recorded = tomllib.loads(RECORD.read_text(encoding="utf-8"))["tool"]["signalement"]
    allowed, sentence = verdict(sum(found.values()), recorded["any_parameters"])
    print(sentence)
    return 0 if allowed else 1


if __name__ == "__main__":
    sys.exit(main())
