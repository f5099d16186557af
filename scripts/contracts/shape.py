"""The shape of a JSON value: the structure of a server's answer, with few of its words.

A shape is JSON itself:

* ``true``, ``false``, ``null``, a number: this very value;
* a text: kinds of a value, ``|`` between those that may come: one of :data:`KINDS`, or ``=words``
  for these very words, in which ``{place}`` is filled in from ``places``;
* an object: these members and no others. ``name?`` may be missing; ``*`` is the shape of any
  member that is not named;
* a list: ``[]`` is empty, ``[S]`` has one or more of shape S, ``["*", S]`` any number of them;
* ``{"any of": [S, T]}``: one of these; :func:`example` takes the first, with ``bare`` the last.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Union

Shape = Union[None, bool, int, float, str, Sequence[Any], Mapping[str, Any]]
Places = Mapping[str, str]

EITHER = "any of"
OTHERS = "*"
_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?")
_WEB = re.compile(r"https?://\S+")


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


KINDS: Mapping[str, Callable[[Any], bool]] = {
    "any": lambda _value: True,
    "null": lambda value: value is None,
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: _is_number(value) and isinstance(value, int),
    "number": _is_number,
    "digits": lambda value: isinstance(value, str) and value.isdigit(),
    "time": lambda value: isinstance(value, str) and bool(_TIME.fullmatch(value)),
    "address": lambda value: isinstance(value, str) and bool(_WEB.fullmatch(value)),
    "text": lambda value: isinstance(value, str),
    "object": lambda value: isinstance(value, dict),
    "list": lambda value: isinstance(value, list),
}
"""Words for one value. ``time``: ISO 8601, with or without zone. ``address``: http or https."""

_EXAMPLES: Mapping[str, Any] = {
    "any": None,
    "null": None,
    "boolean": False,
    "integer": 7,
    "number": 4.86,
    "digits": "7",
    "time": "2026-11-24T09:30:00",
    "address": "http://127.0.0.1:9/elsewhere",
    "text": "a text",
    "object": {},
    "list": [],
}


class BadShape(ValueError):
    """What is written as a shape is none."""


def differences(shape: Shape, value: Any, places: Places, at: str = "body") -> Iterator[str]:
    """Where a value is not of a shape: one sentence each, which tells kinds and never values."""
    if isinstance(shape, str):
        if not any(_fits(kind, value, places) for kind in _kinds(shape)):
            yield f"{at}: {shape} expected, {kind_of(value)} found"
    elif isinstance(shape, Mapping):
        yield from _of_object(shape, value, places, at)
    elif isinstance(shape, Sequence):
        yield from _of_list(shape, value, places, at)
    elif type(shape) is not type(value) or shape != value:
        yield f"{at}: {json.dumps(shape)} expected, {kind_of(value)} found"


def _kinds(shape: str) -> list[str]:
    kinds = shape.split("|")
    for kind in kinds:
        if kind not in KINDS and not kind.startswith("="):
            raise BadShape(f"{kind!r} is no kind of value")
    return kinds


def _fits(kind: str, value: Any, places: Places) -> bool:
    if kind.startswith("="):
        return isinstance(value, str) and value == filled(kind[1:], places)
    return KINDS[kind](value)


def _of_object(shape: Mapping[str, Any], value: Any, places: Places, at: str) -> Iterator[str]:
    if EITHER in shape:
        if all(any(differences(one, value, places)) for one in shape[EITHER]):
            yield f"{at}: none of {len(shape[EITHER])} shapes, {kind_of(value)} found"
        return
    if not isinstance(value, dict):
        yield f"{at}: object expected, {kind_of(value)} found"
        return
    named = {name.removesuffix("?"): one for name, one in shape.items() if name != OTHERS}
    for name in shape:
        if name != OTHERS and not name.endswith("?") and name not in value:
            yield f"{at}.{name}: is missing"
    for name, inner in value.items():
        if name in named:
            yield from differences(named[name], inner, places, f"{at}.{name}")
        elif OTHERS in shape:
            yield from differences(shape[OTHERS], inner, places, f"{at}.{OTHERS}")
        else:
            yield f"{at}.{name}: is not there on the real server"


def _of_list(shape: Sequence[Any], value: Any, places: Places, at: str) -> Iterator[str]:
    if not isinstance(value, list):
        yield f"{at}: list expected, {kind_of(value)} found"
        return
    if not shape:
        if value:
            yield f"{at}: an empty list expected, {len(value)} found"
        return
    inner, least = _inner(shape)
    if len(value) < least:
        yield f"{at}: at least {least} expected, {len(value)} found"
    for number, one in enumerate(value):
        yield from differences(inner, one, places, f"{at}[{number}]")


def _inner(shape: Sequence[Any]) -> tuple[Shape, int]:
    """The shape of the members of a list, and how many there are at least."""
    inner, *more = reversed(shape)
    if more not in ([], [OTHERS]):
        raise BadShape('a list of a shape is [], [S] or ["*", S]')
    return inner, 0 if more else 1


def filled(text: str, places: Places) -> str:
    """A text with the places named in it, ``{report}``. Raises ``BadShape`` for an unknown one."""

    def place(found: re.Match[str]) -> str:
        if found[1] not in places:
            raise BadShape(f"no place is called {found[1]!r}")
        return places[found[1]]

    return re.sub(r"\{(\w+)\}", place, text)


def example(shape: Shape, places: Places, *, bare: bool = False) -> Any:
    """A value of this shape, made here: the first of what may come, all named members, one member
    of each list. ``bare``: the poorest instead, ``null`` where it may come, without members that
    may be missing, lists empty that may be empty."""
    if isinstance(shape, str):
        kinds = _kinds(shape)
        first = "null" if bare and "null" in kinds else kinds[0]
        return filled(first[1:], places) if first.startswith("=") else _EXAMPLES[first]
    if isinstance(shape, Mapping):
        if EITHER in shape:
            return example(shape[EITHER][-1 if bare else 0], places, bare=bare)
        named = (name for name in shape if name != OTHERS and not (bare and name.endswith("?")))
        return {name.removesuffix("?"): example(shape[name], places, bare=bare) for name in named}
    if isinstance(shape, Sequence):
        inner, least = _inner(shape) if shape else (None, 0)
        many = least if bare or not shape else 1
        return [example(inner, places, bare=bare)] * many
    return shape


def kind_of(value: Any) -> str:
    """The narrowest word of :data:`KINDS` for a value."""
    order = ("null", "boolean", "integer", "number", "digits", "time", "address", "text")
    return next((kind for kind in (*order, "object", "list") if KINDS[kind](value)), "any")


def shape_of(value: Any) -> Shape:
    """The shape of a value that was received, without any of its words: a draft to be read
    again by a person, who puts words back that matter (``=open``)."""
    if isinstance(value, dict):
        return {name: shape_of(inner) for name, inner in value.items()}
    if isinstance(value, list):
        found: list[Shape] = []
        for one in value:
            found = [joined(found[0], shape_of(one))] if found else [shape_of(one)]
        return found
    return kind_of(value)


def joined(one: Shape, other: Shape) -> Shape:
    """A shape that both values have of which these are the shapes."""
    if one == other:
        return one
    either = [shape[EITHER] if _is_either(shape) else [shape] for shape in (one, other)]
    if len(either[0]) + len(either[1]) > 2:  # noqa: PLR2004
        return {EITHER: [*either[0], *(shape for shape in either[1] if shape not in either[0])]}
    if isinstance(one, str) and isinstance(other, str):
        return "|".join(dict.fromkeys((*one.split("|"), *other.split("|"))))
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return _joined_objects(one, other)
    if isinstance(one, list) and isinstance(other, list):
        inner = [shape[-1] for shape in (one, other) if shape]
        whole = joined(inner[0], inner[-1])
        return [whole] if len(inner) > 1 and len(one) == len(other) == 1 else [OTHERS, whole]
    return {EITHER: [one, other]}


def _is_either(shape: Shape) -> bool:
    return isinstance(shape, Mapping) and EITHER in shape


def _joined_objects(one: Mapping[str, Any], other: Mapping[str, Any]) -> Shape:
    bare = [{name.removesuffix("?"): name for name in shape} for shape in (one, other)]
    whole: dict[str, Any] = {}
    for name in {**bare[0], **bare[1]}:
        shapes = [shape[names[name]] for shape, names in zip((one, other), bare) if name in names]
        always = all(names.get(name) == name for names in bare)
        whole[name if always else f"{name}?"] = joined(shapes[0], shapes[-1])
    return whole
