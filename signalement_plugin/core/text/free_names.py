"""Makes a name unique by a number, such as *Name (2)*."""

from __future__ import annotations

from collections.abc import Container
from itertools import count


def free_name(name: str, taken: Container[str], longest: int = 200) -> str:
    """``name``, or *Name (2)* and so on where it is ``taken``; at most ``longest`` signs."""
    if name not in taken:
        return name
    numbered = (f"{name[: longest - len(f' ({n})')]} ({n})" for n in count(2))
    return next(one for one in numbered if one not in taken)
