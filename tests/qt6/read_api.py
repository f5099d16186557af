"""Lists as JSON what ``qgis.core`` and ``qgis.gui`` offer in the installed QGIS.

Names, bases, signals and members of enums come from the modules themselves, arguments and
results from QGIS's stub files. Run as a program in a Python that has QGIS, with the file to
write. The list is made anew in each run and is not in the repository.
"""

from __future__ import annotations

import ast
import enum
import importlib
import json
import sys
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MODULES = ("core", "gui")
ANY_CALL = {"static": False, "arguments": [], "any": True, "result": ""}


def stub_classes(tree: ast.Module) -> Iterator[tuple[str, ast.ClassDef]]:
    """(dotted name, definition) of each class of a stub file, nested ones too."""
    stack = [("", node) for node in tree.body if isinstance(node, ast.ClassDef)]
    while stack:
        outer, node = stack.pop()
        dotted = f"{outer}{node.name}"
        yield dotted, node
        stack += [(f"{dotted}.", one) for one in node.body if isinstance(one, ast.ClassDef)]


def overload(node: ast.FunctionDef) -> dict[str, Any]:
    """One way to call a method: its arguments (name, type, needed or not) and its result."""
    arguments = node.args
    marks = {ast.unparse(one) for one in node.decorator_list}
    free = len(arguments.args) - len(arguments.defaults)
    taken = [
        (one.arg, ast.unparse(one.annotation) if one.annotation else "", at < free)
        for at, one in enumerate(arguments.args)
    ]
    static = "staticmethod" in marks
    return {
        "static": static,
        "arguments": taken if static else taken[1:],
        "any": arguments.vararg is not None,
        "result": ast.unparse(node.returns) if node.returns else "",
    }


def stub_methods(path: Path) -> dict[str, dict[str, list[dict[str, Any]]]]:
    """Dotted name of a class → method → its overloads."""
    found: dict[str, dict[str, list[dict[str, Any]]]] = {}
    for dotted, node in stub_classes(ast.parse(path.read_text(encoding="utf-8"))):
        methods = found.setdefault(dotted, {})
        for one in node.body:
            if isinstance(one, ast.FunctionDef):
                methods.setdefault(one.name, []).append(overload(one))
    return found


def is_enum(found: type) -> bool:
    """Whether a class is a Python enum, or an enum of SIP for Qt 5: a subclass of ``int``."""
    return issubclass(found, (enum.Enum, int)) and found is not int


def kind(owner: type, found: type) -> str:
    """The class of Python's ``enum`` that an enum has in QGIS 4. A Python enum keeps its class; an
    enum of SIP for Qt 5 gets the class that PyQt6 gives. An ``IntEnum`` whose members combined by
    ``|`` are not a plain ``int`` counts as flags."""
    if issubclass(found, enum.IntEnum) and any(type(one | one) is not int for one in found):
        return "IntFlag"
    if issubclass(found, enum.Enum):
        kinds = (enum.IntFlag, enum.IntEnum, enum.Flag, enum.Enum)
        return next(one.__name__ for one in kinds if issubclass(found, one))
    return "Flag" if hasattr(owner, f"{found.__name__}s") else "Enum"


def members(owner: type, found: type) -> dict[str, int]:
    """Names and values of an enum. SIP puts the names of its own enums into the outer class."""
    if issubclass(found, enum.Enum):
        patched = {name: one for name, one in vars(found).items() if isinstance(one, found)}
        return {name: int(one.value) for name, one in {**found.__members__, **patched}.items()}
    places = (found, owner)
    return {
        name: int(value)
        for place in places
        for name, value in vars(place).items()
        if type(value) is found
    }


def place(found: type) -> list[str]:
    """Where a class comes from: ``["core", "Qgis.MessageLevel"]``, ``["QtWidgets", "QFrame"]``."""
    module = found.__module__.rpartition(".")[2].lstrip("_")
    return [module, found.__qualname__]


def described(found: type, methods: dict[str, dict[str, Any]], dotted: str) -> dict[str, Any]:
    """All that a stand-in needs to know of one class."""
    known: dict[str, Any] = {"bases": [place(base) for base in found.__bases__]}
    known.update(methods=methods.get(dotted, {}), properties=[])
    known.update({part: {} for part in ("enums", "classes", "signals", "aliases", "others")})
    for name, value in vars(found).items():
        if isinstance(value, type):
            inner(known, found, name, value, methods)
        elif type(value).__name__ == "pyqtSignal":
            known["signals"][name] = list(value.signatures)
        elif not name.startswith("__") and name not in known["methods"]:
            other(known, name, value)
    return known


def inner(
    known: dict[str, Any], owner: type, name: str, value: type, methods: dict[str, dict[str, Any]]
) -> None:
    """Add a nested class to ``known``: as an enum, an alias of a class elsewhere, or a class."""
    dotted = f"{owner.__qualname__}.{name}"
    if value.__qualname__ != dotted:
        known["aliases"][name] = place(value)
    elif is_enum(value):
        known["enums"][name] = {"kind": kind(owner, value), "members": members(owner, value)}
    else:
        known["classes"][name] = described(value, methods, dotted)


def other(known: dict[str, Any], name: str, value: Any) -> None:
    """Add a variable, a constant, or a method that QGIS adds in Python to ``known``. Members of
    enums without their scope are left out: QGIS 4 has no such names."""
    if type(value).__name__ in ("property", "variabledescriptor"):
        known["properties"].append(name)
    elif type(value) in (int, float, str):
        known["others"][name] = value
    elif isinstance(value, types.FunctionType):
        known["methods"][name] = [ANY_CALL]


def module_api(name: str) -> dict[str, Any]:
    """Classes, exceptions and the names of everything else in ``qgis.NAME``."""
    module = importlib.import_module(f"qgis.{name}")
    native = importlib.import_module(f"qgis._{name}")
    stub = Path(native.__file__ or "").with_name(f"_{name}.pyi")
    methods = stub_methods(stub)
    classes = {
        key: described(value, methods, key)
        for key, value in vars(module).items()
        if isinstance(value, type) and not key.startswith("_")
    }
    failures = [key for key, value in vars(module).items() if is_failure(value)]
    others = [key for key in vars(module) if key not in classes and not key.startswith("__")]
    return {"classes": classes, "failures": failures, "others": others}


def is_failure(value: Any) -> bool:
    """Whether it is an exception class."""
    return isinstance(value, type) and issubclass(value, Exception)


def main(target: Path) -> None:
    api: dict[str, Any] = {name: module_api(name) for name in MODULES}
    version = importlib.import_module("qgis.core").Qgis.version()
    target.write_text(json.dumps({"version": version, **api}), encoding="utf-8")
    counts = ", ".join(f"{len(api[name]['classes'])} classes of qgis.{name}" for name in MODULES)
    sys.stderr.write(f"QGIS {version}: {counts}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
