"""``qgis.core`` and ``qgis.gui`` for Qt 6, put together from what the installed QGIS offers.

Each class has the names, signals and enums of the real class and no others, has the same bases with
PyQt6's in place of PyQt5's, and refuses arguments that no overload takes. What a method does beyond
that is in ``behaviour/``. A method without a behaviour stores the value (a setter), or returns the
stored value or a plain value of its type. Enums are Python's own and have to be scoped, as in QGIS
4.
"""

from __future__ import annotations

import enum
import functools
import importlib
import sys
import types
from collections.abc import Callable
from typing import Any

from annotations import class_named, fits, instance, plain, pointed_at
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtWidgets import QGraphicsItem, QLayoutItem, QWidget

SIGNAL_TYPES = {
    "int": "int",
    "bool": "bool",
    "double": "double",
    "QString": "QString",
    "QStringList": "QStringList",
}
QT_BASES = ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtXml", "QtSql", "QtPrintSupport")
KEPT = "_kept_"
"""Prefix of an attribute that stores what a setter or a constructor was given."""


class WrongCall(TypeError):
    """No overload takes these arguments."""


class Method:
    """One method: its overloads, and what it does."""

    def __init__(self, owner: str, name: str, overloads: list[dict[str, Any]], body: Any) -> None:
        self.owner, self.name, self.overloads, self.body = owner, name, overloads, body

    def match(self, args: tuple[Any, ...], named: dict[str, Any]) -> dict[str, Any]:
        """The first overload that takes the arguments."""
        for one in self.overloads:
            if one["any"] or bound(one["arguments"], args, named) is not None:
                return one
        shown = ", ".join([*(type(one).__name__ for one in args), *(f"{one}=" for one in named)])
        raise WrongCall(f"{self.owner}.{self.name}({shown}): no overload takes these arguments")

    def run(self, holder: Any, args: tuple[Any, ...], named: dict[str, Any]) -> Any:
        found = self.match(args, named)
        if self.body is not None:
            return (
                self.body(*args, **named) if holder is None else self.body(holder, *args, **named)
            )
        return self._unwritten(self if holder is None else holder, found, args)

    def _unwritten(self, holder: Any, found: dict[str, Any], args: tuple[Any, ...]) -> Any:
        """Without a behaviour: a setter stores; a getter gives the stored or a plain value."""
        if self.name.startswith("set") and len(args) == 1:
            setattr(holder, KEPT + self.name[3].lower() + self.name[4:], args[0])
            return plain(found["result"])
        if args:
            return plain(found["result"])
        key = self.name
        if key.startswith("is") and key[2:3].isupper():
            key = key[2].lower() + key[3:]
        if not hasattr(holder, KEPT + key):
            setattr(holder, KEPT + key, unset(found["result"]))
        return getattr(holder, KEPT + key)


def unset(result: str) -> Any:
    """What a getter gives before anything was set. An object that QGIS owns is created; a widget or
    a layer is not, because the user has not chosen one yet."""
    value = plain(result)
    found = pointed_at(result) if value is None else None
    layer = class_named("_core.QgsMapLayer")
    if not isinstance(found, type) or issubclass(found, (QWidget, layer)):
        return value
    return instance(found)


def bound(
    wanted: list[list[Any]], args: tuple[Any, ...], named: dict[str, Any]
) -> dict[str, Any] | None:
    """Name → value of the arguments; ``None`` if they do not fit the wanted ones."""
    if len(args) > len(wanted):
        return None
    found = {name: value for (name, _, _), value in zip(wanted, args)}
    if named:
        if found.keys() & named.keys():
            return None
        found.update(named)
    taken = 0
    for name, annotation, needed in wanted:
        if name in found:
            if not fits(annotation, found[name]):
                return None
            taken += 1
        elif needed:
            return None
    return found if taken == len(found) else None


def method_of(owner: str, name: str, overloads: list[dict[str, Any]], body: Any) -> Any:
    """A function for a class, which checks its arguments against the overloads."""
    method = Method(owner, name, overloads, body)
    if overloads and all(one["static"] for one in overloads):
        return staticmethod(lambda *args, **named: method.run(None, args, named))

    def call(self: Any, *args: Any, **named: Any) -> Any:
        return method.run(self, args, named)

    call.__name__ = name
    return call


