"""``signalementd run`` whose waits around a start of the database are short; their order is kept.

``python quick_service.py ARGUMENT…``: for tests that start a database again and again.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

from signalementd import running
from signalementd.commands import main

running.AGAIN_S = 1.0
running.CommuneService = partial(running.CommuneService, quiet_s=3.0)  # type: ignore[assignment, misc]
sys.exit(main(sys.argv[1:]))
