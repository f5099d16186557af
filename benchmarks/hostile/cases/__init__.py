"""All hostile cases, by area, and the harmless ones. A run plays one case on one system."""

from __future__ import annotations

from collections.abc import Mapping

from benchmarks.hostile.case import Case
from benchmarks.hostile.cases import bodies, calm, damaged, files, framing, photos, texts, work

AREAS: Mapping[str, tuple[Case, ...]] = {
    "framing": framing.CASES,
    "bodies": bodies.CASES,
    "texts": texts.CASES,
    "photos": photos.CASES,
    "files": files.CASES,
    "damaged": damaged.CASES,
    "work": work.CASES,
}
CALM: Mapping[str, tuple[Case, ...]] = {
    "answers": calm.CASES,
    "photos": photos.CALM,
    "files": files.CALM,
}
"""Kind → harmless cases with which the hostile ones of that kind are compared."""
RUNS: Mapping[str, tuple[Case, str]] = {
    name: (case, system)
    for cases in (*CALM.values(), *AREAS.values())
    for case in cases
    for name, system in case.runs()
}
"""Name of a run → its case and system, in the order in which they are played."""
AT_A_DESK = tuple(name for name, (case, _) in RUNS.items() if case.writes or not case.around)
"""Runs that are played in the real QGIS; the others are played by ``qgis_process`` alone."""
CALM_RUNS: Mapping[str, str] = {
    name: kind for kind, cases in CALM.items() for case in cases for name, _ in case.runs()
}
"""Name of a harmless run → its kind."""


def kind_of(case: Case) -> str:
    """The kind of the harmless cases with which a case is compared."""
    return "photos" if case.photo else "files" if case.file else "answers"
