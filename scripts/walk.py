"""Records which files and functions of the plugin an action passes, in order.

``make walk`` counts them for *Close…*, for *Send* and for a row that changed at the server, and
compares them with the ceilings in ``pyproject.toml`` (``tests/ui/actions/walk_lengths.py``). On
the ways of the first two no file and no function may only forward
(``tests/ui/actions/test_walk.py``).
"""

from __future__ import annotations

import ast
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import CodeType, FrameType

from scripts.stage import PACKAGE, ROOT

SOURCE = ROOT / PACKAGE
EMIT = "emit"
IDLE_S = 0.5
"""Seconds without an entry into the package after which it counts as idle."""
WAITS_IN = (threading.__file__,)
"""Files of Python in which a thread that has nothing to do stands."""


@dataclass(frozen=True)
class Step:
    """A function that was entered; ``file`` is relative to the package, ``depth`` how many of its
    functions stood on the stack."""

    file: str
    line: int
    name: str
    depth: int
    thread: str


@dataclass
class Walk:
    """The first entry into each function; ``went_on``: file and line of those that called
    another one of the package, and its name; ``entered_at``: time of the last entry into any,
    ``time.monotonic()``."""

    steps: list[Step] = field(default_factory=list)
    went_on: set[tuple[str, int, str]] = field(default_factory=set)
    entered_at: float = field(default_factory=time.monotonic)

    def files(self) -> set[str]:
        return {step.file for step in self.steps}

    def wait_until_idle(self, wait: Callable[[int], object], patience_s: float = 60.0) -> None:
        """Lets the event loop run, ``wait(milliseconds)``, until no thread has entered a function
        of the package for ``IDLE_S`` and none but this one is at work in one. ``TimeoutError`` if
        that does not happen."""
        late = time.monotonic() + patience_s
        while at_work() or time.monotonic() - self.entered_at < IDLE_S:
            if time.monotonic() > late:
                raise TimeoutError(f"never idle for {IDLE_S} s in {patience_s} s: {at_work()}")
            wait(20)

    def forwards(self) -> list[Step]:
        """Those that did nothing but pass on what they were given."""
        return [step for step in self.steps if self._forwards(step)]

    def forwarding_files(self) -> list[str]:
        """Files of which nothing else was entered."""
        others = {step.file for step in self.steps if not self._forwards(step)}
        return sorted(self.files() - others)

    def _forwards(self, step: Step) -> bool:
        asked = forwards(step.file).get(step.line)
        names = {
            name for file, line, name in self.went_on if (file, line) == (step.file, step.line)
        }
        return asked is not None and (asked in names or (asked == EMIT and bool(names)))

    def shown(self) -> str:
        """A line for each step, below the thread that took it; a mark where it only forwards."""
        only = self.forwards()
        lines = []
        for thread in dict.fromkeys(step.thread for step in self.steps):
            lines.append(f"-- {thread}")
            lines += [
                f"{'  ' * step.depth}{step.file}  {step.name}"
                + ("  <- only forwards" if step in only else "")
                for step in self.steps
                if step.thread == thread
            ]
        return "\n".join(lines)


@contextmanager
def walking(thread: str = "") -> Iterator[Walk]:
    """Follows the threads whose names begin so; all, if nothing is said."""
    walk, seen = Walk(), set[tuple[str, int]]()

    def look(frame: FrameType, event: str, _what: object) -> None:
        place = _place_of(frame.f_code) if event == "call" else None
        here = threading.current_thread().name if place else ""
        if place is None or not here.startswith(thread):
            return
        walk.entered_at = time.monotonic()
        outer = list(_places(frame.f_back))
        if outer:
            walk.went_on.add((*outer[0], frame.f_code.co_name))
        if place not in seen:
            seen.add(place)
            walk.steps.append(Step(*place, frame.f_code.co_qualname, len(outer), here))

    threading.setprofile_all_threads(look)
    try:
        yield walk
    finally:
        threading.setprofile_all_threads(None)


def at_work() -> list[str]:
    """Where in the package other threads are; those that wait there for work are left out."""
    frames = sys._current_frames()
    del frames[threading.get_ident()]
    busy = (one for one in frames.values() if one.f_code.co_filename not in WAITS_IN)
    places = (next(_places(frame), None) for frame in busy)
    return [f"{place[0]}:{place[1]}" for place in places if place]


def _places(frame: FrameType | None) -> Iterator[tuple[str, int]]:
    """Functions of the package on the stack, the innermost first."""
    while frame is not None:
        place = _place_of(frame.f_code)
        if place:
            yield place
        frame = frame.f_back


@cache
def _place_of(code: CodeType) -> tuple[str, int] | None:
    """File and line of a function of the package. What a generator expression runs is its
    function's."""
    path = Path(code.co_filename)
    if code.co_name == "<genexpr>" or not path.is_relative_to(SOURCE):
        return None
    return str(path.relative_to(SOURCE)), code.co_firstlineno


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
