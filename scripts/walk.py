"""Records which files and functions of the plugin an action passes, in order.

``make walk`` prints the call paths of *Close…* and of *Send*, to the outbox and on to the server
(``tests/ui/actions/test_walk.py``, which fails where a file or a function on them only forwards).
"""

from __future__ import annotations

import ast
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import FrameType

from scripts.stage import PACKAGE, ROOT

SOURCE = ROOT / PACKAGE
EMIT = "emit"


@dataclass(frozen=True)
class Step:
    """A function that was entered; ``file`` is relative to the package, ``depth`` how many of its
    functions stood on the stack."""

    file: str
    name: str
    line: int
    depth: int


@dataclass
class Walk:
    """The first entry into each function; ``went_on``: file and line of those that called
    another one of the package, and its name."""

    steps: list[Step] = field(default_factory=list)
    went_on: set[tuple[str, int, str]] = field(default_factory=set)

    def forwards(self) -> list[Step]:
        """Those that did nothing but pass on what they were given."""
        return [step for step in self.steps if self._forwards(step)]

    def forwarding_files(self) -> list[str]:
        """Files of which nothing else was entered."""
        others = {step.file for step in self.steps if not self._forwards(step)}
        return sorted({step.file for step in self.steps} - others)

    def _forwards(self, step: Step) -> bool:
        asked = forwards(step.file).get(step.line)
        names = {
            name for file, line, name in self.went_on if (file, line) == (step.file, step.line)
        }
        return asked is not None and (asked in names or (asked == EMIT and bool(names)))

    def show(self, title: str) -> None:
        """Print a line for each step, and their number."""
        only = self.forwards()
        print(f"\n== {title}")
        for step in self.steps:
            mark = "  <- only forwards" if step in only else ""
            print(f"{'  ' * step.depth}{step.file}  {step.name}{mark}")
        files = {step.file for step in self.steps}
        print(f"{len(files)} files, {len(self.steps)} functions, {len(only)} only forward")


@contextmanager
def walking(thread: str = "MainThread") -> Iterator[Walk]:
    """Follows the threads whose names begin so."""
    walk, seen = Walk(), set[tuple[str, int]]()

    def look(frame: FrameType, event: str, _what: object) -> None:
        if event != "call" or not _is_ours(frame):
            return
        if not threading.current_thread().name.startswith(thread):
            return
        outer = [one for one in _outside(frame) if _is_ours(one)]
        if outer:
            walk.went_on.add((*_place(outer[0]), frame.f_code.co_name))
        place = _place(frame)
        if place not in seen:
            seen.add(place)
            walk.steps.append(Step(place[0], frame.f_code.co_qualname, place[1], len(outer)))

    threading.setprofile_all_threads(look)
    try:
        yield walk
    finally:
        threading.setprofile_all_threads(None)


def _outside(frame: FrameType) -> Iterator[FrameType]:
    outer = frame.f_back
    while outer is not None:
        yield outer
        outer = outer.f_back


def _is_ours(frame: FrameType) -> bool:
    return frame.f_code.co_filename.startswith(f"{SOURCE}/")


def _place(frame: FrameType) -> tuple[str, int]:
    code = frame.f_code
    return str(Path(code.co_filename).relative_to(SOURCE)), code.co_firstlineno


@cache
def forwards(file: str) -> dict[int, str]:
    """First line → what is asked, of the functions of a file that have one expression alone: a
    call of a part's method with exactly what they were given, a signal that is emitted with it, or
    one value of a part."""
    tree = ast.parse((SOURCE / file).read_text(encoding="utf-8"))
    found = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    asked = {
        min([one.lineno, *(mark.lineno for mark in one.decorator_list)]): _asked(one)
        for one in found
    }
    return {line: name for line, name in asked.items() if name}


def _asked(node: ast.FunctionDef) -> str:
    given = [one.arg for one in node.args.args]
    given = given[1:] if given[:1] == ["self"] else given
    value = _only_expression(node)
    if isinstance(value, ast.Call) and not value.keywords:
        passed = [one.id if isinstance(one, ast.Name) else "" for one in value.args]
        return _name_of_a_part(value.func) if passed == given else ""
    return "" if given else _name_of_a_part(value)


def _only_expression(node: ast.FunctionDef) -> ast.expr | None:
    body = [one for one in node.body if not _is_docstring(one)]
    only = body[0] if len(body) == 1 else None
    return only.value if isinstance(only, (ast.Return, ast.Expr)) else None


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _name_of_a_part(value: ast.expr | None) -> str:
    """``name`` of ``self.part.name`` and the like; what is one's own is no forward."""
    of_part = isinstance(value, ast.Attribute) and isinstance(value.value, ast.Attribute)
    return value.attr if of_part else ""
