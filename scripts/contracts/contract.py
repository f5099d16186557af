"""A contract: requests to one product, with status, headers and shape of each answer."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from .shape import Places, Shape, differences, filled

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "tests" / "contracts"
READS = frozenset({"GET", "HEAD"})


class BadContract(ValueError):
    """A file that is no contract; the sentence says where."""


@dataclass(frozen=True)
class Row:
    """One question and its answer.

    ``ask``: method and path with its query, ``{places}`` in it. ``who`` asks: a word that the
    player knows a login for. ``json``, ``form``: the body of a write. ``headers``: those that
    matter, in small letters; a value ends with ``*`` where more may follow. ``body``: its
    :data:`Shape`; without one it may be anything. ``differs``: in what the stand-in is still
    not alike, and why. ``module``: what the system module makes of the answer.
    """

    name: str
    ask: str
    status: int
    who: str = "staff"
    json: Any = None
    form: Mapping[str, str] | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Shape = "any"
    differs: str = ""
    module: Mapping[str, Any] = field(default_factory=dict)

    @property
    def method(self) -> str:
        return self.ask.partition(" ")[0]

    @property
    def reads(self) -> bool:
        return self.method in READS

    def target(self, places: Places) -> str:
        """Path and query."""
        return filled(self.ask.partition(" ")[2], places)

    def path(self, places: Places) -> str:
        return urlsplit(self.target(places)).path

    def query(self, places: Places) -> dict[str, str]:
        return dict(parse_qsl(urlsplit(self.target(places)).query, keep_blank_values=True))


@dataclass(frozen=True)
class Contract:
    """``product``: what was asked; ``seen``: the day."""

    product: str
    seen: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Answered:
    """An answer as it came; ``body`` is what the JSON holds, the text where it is none."""

    status: int
    headers: Mapping[str, str]
    body: Any


def names() -> list[str]:
    """The contracts there are."""
    return sorted(path.stem for path in FOLDER.glob("*.json"))


def load(name: str) -> Contract:
    """A contract by its name. Raises ``BadContract`` and ``OSError``."""
    text = (FOLDER / f"{name}.json").read_text("utf-8")
    return read(json.loads(text))


def read(given: Mapping[str, Any]) -> Contract:
    """A contract from its JSON. Raises ``BadContract``."""
    known = {one.name for one in fields(Row)}
    for row in given["rows"]:
        if strange := set(row) - known:
            raise BadContract(f"{row.get('name')}: {', '.join(sorted(strange))} is not known")
    shapes = given.get("shapes", {})
    rows = tuple(
        Row(**{**row, "body": _whole(row.get("body", "any"), shapes)}) for row in given["rows"]
    )
    if len({row.name for row in rows}) < len(rows):
        raise BadContract("two rows have one name")
    return Contract(given["product"], given["seen"], rows)


def _whole(shape: Any, shapes: Mapping[str, Any]) -> Any:
    """A shape with the shapes in it that are written once under ``shapes`` and named ``<name>``."""
    if isinstance(shape, str) and shape.startswith("<"):
        if shape[1:-1] not in shapes:
            raise BadContract(f"no shape is called {shape}")
        return _whole(shapes[shape[1:-1]], shapes)
    if isinstance(shape, list):
        return [_whole(one, shapes) for one in shape]
    if isinstance(shape, dict):
        return {name: _whole(one, shapes) for name, one in shape.items()}
    return shape


def compare(row: Row, answered: Answered, places: Places) -> list[str]:
    """Where an answer is not what the real server gave."""
    found = []
    if answered.status != row.status:
        found.append(f"status: {row.status} expected, {answered.status} found")
    for name, wanted in row.headers.items():
        given = answered.headers.get(name, "")
        if not _alike(filled(wanted, places), given):
            found.append(f"header {name}: {wanted!r} expected, {given[:60]!r} found")
    return [*found, *differences(row.body, answered.body, places)]


def _alike(wanted: str, given: str) -> bool:
    if wanted.endswith("*"):
        return given.lower().startswith(wanted[:-1].lower())
    return given.lower() == wanted.lower()
