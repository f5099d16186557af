"""Judges whether a hostile run ended as it must, and whether it cost too much time or memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.hostile.case import LOADING, SHOWN, Case

MORE_MB = 16.0
MORE_S = 0.2
"""Seconds that a hostile answer may take longer than a harmless one."""
Found = Mapping[str, Any]


@dataclass(frozen=True)
class Calm:
    """What harmless answers cost in the same run of the suite: size in bytes → seconds that the
    window stood still; and MB of the largest one."""

    stops: Mapping[int, float]
    rise_mb: float

    def stop_s(self, size: int) -> float:
        """Seconds of the largest harmless answer that is not larger than ``size``."""
        fitting = [one for one in self.stops if one <= size]
        return max((self.stops[one] for one in fitting), default=0.0)


def calm_of(found: Sequence[tuple[Case, Found]]) -> Calm:
    """From the harmless runs; of several of one size the slowest counts."""
    stops: dict[int, float] = {}
    for case, seen in found:
        stops[case.size] = max(stops.get(case.size, 0.0), float(seen["stop_s"]))
    rise = max((float(seen["rise_mb"]) for _, seen in found), default=0.0)
    return Calm(stops, rise)


def misses(case: Case, seen: Found, calm: Calm | None) -> list[str]:
    """What is wrong with a run; empty where all is as it must be. Without ``calm``, time and
    memory are left out."""
    wrong = [f"undeclared: {one}" for one in seen.get("errors", ())]
    if seen["state"] not in case.ends:
        wrong.append(f"ended as {seen['state']}, not {' or '.join(case.ends)}")
    elif case.rows is not None and seen.get("rows") != case.rows:
        wrong.append(f"{seen.get('rows')} reports, not {case.rows}")
    elif case.pictures is not None and seen.get("pictures") != case.pictures:
        wrong.append(f"{seen.get('pictures')} pictures, not {case.pictures}")
    if seen["state"] not in (SHOWN, LOADING) and not seen.get("reads"):
        wrong.append("nothing is said")
    wrong += [f"shown as {one}" for one in seen.get("bad", ())]
    wrong += [f"did not hold: {one}" for one in seen.get("broken", ())]
    wrong += [f"asked: {one}" for one in seen.get("hosts", ())]
    wrong += [f"opened: {one}" for one in seen.get("opened", ())]
    wrong += [f"thread left: {one}" for one in seen.get("left", ())]
    return wrong + (_costs(case, seen, calm) if calm is not None else [])


def costs_only(case: Case, seen: Found, calm: Calm) -> bool:
    """Whether time or memory is all that a run missed."""
    return not misses(case, seen, None) and bool(misses(case, seen, calm))


def better(one: Found, again: Found) -> dict[str, Any]:
    """A run that was played again: whatever else it showed counts, of its costs the smaller."""
    least = {key: min(one[key], again.get(key, one[key])) for key in ("rise_mb", "stop_s")}
    return {**again, **least}


def _costs(case: Case, seen: Found, calm: Calm) -> list[str]:
    wrong = []
    allowed = calm.rise_mb + MORE_MB
    if float(seen.get("rise_mb", 0.0)) > allowed:
        wrong.append(f"{seen['rise_mb']} MB, more than {allowed:.0f}")
    longest = calm.stop_s(case.size) + MORE_S
    if float(seen.get("stop_s", 0.0)) > longest:
        wrong.append(f"the window stood still for {seen['stop_s']} s, more than {longest:.2f}")
    return wrong
