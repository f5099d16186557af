"""``python -m signalementd``: the entry point, which the installed program uses too."""

import sys

from .commands import main


def run() -> int:
    """The program."""
    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(run())
