"""Behaviour of the stand-ins for fields, features, and requests for features of a layer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .geometry import geometry


class QgsField:
    def _begin(self, *args: Any, **named: Any) -> None:
        given = dict(zip(("name", "type"), args)) | named
        self._kept_name = given.get("name", "") if isinstance(given.get("name", ""), str) else ""


class QgsFields:
    def _begin(self, *args: Any) -> None:
        self._all = list(args[0]._all) if args else []
        self._places = {one.name(): at for at, one in enumerate(self._all)}

    def append(self, field: Any, *_origin: Any) -> bool:
        self._places.setdefault(field.name(), len(self._all))
        self._all.append(field)
        return True

    def lookupField(self, name: str) -> int:
        return self._places.get(name, -1)

    def indexOf(self, name: str) -> int:
        return self.lookupField(name)

    def names(self) -> list[str]:
        return [one.name() for one in self._all]

    def count(self) -> int:
        return len(self._all)

    def size(self) -> int:
        return len(self._all)

    def at(self, index: int) -> Any:
        return self._all[index]

    def field(self, key: Any) -> Any:
        return self._all[key if isinstance(key, int) else self.lookupField(key)]

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._all)

    def __getitem__(self, index: int) -> Any:
        return self._all[index]


class QgsFeature:
    def _begin(self, *args: Any, **named: Any) -> None:
        other = args[0] if args and hasattr(args[0], "_values") else None
        fields = named.get("fields") or next((one for one in args if hasattr(one, "_all")), None)
        self._fields = other._fields if other else fields
        self._values = list(other._values) if other else [None] * len(fields or ())
        self._shape = other._shape if other else geometry(None)
        self._number = other._number if other else -1
        self._valid = bool(other and other._valid)

    def fields(self) -> Any:
        return self._fields

    def _at(self, key: Any) -> int:
        at = key if isinstance(key, int) else self._fields.lookupField(key)
        if at < 0:
            raise KeyError(key)
        return at

    def attribute(self, key: Any) -> Any:
        return self._values[self._at(key)]

    def attributes(self) -> list[Any]:
        return list(self._values)

    def setAttribute(self, key: Any, value: Any) -> bool:
        self._values[self._at(key)] = value
        return True

    def setAttributes(self, values: Any) -> None:
        self._values = list(values)

    def __getitem__(self, key: Any) -> Any:
        return self._values[self._at(key)]

    def __setitem__(self, key: Any, value: Any) -> None:
        self._values[self._at(key)] = value

    def id(self) -> int:
        return self._number

    def setId(self, number: int) -> None:
        self._number = number

    def isValid(self) -> bool:
        return self._valid

    def geometry(self) -> Any:
        return self._shape

    def setGeometry(self, shape: Any) -> None:
        self._shape = shape

    def hasGeometry(self) -> bool:
        return not self._shape.isNull()


class QgsFeatureRequest:
    def _begin(self, *args: Any) -> None:
        first = args[0] if args else None
        self._fids = None if not isinstance(first, (int, list)) else first
        if isinstance(first, int):
            self._fids = [first]
        self._box = first if hasattr(first, "xMinimum") else None
        self._limit = -1

    def setFilterFids(self, fids: Any) -> Any:
        self._fids = list(fids)
        return self

    def setFilterRect(self, box: Any) -> Any:
        self._box = box
        return self

    def setLimit(self, limit: int) -> Any:
        self._limit = limit
        return self

    def setSubsetOfAttributes(self, *_which: Any) -> Any:
        return self

    def setNoAttributes(self) -> Any:
        return self

    def setFlags(self, _flags: Any) -> Any:
        return self

    def setFilterExpression(self, _text: str) -> Any:
        return self

    def setDestinationCrs(self, *_where: Any) -> Any:
        return self


class QgsVectorLayerFeatureSource:
    def _begin(self, layer: Any) -> None:
        self._layer = layer

    def getFeatures(self, request: Any = None) -> Iterator[Any]:
        return self._layer.getFeatures(request)
