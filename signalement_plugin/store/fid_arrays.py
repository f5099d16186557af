"""Functions over arrays of millions of feature ids. A Python loop over them takes a tenth of a
second and holds the GIL; NumPy needs some milliseconds.

Outside of this module such arrays are ``array("q")``, not NumPy's.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    Fids = npt.NDArray[np.int64]
    Flags = npt.NDArray[np.bool_]


def numbers(text: str) -> array[int]:
    """Feature ids with commas between."""
    return _plain(np.fromstring(text, np.int64, sep=",")) if text else array("q")


def highest(fids: array[int]) -> int:
    """0 for none."""
    return int(_fids(fids).max(initial=0))


def fids_in(fids: array[int], passed: Collection[int]) -> array[int]:
    """Those of ``fids`` that are in ``passed``, in their order."""
    those = _fids(fids)
    return _plain(those[_flags(passed, highest(fids))[those]])


def bits(fids: Collection[int]) -> bytes:
    """The lowest bit of the first byte is that of feature id 0."""
    return np.packbits(_flags(fids), bitorder="little").tobytes()


def _flags(fids: Collection[int], last: int | None = None) -> Flags:
    """One flag for each feature id up to ``last``: whether it is among ``fids``."""
    those = _fids(fids)
    last = int(those.max(initial=0)) if last is None else last
    found = np.zeros(last + 1, np.bool_)
    found[those[those <= last]] = True
    return found


def _fids(fids: Collection[int]) -> Fids:
    """An array is not copied."""
    if isinstance(fids, array):
        return np.asarray(fids)
    return np.fromiter(fids, np.int64, len(fids))


def _plain(fids: Fids) -> array[int]:
    found = array("q")
    found.frombytes(fids.tobytes())
    return found
