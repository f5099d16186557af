"""``python -m signalementd``: the entry point, also of the installed program."""

import sys

from .commands import main


def run() -> int:
    """The program."""
    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(run())
