"""Finds imports of this project's own modules that lead nowhere.

The files are read and not imported. So imports in functions or below ``TYPE_CHECKING``, and in
files that need QGIS, a database or another Qt, are checked too.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_OF_EVERY_MODULE = {"__doc__", "__file__", "__name__", "__package__", "__path__"}
_WITH_NAMES_OF_THEIR_OWN = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_BLOCKS = ("body", "orelse", "finalbody", "handlers", "cases")


@dataclass(frozen=True)
class _Read:
    """Imports and names of a file. ``whole``: each ``from … import *`` at module level, outside
    functions and classes."""

    imports: list[ast.Import | ast.ImportFrom]
    names: set[str]
    whole: list[ast.ImportFrom]


class OwnImports:
    """Checks imports. ``roots``: folders in which absolute names are looked for, in this order."""

    def __init__(self, roots: Sequence[Path]) -> None:
        self._roots = roots

    def broken(self, path: Path) -> Iterator[str]:
        """A line ``file:line: what is missing`` for each import of this file that leads nowhere."""
        for node in _read(path).imports:
            missing = self._modules if isinstance(node, ast.Import) else self._names
            for words in missing(node, path):
                yield f"{path}:{node.lineno}: {words}"

    def _modules(self, node: ast.Import, _path: Path) -> Iterator[str]:
        for alias in node.names:
            if self._is_own(alias.name) and self._absolute(alias.name) is None:
                yield f"there is no module {alias.name}"

    def _names(self, node: ast.ImportFrom, path: Path) -> Iterator[str]:
        name = "." * node.level + (node.module or "")
        if not node.level and not self._is_own(name):
            return
        found = self._source(node, path)
        if found is None:
            yield f"there is no module {name}"
            return
        defined = self._defined(found)
        folder = found.parent if found.name == "__init__.py" else found
        for alias in node.names:
            there = {alias.name, "__getattr__"} & defined or alias.name == "*"
            if not there and _below(folder, alias.name) is None:
                yield f"{name} has no {alias.name}"

    def _source(self, node: ast.ImportFrom, path: Path) -> Path | None:
        """The file of the module after ``from``; its folder if it has no ``__init__.py``."""
        if not node.level:
            return self._absolute(node.module or "")
        folder = path.parents[node.level - 1]
        if node.module:
            return _below(folder, node.module)
        return next((one for one in [folder / "__init__.py"] if one.is_file()), folder)

    def _is_own(self, name: str) -> bool:
        return self._absolute(name.partition(".")[0]) is not None

    def _absolute(self, name: str) -> Path | None:
        found = (_below(root, name) for root in self._roots)
        return next((one for one in found if one is not None), None)

    def _defined(self, path: Path) -> set[str]:
        """The names that can be imported from a module."""
        if not path.is_file():
            return set()
        read = _read(path)
        behind = (self._source(node, path) for node in read.whole)
        return read.names.union(*(self._defined(one) for one in behind if one is not None))


@cache
def _below(folder: Path, name: str) -> Path | None:
    target = folder.joinpath(*name.split("."))
    for path in (target / "__init__.py", target.with_name(f"{target.name}.py")):
        if path.is_file():
            return path
    return target if any(target.glob("*.py")) else None


@cache
def _read(path: Path) -> _Read:
    tree = ast.parse(path.read_bytes(), str(path))
    found = _Read([], set(_OF_EVERY_MODULE), [])
    for node, of_module in _statements(tree.body):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            found.imports.append(node)
        if of_module:
            found.names.update(_bound(node))
            if isinstance(node, ast.ImportFrom) and node.names[0].name == "*":
                found.whole.append(node)
    return found


def _statements(body: list[ast.AST], *, of_module: bool = True) -> Iterator[tuple[ast.AST, bool]]:
    """Each statement, and whether it is at module level: not in a function or a class."""
    for node in body:
        yield node, of_module
        inside = of_module and not isinstance(node, _WITH_NAMES_OF_THEIR_OWN)
        for block in _BLOCKS:
            yield from _statements(getattr(node, block, []), of_module=inside)


def _bound(node: ast.AST) -> Iterator[str]:
    """The names that a statement gives a value."""
    if isinstance(node, _WITH_NAMES_OF_THEIR_OWN):
        yield node.name
    elif isinstance(node, (ast.Import, ast.ImportFrom)):
        yield from (one.asname or one.name.partition(".")[0] for one in node.names)
    else:
        for target in _targets(node):
            yield from (one.id for one in ast.walk(target) if isinstance(one, ast.Name))


def _targets(node: ast.AST) -> Iterator[ast.AST]:
    yield from getattr(node, "targets", [])  # of an assignment with ``=``
    one = getattr(node, "target", None)  # of ``for``, and of an assignment with a type
    yield from [one] if one is not None else []
    yield from (item.optional_vars for item in getattr(node, "items", []) if item.optional_vars)
