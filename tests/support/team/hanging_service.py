"""``signalementd run`` whose commune stands still, without an error, while a file exists.

``python hanging_service.py MARK ARGUMENT…``. A commune counts as hanging after two seconds here,
not twenty.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

from signalementd import running
from signalementd.commands import main
from signalementd.service.commune_service import CommuneService

MARK = Path(sys.argv[1])
turn = CommuneService.turn


def hangs(service: CommuneService) -> int:
    while MARK.exists():
        time.sleep(0.05)
    return turn(service)


running.WATCHED_S = 2.0
CommuneService.turn = hangs  # type: ignore[method-assign]
sys.exit(main(sys.argv[2:]))
