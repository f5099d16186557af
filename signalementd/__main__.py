"""``python -m signalementd``, and the program of the wheel."""

import sys

from .commands import main


def run() -> int:
    """The program."""
    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(run())