def constructor(owner: str, overloads: list[dict[str, Any]], begin: Any) -> Callable[..., None]:
    """``__init__`` of a stand-in: checks the arguments, calls the constructor of the base class of
    Qt, and stores the arguments."""
    method = Method(owner, "__init__", overloads or [{"arguments": [], "any": True}], None)

    def init(self: Any, *args: Any, **named: Any) -> None:
        if "_begun" in self.__dict__:  # PyQt6 calls the next base class itself
            return
        self._begun = True
        found = method.match(args, named)
        given = bound(found["arguments"], args, named) or {}
        qt = next(one for one in type(self).__mro__ if one in QT)
        begin_qt(qt, self, given)
        copied = args[0] if len(args) == 1 and isinstance(args[0], class_named_by(owner)) else None
        if copied is not None and qt is object:
            self.__dict__.update(vars(copied))
        else:
            for name, value in given.items():
                setattr(self, KEPT + name, value)
        if begin is not None:
            begin(self, *args, **named)

    return init


def made_by_qgis(cls: type) -> Any:
    """An instance of a class that only QGIS may construct."""
    made = cls.__new__(cls)
    made._begun = True
    begin_qt(next(one for one in cls.__mro__ if one in QT), made, {})
    return made


QT: set[type] = {object}
"""Base classes of stand-ins that are no stand-ins: those of Qt, and ``object``."""


def class_named_by(owner: str) -> Any:
    return class_named(owner) or object


def begin_qt(qt: type, made: Any, given: dict[str, Any]) -> None:
    """Call the constructor of the class of Qt, with the given parent if it takes one."""
    if qt is object:
        return
    parent = given.get("parent")
    if issubclass(qt, QMouseEvent):
        event = given["event"]
        places = (event.position(), event.globalPosition())
        held = (event.button(), event.buttons(), event.modifiers())
        qt.__init__(made, event.type(), *places, *held)
    elif "argv" in given:
        qt.__init__(made, given["argv"])
    elif issubclass(qt, QObject) and isinstance(parent, QObject):
        qt.__init__(made, parent)
    elif issubclass(qt, (QObject, QGraphicsItem, QLayoutItem)):
        qt.__init__(made)
    else:
        qt.__init__(made, *(one for one in given.values() if isinstance(one, qt)))


def signal_of(signatures: list[str]) -> pyqtSignal:
    """A signal. PyQt6 needs to know some types; arguments of others pass as Python objects."""
    ways = []
    for one in signatures:
        inside = one.partition("(")[2].rstrip(")")
        depth, parts, word = 0, [], ""
        for letter in inside:
            depth += {"<": 1, ">": -1}.get(letter, 0)
            if letter == "," and not depth:
                parts.append(word)
                word = ""
            else:
                word += letter
        parts += [word] if word else []
        ways.append([SIGNAL_TYPES.get(part, "PyQt_PyObject") for part in parts])
    return pyqtSignal(*ways[0]) if len(ways) == 1 else pyqtSignal(*ways)


def enum_of(name: str, known: dict[str, Any], module: str, outer: str) -> type:
    """A scoped enum. If a value occurs twice, the second name is an alias."""
    kind = getattr(enum, known["kind"])
    return kind(name, known["members"], module=module, qualname=f"{outer}.{name}")


def kept_property(name: str) -> property:
    """A property for a variable of a C++ class."""
    return property(
        lambda self: getattr(self, KEPT + name, None),
        lambda self, value: setattr(self, KEPT + name, value),
    )


