"""What a type in a stub file of QGIS means in PyQt6: which values match it, and its plain value.

As strict as SIP with Qt 6: an ``int`` accepts no number with a fraction, and an enum no number. A
type that is not known here accepts every value, one that Qt 6 removed none; the plain value of both
is ``None``.
"""

from __future__ import annotations

import ast
import enum
import importlib
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

Fits = Callable[[Any], bool]

MOVED = ("QAction", "QActionGroup", "QShortcut", "QUndoCommand", "QUndoGroup", "QUndoStack")
"""Classes that Qt 6 moved from ``QtWidgets`` to ``QtGui``; QGIS's stub files name the old place."""

PLAIN: dict[str, tuple[Fits, Callable[[], Any]]] = {
    "int": (
        lambda value: hasattr(value, "__index__"),
        int,
    ),
    "float": (lambda value: isinstance(value, (int, float)) or hasattr(value, "__float__"), float),
    "bool": (lambda value: isinstance(value, int), bool),
    "str": (lambda value: isinstance(value, str), str),
    "bytes": (lambda value: isinstance(value, bytes), bytes),
    "None": (lambda value: value is None, lambda: None),
    "Iterable": (lambda value: isinstance(value, Iterable), list),
    "list": (lambda value: isinstance(value, (list, tuple)), list),
    "List": (lambda value: isinstance(value, (list, tuple)), list),
    "set": (lambda value: isinstance(value, (set, frozenset, list)), set),
    "Set": (lambda value: isinstance(value, (set, frozenset, list)), set),
    "dict": (lambda value: isinstance(value, dict), dict),
    "Dict": (lambda value: isinstance(value, dict), dict),
    "Callable": (callable, lambda: None),
}


def class_named(dotted: str) -> Any:
    """The class of Qt 6, or the stand-in, for this name in a stub file; ``None`` without one."""
    first, *rest = dotted.split(".")
    if first == "QtWidgets" and rest[0] in MOVED:
        first = "QtGui"
    if first in ("_core", "_gui"):
        module = f"qgis.{first[1:]}"
    elif first.startswith("Qt"):
        module = f"PyQt6.{first}"
    else:
        module, rest = ("qgis.core" if _has("qgis.core", first) else "qgis.gui"), [first, *rest]
    try:
        found: Any = importlib.import_module(module)
        for part in rest:
            found = getattr(found, part)
    except (ImportError, AttributeError):
        return None
    return found


def _has(module: str, name: str) -> bool:
    return hasattr(importlib.import_module(module), name)


def fits(annotation: str, value: Any) -> bool:
    """Whether SIP would take ``value`` for an argument of this type."""
    return _fits(_parsed(annotation), value) is not False


def _fits(node: ast.expr | None, value: Any) -> bool | None:
    """Whether the value fits; ``None`` if the type is not known."""
    if node is None:
        return None
    name, inner = _name_and_inside(node)
    if name in ("Optional", "Union"):
        if name == "Optional" and value is None:
            return True
        answers = [_fits(one, value) for one in inner]
        return True if True in answers else None if None in answers else False
    if name in PLAIN:
        return PLAIN[name][0](value)
    found = class_named(name)
    if found is None and name.startswith("Qt"):
        return False  # was removed in Qt 6
    return isinstance(value, found) if isinstance(found, type) else None


def plain(annotation: str) -> Any:
    """A neutral value of this type: empty, 0 or a new instance; ``None`` for an unknown type."""
    node = _parsed(annotation)
    if node is None:
        return None
    name, inner = _name_and_inside(node)
    if name == "Optional" and inner and _name_and_inside(inner[0])[0] == "str":
        return ""
    if name in ("Tuple", "tuple"):
        return tuple(plain(ast.unparse(one)) for one in inner)
    if name in PLAIN:
        return PLAIN[name][1]()
    found = class_named(name) if name not in ("", "Optional", "Union") else None
    return instance(found) if isinstance(found, type) else None


def instance(found: type) -> Any:
    """An instance of a class; of an enum the member with value 0, or else the first member."""
    if issubclass(found, enum.Enum):
        return next((one for one in found if one.value == 0), None) or next(iter(found))
    try:
        return found()
    except TypeError:
        return found._made_by_qgis() if hasattr(found, "_made_by_qgis") else None


def pointed_at(annotation: str) -> Any:
    """The class of an ``Optional`` result."""
    node = _parsed(annotation)
    if node is None:
        return None
    name, inner = _name_and_inside(node)
    return class_named(_name_and_inside(inner[0])[0]) if name == "Optional" and inner else None


def _alternatives(node: ast.expr) -> list[ast.expr]:
    if isinstance(node, ast.BinOp):
        return _alternatives(node.left) + _alternatives(node.right)
    return [node]


@cache
def _parsed(annotation: str) -> ast.expr | None:
    return ast.parse(annotation, mode="eval").body if annotation else None


@cache
def _name_and_inside(node: ast.expr) -> tuple[str, list[ast.expr]]:
    """Name and inner types: both ``typing.Optional['X']`` and ``'X' | None`` give ``("Optional",
    ["X"])``; a plain type has no inner types."""
    if isinstance(node, ast.Constant):
        if node.value is None:
            return "None", []
        return _name_and_inside(ast.parse(str(node.value), mode="eval").body)
    if isinstance(node, ast.Subscript):
        name, _ = _name_and_inside(node.value)
        inner = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        return name, list(inner)
    if isinstance(node, ast.BinOp):  # ``X | None``, as SIP writes since 6.16
        kinds = _alternatives(node)
        some = [one for one in kinds if ast.unparse(one) != "None"]
        return ("Optional", some) if len(some) < len(kinds) else ("Union", some)
    dotted = ast.unparse(node)
    return dotted.removeprefix("typing.").removeprefix("collections.abc."), []
