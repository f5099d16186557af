"""The settings of a server of each evidence level: what it shows, its faults, what it declares.

Times of the protocol are declared short, so that a run takes minutes;
their order is kept: an answer is given up (``TIMEOUT_S``) before the longest held request
lands (``HOLD_S``), and that before the outcome counts as settled (``SETTLE_S``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from benchmarks.soak.speech import SPEECHES, Speech
from signalement_plugin.core.model.capabilities import Capabilities, Evidence
from signalement_plugin.sync.push import sender
from signalement_plugin.sync.rules import retry
from signalement_plugin.transport import client as transport_client

TIMEOUT_S = 0.4
HOLD_S = 0.8
SETTLE_S = 2.0
KEY_S = 8.0
CACHE_S = 0.3
LEVELS = ("activity", "version", "value", "coarse", "none")

_STORM = (
    "delay=0.02:0.1s,reset_before=0.02,reset_after=0.05,hold=0.04:{hold}s,ignore=0.03,"
    "keep_mark=0.02,keep_text=0.02,cut=0.02,html=0.01,fail=0.02,busy=0.01:1s,side=0.02:0.2s,vanish=0.01:0.3s,forget=0.02:{key}s,"
    "twice=0.04,alter=0.03,between=0.04,repeat=0.05,clear=on,cap=25,skew={skew}s,step={step}s"
)
# A server that dates records wrongly cannot claim that its times tell every change.
_MISDATED = ",late=0.01:0.2s,future=0.01:3600s"
_COARSER = "history,activity", "history,activity,version"
_HIDDEN: Mapping[str, tuple[str, str]] = {
    "activity": ("", ""),
    "version": _COARSER,
    "value": ("history,activity,version,updated_datetime",) * 2,
    "coarse": ("history,activity,version,updated_datetime,detailed_status",) * 2,
    "none": ("history,activity,version,updated_datetime,detailed_status",) * 2,
}


@dataclass(frozen=True)
class Level:
    """One kind of server. ``hide`` and ``faults`` are options of the sandbox, ``name`` that
    of the speech. ``conditional``: a write can name the version that it requires. Times in
    seconds."""

    evidence: Evidence
    hide: str
    faults: str
    name: str = "citysdk"
    key_ttl: float = 0.0
    cache_s: float = 0.0
    version_step: float = 1.0
    conditional: bool = False

    @property
    def speech(self) -> Speech:
        return SPEECHES[self.name]

    def seen_as(self, declared: Capabilities) -> Capabilities:
        """What this server would declare: no more evidence than its level, short times."""
        return replace(
            declared,
            evidence=min(declared.evidence, self.evidence),
            settle_s=SETTLE_S,
            cache_s=self.cache_s,
            key_ttl=self.key_ttl,
            version_step=self.version_step,
            couples=self.speech.couples,
        )


def level_of(evidence: str, seed: int, system: str = "open311") -> Level:
    """Odd seeds: reads are cached. Even ones: they are not; a version is a time in coarse
    steps; open and closed are all that can be seen, through a dialect with keys. Of another
    system than Open311 nothing is hidden: it shows what it shows."""
    even = seed % 2 == 0
    step = 2 if even else 1
    skew = (0, 90, -90, 30)[seed % 4]
    faults = _STORM.format(hold=HOLD_S, key=KEY_S, skew=skew, step=step)
    if not (even and evidence == "version"):
        faults += _MISDATED
    keyed = even and evidence == "coarse" and system == "open311"
    name = {"open311": "updates" if keyed else "citysdk"}.get(system, system)
    return Level(
        min(Evidence[evidence.upper()], SPEECHES[name].evidence),
        _HIDDEN[evidence][even] if system == "open311" else "",
        f"seed={seed},{faults}" + ("" if even else f",cached={CACHE_S}s"),
        name,
        KEY_S if keyed else 0.0,
        0.0 if even else CACHE_S,
        float(step),
    )


def hasten() -> None:
    """Shorten the waits between tries of this process."""
    retry.RETRY_S = (0.2, 0.4, 0.8, 1.5)
    retry.LOOK_S, retry.VERIFY_S, retry.UNREADABLE_S = 0.2, 0.5, 1.0
    sender.LOCK_RETRY_S = 0.1
    transport_client.WAITS = (0.05, 0.2)
