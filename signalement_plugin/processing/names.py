"""Departments and people as they are typed: by id or by name."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import ServerError
from ..core.filter.completion import fitting
from ..core.text.folding import fold
from ..systems.base import System

MOST_NAMED = 30
SEVERAL = ","


def named_sets(sets: Mapping[str, str], system: System | None) -> dict[str, str]:
    """``sets`` with ids in the place of names of departments and people. What is like no name
    stays as it was typed, since some systems list only a part of theirs. Raises
    ``QgsProcessingException``, with the names, for a part of one or a name of several."""
    if system is None or not sets.keys() & {"department", "assignee"}:
        return dict(sets)
    try:
        teams = system.departments()
    except ServerError:
        return dict(sets)
    people = {key: name for team in teams for key, name in team.people}
    known = {"department": {team.id: team.name for team in teams}, "assignee": people}
    return {name: _ids(value, known.get(name, {})) for name, value in sets.items()}


def _ids(typed: str, names: Mapping[str, str]) -> str:
    whole = _id(typed, names)
    if whole or SEVERAL not in typed:
        return whole or typed
    return SEVERAL.join(_id(one.strip(), names) or one.strip() for one in typed.split(SEVERAL))


def _id(typed: str, names: Mapping[str, str]) -> str:
    """The id behind what is typed; empty where it is not even like a name."""
    if typed in names:
        return typed
    alike = fitting(typed, dict.fromkeys(names.values())) if typed else []
    exact = [name for name in alike if fold(name) == fold(typed)]
    fits = [key for key, name in names.items() if name in (exact or alike)]
    if len(fits) == 1 and exact:
        return fits[0]
    if fits:
        listed = ", ".join(f"{names[key]} ({key})" for key in fits[:MOST_NAMED])
        raise QgsProcessingException(
            QCoreApplication.translate(
                "Signalement", "“{name}” is not clear: give one of {list}."
            ).format(name=typed, list=listed)
        )
    return ""
