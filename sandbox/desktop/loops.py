"""``make loops``: two short silent films of the real QGIS, for the front page."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from .start import ROOT, Desk, qgis, screen

BUILD = ROOT / "build" / "loops"
IMAGES = ROOT / "docs" / "images" / "loops"
NAMES = ("one-closed", "many-assigned")
MOST_BYTES = 1_500_000
HUNDREDTHS = 30
"""Duration of a frame in hundredths of a second."""
LAST = 250
"""Duration of the last frame in hundredths of a second."""
PATIENCE_S = 600


def main() -> int:
    """Record the films, make a file of each, and check its size."""
    shutil.rmtree(BUILD, ignore_errors=True)
    BUILD.mkdir(parents=True)
    with screen() as display:
        if qgis(
            "film.py", BUILD, {"play": True}, Desk("fr"), display=display, patience_s=PATIENCE_S
        ):
            return 1
    IMAGES.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        put_together(BUILD / name, IMAGES / f"{name}.webp")
    sizes = {name: (IMAGES / f"{name}.webp").stat().st_size for name in NAMES}
    print(*(f"  {name}: {size:,} bytes" for name, size in sizes.items()), sep="\n")
    return 1 if max(sizes.values()) > MOST_BYTES else 0


def put_together(frames: Path, target: Path) -> None:
    """Write the frames as an endless animated WebP. Raises ``CalledProcessError``."""
    files = sorted(str(path) for path in frames.glob("*.png"))
    command = ["convert", "-loop", "0", "-delay", str(HUNDREDTHS), *files[:-1]]
    command += ["-delay", str(LAST), files[-1], "-quality", "70", "-define", "webp:method=4"]
    subprocess.run([*command, str(target)], check=True)


if __name__ == "__main__":
    sys.exit(main())
