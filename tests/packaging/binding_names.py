"""Look up in the real modules what the plugin imports by ``from qgis.…``, and its dotted names.

So it finds, inside functions too, an enum without its scope or a name that no longer exists. Run as
a program with ``PyQt6`` or ``qgis`` and the package folder; prints one line per place where a name
is missing or not fully scoped.
"""

from __future__ import annotations

import ast
import enum
import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PYQT = "qgis.PyQt."
ADDED_BY_QGIS = {"QtCore.NULL"}  # names of qgis.PyQt that PyQt does not have


def chains(tree: ast.AST) -> Iterator[tuple[str, str, int]]:
    """(module, dotted name, line) for what the file imports from ``qgis`` and then uses."""
    origin: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis."):
            for alias in node.names:
                origin[alias.asname or alias.name] = f"{node.module}:{alias.name}"
                yield node.module or "", alias.name, node.lineno
    for node in ast.walk(tree):
        dotted = _dotted(node)
        if dotted and dotted[0] in origin:
            module, _, name = origin[dotted[0]].partition(":")
            yield module, ".".join([name, *dotted[1:]]), getattr(node, "lineno", 0)


def _dotted(node: ast.AST) -> list[str]:
    """``a.b.c`` as its parts; empty for anything that is not such a chain."""
    if isinstance(node, ast.Name):
        return [node.id]
    if isinstance(node, ast.Attribute):
        before = _dotted(node.value)
        return [*before, node.attr] if before else []
    return []


def flaw(module: Any, dotted: str) -> str:
    """What is wrong with the name in ``module``; empty when it is there and fully scoped."""
    holder, value = None, module
    for part in dotted.split("."):
        if not isinstance(value, type) and value is not module:
            return ""  # an attribute of an object: cannot be known without running
        if not hasattr(value, part):
            return f"has no {part}"
        holder, value = value, getattr(value, part)
    is_member = isinstance(value, enum.Enum) or (
        isinstance(value, int) and type(value) not in (int, bool)
    )
    return "is not fully scoped" if is_member and holder is not type(value) else ""


def main(binding: str, package: Path) -> None:
    seen = 0
    for path in sorted(package.rglob("*.py")):
        for module, dotted, line in chains(ast.parse(path.read_text(encoding="utf-8"))):
            qt = module.startswith(PYQT)
            if (
                qt != (binding == "PyQt6")
                or f"{module.removeprefix(PYQT)}.{dotted}" in ADDED_BY_QGIS
            ):
                continue
            real = importlib.import_module(module.replace("qgis.PyQt", "PyQt6") if qt else module)
            seen += 1
            wrong = flaw(real, dotted)
            if wrong:
                where = f"{path.relative_to(package)}:{line}"
                sys.stdout.write(f"{where}: {module}.{dotted} {wrong}\n")
    sys.stderr.write(f"looked up {seen}\n")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
