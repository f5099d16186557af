"""``signalementd run`` that pauses between the permit and the first byte of a request.

``python paused_service.py MARK ARGUMENT…``: it pauses at its next request when the file MARK
exists, and removes the file. Its timer (rule T4) is off then, as if the sending thread always went
on before the timer ends the process.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

from signalement_plugin.sync.push.operation_push import OperationPush
from signalement_plugin.sync.rules.attempt import AnsweredAttempt, BegunAttempt
from signalementd.commands import main

MARK = Path(sys.argv[1])
transmit = OperationPush.transmit


def paused(push: OperationPush, begun: BegunAttempt) -> AnsweredAttempt:
    if MARK.exists():
        MARK.unlink()
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.raise_signal(signal.SIGSTOP)  # raised in this thread, so that it stops first
    return transmit(push, begun)


OperationPush.transmit = paused  # type: ignore[method-assign]
sys.exit(main(sys.argv[2:]))
