"""Finds code by its shape, and puts other code in its place.

A pattern is Python: one expression, or statements. It fits code of the same syntax tree, however
that is formatted. ``...`` stands for whatever is there: an expression; any run of arguments,
elements, operands of ``and`` or statements; as ``**...`` any run of keyword arguments or of entries
of a dict; inside a string any text. In the code that comes instead, the first ``...`` is what the
first one of the pattern found, and so on, for each of these kinds. White space inside such a string
is any white space.
"""

from __future__ import annotations

import ast
import re
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

Mark = tuple[str, int]
"""What a ``...`` stands for, and its number among those of that kind."""
Captured = dict[Mark, Any]
"""What each ``...`` found: a node, a list of nodes, or a text."""
ANY = "..."
LEFT_OUT = {"kind", "type_comment", "type_ignores"}
"""Fields of a node that say nothing of what the code does."""


class Unfit(ValueError):
    """A pattern that is no code, or does not fit exactly once; the message says which."""


@dataclass(frozen=True)
class Change:
    """``old`` becomes ``new``: one expression each, or statements."""

    old: list[ast.AST]
    new: list[ast.AST]
    expression: bool


@dataclass(frozen=True)
class Place:
    """Where a pattern fits: in a list from ``start`` to ``stop``, or in an attribute of a node."""

    holder: Any
    start: int | str
    stop: int
    captured: Captured

    def put(self, change: Change) -> Callable[[], None]:
        """Replace what is there; returns what brings it back."""
        new = filled(change.new, self.captured)
        if isinstance(self.start, str):
            before = getattr(self.holder, self.start)
            _must_differ([before], new)
            setattr(self.holder, self.start, new[0])
            return lambda: setattr(self.holder, self.start, before)
        whole = list(self.holder)
        if not new and len(whole) == self.stop - self.start:
            new = [ast.Pass()]
        _must_differ(whole[self.start : self.stop], new)
        self.holder[self.start : self.stop] = new
        return lambda: self.holder.__setitem__(slice(None), whole)


def _must_differ(old: list[ast.AST], new: list[ast.AST]) -> None:
    if [ast.dump(one) for one in old] == [ast.dump(one) for one in new]:
        raise Unfit("changes nothing")


def change(old: str, new: str) -> Change:
    """Both texts as expressions if they are, else as statements; no text is no statement."""
    for mode in ("eval", "exec"):
        try:
            trees = [ast.parse(textwrap.dedent(text).strip(), mode=mode) for text in (old, new)]
        except SyntaxError:
            continue
        there, needed = map(_number, trees)
        lacking = {f"{kind} {number}" for kind, number in needed - there}
        if lacking:
            raise Unfit(f"no ... for {', '.join(sorted(lacking))}")
        was, becomes = [
            [tree.body] if isinstance(tree, ast.Expression) else tree.body for tree in trees
        ]
        return Change(was, becomes, mode == "eval")
    raise Unfit(f"no Python: {old!r} or {new!r}")


def _number(tree: ast.AST) -> set[Mark]:
    """Mark each ``...`` by what it stands for, and its number among these in the text."""
    kinds: dict[ast.AST, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Dict):
            kinds |= {one: "entries" for key, one in zip(node.keys, node.values) if key is None}
        elif isinstance(node, ast.keyword) and node.arg is None:
            kinds[node.value] = "keywords"
        elif isinstance(node, ast.Expr):
            kinds[node.value] = "statements"
    counts: Counter[str] = Counter()
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and _count(node)]
    for node in sorted(found, key=lambda one: (one.lineno, one.col_offset)):
        kind = "text" if isinstance(node.value, str) else kinds.get(node, "expressions")
        node.marks = [(kind, counts[kind] + place) for place in range(_count(node))]  # type: ignore[attr-defined]
        counts[kind] += _count(node)
    return {(kind, number) for kind, count in counts.items() for number in range(count)}


def _count(node: ast.Constant) -> int:
    if isinstance(node.value, str):
        return node.value.count(ANY)
    return int(node.value is ...)


def places(change: Change, holder: list[Any], index: int) -> Iterator[Place]:
    """Each place in the statement at ``index`` of a list, itself included, where ``old`` fits."""
    if change.expression:
        (pattern,) = change.old
        for node, start in _expressions(holder[index]):
            there = getattr(node, start) if isinstance(start, str) else node[start]
            stop = 0 if isinstance(start, str) else start + 1
            yield from (Place(node, start, stop, found) for found in fits(pattern, there))
        return
    for statements, first, end in _bodies(holder, index):
        for start in range(first, end):
            for stop in range(start + 1, end + 1):
                for found in fits(change.old, statements[start:stop]):
                    yield Place(statements, start, stop, found)


def _expressions(root: ast.AST) -> Iterator[tuple[Any, int | str]]:
    for node in ast.walk(root):
        for name, value in ast.iter_fields(node):
            if isinstance(value, ast.expr):
                yield node, name
            elif isinstance(value, list):
                yield from (
                    (value, place) for place, one in enumerate(value) if isinstance(one, ast.expr)
                )


