"""``make screenshots``: pictures of the dock's states in the real QGIS, in four languages, in
French also in two other themes. Those of the guide, and a few of each other desk, are copied to
``docs/images``."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

from ..running import running
from .small_png import shrink
from .start import ROOT, Desk, qgis, screen

BUILD = ROOT / "build" / "screenshots"
IMAGES = ROOT / "docs" / "images"
ROWS, FEW = 2000, 200
PATIENCE_S = 1800
"""For all scenes, also on a busy machine; a scene that hangs ends itself (``album.py``)."""
OPTIONS = (*("connections", "me", "display", "replies", "delays", "sectors", "reference", "data"),)
"""Sections of the options, each a picture."""
LARGE = frozenset(
    {
        "around",
        "around-none",
        "around-proposed",
        "call",
        "evidence",
        "export",
        "figures",
        "keys",
        "menu",
        "menu-map",
        "parcel",
        "replay",
        "round",
        "round-return",
        "unfiltered",
        "wide",
        "wide-reply",
        "window",
        *(f"options-{name}" for name in OPTIONS),
    }
)
"""Pictures that are kept of the first language and theme only."""
FEW_OF_A_DESK = frozenset(
    {
        "close",
        "conflict",
        "dock",
        "first-run",
        "grouped",
        "new-report",
        "outbox",
        "review",
        "settle",
        "several",
    }
)
"""Pictures that are kept of a language and theme that the guide does not show; all others are in
``build/`` only."""
OF_THIS_COMPUTER = "options-data"
"""A picture that shows a folder of this computer: kept in ``build/`` only."""
GUIDE = ("fr", "en")
FRONT = "dock.png"
"""The picture of ``docs/README.md``: the window of the guide's last desk."""
DESKS = (
    Desk("fr"),
    Desk("fr", "Night Mapping"),
    Desk("fr", "Blend of Gray"),
    Desk("nl"),
    Desk("de"),
    Desk("en"),
)


def name_of(desk: Desk) -> str:
    """``fr``, ``fr-night-mapping``."""
    return "-".join(filter(None, (desk.language, desk.theme.lower().replace(" ", "-"))))


def album(desk: Desk, out: Path, display: str) -> list[str]:
    """Play one; what failed. A server of its own for what is lost and one that changes nothing."""
    out.mkdir(parents=True)
    with (
        running(out / "server.sqlite", generate=ROWS) as good,
        running(out / "deaf.sqlite", generate=FEW, seed=2, faults="ignore=1") as deaf,
        running(
            out / "lossy.sqlite",
            generate=FEW,
            seed=3,
            faults="reset_after=1",
            hide="history,version,activity",
        ) as lossy,
        running(out / "slow.sqlite", generate=FEW, seed=4, faults="delay=1:1.5s,cap=25") as slow,
    ):
        values = {
            "url": good.url,
            "citysdk": good.citysdk,
            "reply_only": good.open311,
            "play": True,
            "deaf": deaf.citysdk,
            "lossy": lossy.citysdk,
            "slow": slow.citysdk,
            "lossy_pid": lossy.pid,
        }
        code = qgis("album.py", out, values, desk, display=display, patience_s=PATIENCE_S)
    failed = out / "failed.json"
    if not failed.exists():
        return [f"QGIS ended with {code}"]
    found: list[str] = json.loads(failed.read_text("utf-8"))
    return found


def main(wanted: list[str]) -> int:
    """All desks, or those named; pictures of French and English go into the guide."""
    strange = sorted(set(wanted) - set(map(name_of, DESKS)))
    if strange:
        print(f"no such desk: {' '.join(strange)}", file=sys.stderr)
        return 2
    shutil.rmtree(BUILD, ignore_errors=True)
    wrong = []
    with screen() as display:
        for desk in DESKS:
            name = name_of(desk)
            if wanted and name not in wanted:
                continue
            failed = album(desk, BUILD / name, display)
            wrong += [f"{name}: {one}" for one in failed]
            pictures = sorted((BUILD / name).glob("*.png"))
            print(f"  {name}: {len(pictures)} pictures")
            if not failed:
                keep(pictures, IMAGES / name)
    if wrong:
        print("SCREENSHOTS FAILED", *wrong, sep="\n  ", file=sys.stderr)
        return 1
    print("SCREENSHOTS OK")
    return 0


def keep(pictures: list[Path], folder: Path) -> None:
    """Replace the guide's pictures of one desk; large ones of the first desk only."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for picture in pictures:
        if is_kept(picture.stem, folder.name):
            shrink(picture, folder / picture.name)
        if picture.stem == "window" and folder.name == GUIDE[-1]:
            shrink(picture, IMAGES / FRONT)


def is_kept(name: str, desk: str) -> bool:
    """Whether the picture of a scene is kept of this desk."""
    if desk not in GUIDE:
        return name in FEW_OF_A_DESK
    if name == OF_THIS_COMPUTER:
        return False
    return name not in LARGE or desk == name_of(DESKS[0])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
