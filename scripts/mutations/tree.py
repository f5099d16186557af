"""The source of plugin and service by qualified names, and rules switched off in it.

A name is that of a function, a class or a constant of a module, or of one in a class, such as
``Sender._look``: the file that holds it does not matter. Where several modules have the name, all
of them are searched; ``signalen:Wire.read`` searches those whose path has the folder or module
``signalen``. A name that ends with ``.sql`` is a file, and patterns are texts of it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from scripts.mutations.patterns import Place, Unfit, change, places, spaced
from scripts.mutations.table import Edit
from scripts.stage import PACKAGE, ROOT

PACKAGES = (PACKAGE, "signalementd")
SQL = ".sql"


@dataclass(frozen=True)
class Definition:
    """The statement that defines a name: ``holder[index]``, in the module of a file."""

    path: Path
    holder: list[ast.stmt]
    index: int


class Tree:
    """All source below ``root``, which is parsed once."""

    def __init__(self, root: Path = ROOT) -> None:
        self._root = root
        self.modules = {path: ast.parse(path.read_text("utf-8")) for path in self._files(".py")}
        self.texts = {path: path.read_text("utf-8") for path in self._files(SQL)}

    def _files(self, ending: str) -> list[Path]:
        found = (self._root / package for package in PACKAGES)
        return sorted(path for folder in found for path in folder.rglob(f"*{ending}"))

    @cached_property
    def _names(self) -> dict[str, list[Definition]]:
        found: dict[str, list[Definition]] = {}
        for path, module in self.modules.items():
            for index in range(len(module.body)):
                for name, holder, place in _defined(module.body, index):
                    found.setdefault(name, []).append(Definition(path, holder, place))
        return found

    def paths(self, edit: Edit) -> list[Path]:
        """Files that have the name of an edit."""
        if edit.at.endswith(SQL):
            return [path for path in self.texts if f"/{path.as_posix()}".endswith(f"/{edit.at}")]
        return list(dict.fromkeys(one.path for one in self._definitions(edit.at)))

    def _definitions(self, at: str) -> list[Definition]:
        hint, _, name = at.rpartition(":")
        return [one for one in self._names.get(name, ()) if lies_in(one.path, self._root, hint)]

    @contextmanager
    def switched_off(self, edits: Sequence[Edit]) -> Iterator[dict[Path, str]]:
        """Inside, ``modules`` and ``texts`` are those without a rule; gives the new text of each
        file that changes. Raises :class:`Unfit`."""
        with ExitStack() as stack:
            paths = [self._off(edit, stack) for edit in edits]
            yield {path: self._text(path) for path in dict.fromkeys(paths)}

    def _text(self, path: Path) -> str:
        return self.texts[path] if path.suffix == SQL else ast.unparse(self.modules[path])

    def _off(self, edit: Edit, stack: ExitStack) -> Path:
        try:
            off = self._off_in_sql if edit.at.endswith(SQL) else self._off_in_python
            return off(edit, stack)
        except Unfit as error:
            raise Unfit(f"{edit.at}: {edit.old!r}: {error}") from error

    def _off_in_sql(self, edit: Edit, stack: ExitStack) -> Path:
        found = [
            (path, match.span())
            for path in self.paths(edit)
            for match in re.finditer(spaced(edit.old), self.texts[path])
        ]
        ((path, (start, end)),) = _once(found)
        before = self.texts[path]
        self.texts[path] = before[:start] + edit.new + before[end:]
        stack.callback(self.texts.__setitem__, path, before)
        if self.texts[path] == before:
            raise Unfit("changes nothing")
        return path

    def _off_in_python(self, edit: Edit, stack: ExitStack) -> Path:
        wanted = change(edit.old, edit.new)
        found: list[tuple[Definition, Place]] = [
            (one, place)
            for one in self._definitions(edit.at)
            for place in places(wanted, one.holder, one.index)
        ]
        ((definition, place),) = _once(found)
        stack.callback(place.put(wanted))
        return definition.path


def lies_in(path: Path, root: Path, hint: str) -> bool:
    """Whether a folder or the file, without its ending, has the name; or several in a row."""
    return f"/{hint}/" in f"/{path.relative_to(root).with_suffix('').as_posix()}/" or not hint


def _once(found: list[Any]) -> list[Any]:
    if len(found) != 1:
        where = sorted({str(getattr(one[0], "path", one[0])) for one in found})
        raise Unfit(f"fits {len(found)} times" + "".join(f", {place}" for place in where))
    return found


def _defined(body: list[Any], index: int, prefix: str = "") -> Iterator[tuple[str, list[Any], int]]:
    """The names that a statement defines, those in a class too, and the list and place of each."""
    node = body[index]
    for name in _names_of(node):
        yield prefix + name, body, index
    prefix = f"{prefix}{node.name}." if isinstance(node, ast.ClassDef) else prefix
    if isinstance(node, (ast.ClassDef, ast.If, ast.Try, ast.With)):
        for inner in (node.body, getattr(node, "orelse", [])):
            for place in range(len(inner)):
                yield from _defined(inner, place, prefix)


def _names_of(node: ast.stmt) -> list[str]:
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return [node.name]
    targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
    return [one.id for one in targets if isinstance(one, ast.Name)]