def _bodies(holder: list[Any], index: int) -> Iterator[tuple[list[Any], int, int]]:
    yield holder, index, index + 1
    for node in ast.walk(holder[index]):
        for _, value in ast.iter_fields(node):
            if isinstance(value, list) and value and isinstance(value[0], ast.stmt):
                yield value, 0, len(value)


def fits(pattern: Any, code: Any) -> Iterator[Captured]:
    """Each way in which code has the shape of a pattern: none, one, or several if a ``...`` may
    end at several places."""
    if isinstance(pattern, list):
        yield from _run_fits(pattern, code) if isinstance(code, list) else ()
    elif isinstance(pattern, tuple):
        yield from _each_fits(list(zip(pattern, code)))
    elif isinstance(pattern, ast.Constant) and pattern.value is ...:
        yield {_mark(pattern): code}
    elif isinstance(pattern, ast.Constant) and _count(pattern):
        yield from _text_fits(pattern, code)
    elif type(pattern) is not type(code):
        return
    elif isinstance(pattern, ast.AST):
        yield from _each_fits(list(zip(_parts(pattern), _parts(code))))
    elif pattern == code:
        yield {}


def _parts(node: ast.AST) -> list[Any]:
    if isinstance(node, ast.Dict):
        return [list(zip(node.keys, node.values))]
    return [getattr(node, name, None) for name in node._fields if name not in LEFT_OUT]


def _each_fits(pairs: list[tuple[Any, Any]]) -> Iterator[Captured]:
    if not pairs:
        yield {}
        return
    for first in fits(*pairs[0]):
        yield from ({**first, **rest} for rest in _each_fits(pairs[1:]))


def _run_fits(patterns: list[Any], nodes: list[Any]) -> Iterator[Captured]:
    if not patterns:
        yield from () if nodes else ({},)
        return
    first, *others = patterns
    mark = _run(first)
    if mark is None:
        if nodes:
            yield from _each_fits([(first, nodes[0]), (others, nodes[1:])])
        return
    for length in range(len(nodes) + 1):
        for rest in _run_fits(others, nodes[length:]):
            yield {mark: nodes[:length], **rest}


def _run(item: Any) -> Mark | None:
    """The mark of a ``...`` that stands for a run of items."""
    if isinstance(item, ast.keyword) and item.arg is None:
        item = item.value
    elif isinstance(item, tuple) and item[0] is None:
        item = item[1]
    elif isinstance(item, ast.Expr):
        item = item.value
    is_any = isinstance(item, ast.Constant) and item.value is ...
    return _mark(item) if is_any else None


def _mark(node: ast.Constant) -> Mark:
    return node.marks[0]  # type: ignore[attr-defined, no-any-return]


def _text_fits(pattern: ast.Constant, code: Any) -> Iterator[Captured]:
    if not isinstance(code, ast.Constant) or not isinstance(code.value, str):
        return
    pieces = [spaced(piece) for piece in pattern.value.split(ANY)]
    ways = [re.fullmatch(text.join(pieces), code.value, re.S) for text in ("(.*?)", "(.*)")]
    texts = [way.groups() for way in ways if way]
    # they differ where it fits at two places; white space belongs to either side of a blank
    if texts and [*map(str.strip, texts[0])] != [*map(str.strip, texts[-1])]:
        yield {}
    yield from (dict(zip(pattern.marks, found)) for found in texts[:1])  # type: ignore[attr-defined]


def spaced(text: str) -> str:
    """A regular expression of a text, in which white space is any white space."""
    return r"\s+".join(map(re.escape, re.split(r"\s+", text)))


def filled(new: Any, captured: Captured) -> Any:
    """Code with what was found in place of each ``...``."""
    if isinstance(new, list):
        return [one for item in new for one in _items(item, captured)]
    if isinstance(new, ast.Constant) and _count(new):
        return _constant(new, captured)
    if isinstance(new, ast.Dict):
        pairs = filled(list(zip(new.keys, new.values)), captured)
        return ast.Dict([key for key, _ in pairs], [value for _, value in pairs])
    if isinstance(new, tuple):
        return tuple(filled(one, captured) for one in new)
    if isinstance(new, ast.AST):
        fields = {name: filled(value, captured) for name, value in ast.iter_fields(new)}
        return ast.copy_location(type(new)(**fields), new)
    return new


def _items(item: Any, captured: Captured) -> list[Any]:
    mark = _run(item)
    if mark is None:
        return [filled(item, captured)]
    found = captured[mark]
    return found if isinstance(found, list) else [found]


def _constant(new: ast.Constant, captured: Captured) -> Any:
    if isinstance(new.value, str):
        first, *rest = new.value.split(ANY)
        found = (captured[mark] for mark in new.marks)  # type: ignore[attr-defined]
        whole = first + "".join(text + piece for text, piece in zip(found, rest))
        return ast.copy_location(ast.Constant(whole), new)
    found = captured[_mark(new)]
    if not isinstance(found, list):
        return found
    if len(found) != 1:
        raise Unfit(f"... stands for {len(found)} items where one is needed")
    return found[0]