class Module(types.ModuleType):
    """``qgis.core`` or ``qgis.gui``: makes a class when it is first asked for."""

    def __init__(self, name: str, api: dict[str, Any]) -> None:
        super().__init__(name)
        self._api = api
        self.__path__: list[str] = []
        for one in api["failures"]:
            setattr(self, one, type(one, (Exception,), {"__module__": name}))

    def __getattr__(self, name: str) -> Any:
        known = self._api["classes"].get(name)
        if known is None or name.startswith("__"):
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        made = self._made(name, name, known)
        setattr(self, name, made)
        complete(made, known)
        return made

    def _made(
        self, name: str, dotted: str, known: dict[str, Any], beside: dict[str, Any] | None = None
    ) -> type:
        behaviour = getattr(importlib.import_module("behaviour"), name, None)
        written = dict(vars(behaviour)) if behaviour is not None else {}
        bases = tuple(base_of(one, beside or {}) for one in known["bases"]) or (object,)
        QT.update(one for base in bases for one in base.__mro__ if not hasattr(one, "_stand_in"))
        body = self._body(dotted, known, written, bases)
        check_behaviour(dotted, known, written, bases)
        return type(bases[0])(name, bases, body)

    def _body(
        self, dotted: str, known: dict[str, Any], written: dict[str, Any], bases: tuple[type, ...]
    ) -> dict[str, Any]:
        body: dict[str, Any] = {"_stand_in": True, "__module__": self.__name__}
        body["_written"] = frozenset(written)
        body["_made_by_qgis"] = classmethod(made_by_qgis)
        body.update({name: signal_of(one) for name, one in known["signals"].items()})
        for name, one in known["enums"].items():
            body[name] = enum_of(name, one, self.__name__, dotted)
        inside = f"{dotted}."
        for name, one in sorted(known["classes"].items(), key=lambda it: stands_on(it[1], inside)):
            flag = body.get(name[:-1]) if name.endswith("s") else None
            body[name] = flag or self._made(name, f"{inside}{name}", one, body)
        body.update(known["others"])
        body.update({name: kept_property(name) for name in known["properties"]})
        begin = written.get("_begin")
        body["__init__"] = constructor(dotted, known["methods"].get("__init__", []), begin)
        for name, overloads in known["methods"].items():
            own = None if name in DUNDER else written.get(name)
            if name.startswith("__") and own is None:
                continue
            own = own.__func__ if isinstance(own, staticmethod) else own
            if own is not None or not done_below(name, bases):
                body[name] = method_of(dotted, name, overloads, own)
        body.update({name: one for name, one in written.items() if is_extra(name, known)})
        return body


def done_below(name: str, bases: tuple[type, ...]) -> bool:
    """Whether a base class of Qt, or the behaviour of a base class, defines this method."""
    for one in (one for base in bases for one in base.__mro__ if name in vars(one)):
        return not hasattr(one, "_stand_in") or name in one._written
    return False


DUNDER = ("__eq__", "__ne__", "__hash__", "__repr__")
"""Methods that stay Python's own, unless ``behaviour`` defines them."""


def is_extra(name: str, known: dict[str, Any]) -> bool:
    """Parts of a behaviour that are put into the class as they are."""
    of_python = ("__module__", "__doc__", "__dict__", "__weakref__", "__qualname__")
    return name not in of_python and (name in DUNDER or name not in known["methods"])


def check_behaviour(
    dotted: str, known: dict[str, Any], written: dict[str, Any], bases: tuple[type, ...]
) -> None:
    """Raise an error if a behaviour defines a name that the real class does not have."""
    for name in written:
        in_qt = any(hasattr(base, name) for base in bases)
        if not name.startswith("_") and name not in known["methods"] and not in_qt:
            raise AttributeError(f"QGIS has no {dotted}.{name}")


def stands_on(known: dict[str, Any], inside: str) -> bool:
    """Whether a nested class is derived from another one beside it, which must be made first."""
    return any(name.startswith(inside) for _, name in known["bases"])


def base_of(found: list[str], beside: dict[str, Any]) -> type:
    """The class of PyQt6, or the stand-in, for a base in the list."""
    module, name = found
    if module in ("core", "gui") and "." in name:
        return beside[name.rpartition(".")[2]]
    if module in ("core", "gui"):
        return getattr(sys.modules[f"qgis.{module}"], name)
    if module in QT_BASES:
        home = importlib.import_module(f"PyQt6.{module}")
        return getattr(home, name, None) or getattr(importlib.import_module("PyQt6.QtGui"), name)
    return object


def complete(made: type, known: dict[str, Any]) -> None:
    """Add aliases of enums that are defined elsewhere. This comes after the class is made, because
    an alias may lead back to the class itself."""
    for name, (module, dotted) in known["aliases"].items():
        if module in ("core", "gui"):
            found = functools.reduce(getattr, dotted.split("."), sys.modules[f"qgis.{module}"])
            setattr(made, name, found)
