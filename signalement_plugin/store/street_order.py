"""SQL expressions that sort addresses by house number: 9, 9A, 10.

They compare the text before the first number, then that number, then the text and number after
it, as in « Rue du 11 Novembre 9 » and « Rue Haute 9 bte 2 ».
``core.geo.addresses.street_key`` sorts by house number in Python.
"""

from __future__ import annotations

import string
from collections.abc import Callable, Iterator

from ..core.filter.sql import sql_text

_DIGITS = sql_text(string.digits)
_LETTERS = " eaiurntlsodcmvhpgbfqjkzxyw-\u2019"
"""Letters, the frequent ones first: SQLite tries them one by one."""


def street_terms(text: str, folded: Callable[[str], str], accented: str) -> Iterator[str]:
    """Terms for ``ORDER BY``. ``text``: an expression; ``folded`` makes one without case and
    accents of another; ``accented``: the letters that it knows."""
    signs = _LETTERS + _LETTERS.upper() + accented + string.punctuation
    no_digits = sql_text("".join(dict.fromkeys(signs)))
    for fold in (folded, _lower):
        from_digit = f"ltrim({text}, {no_digits})"
        yield fold(f"substr({text}, 1, length({text}) - length({from_digit}))")
        yield f"CAST({from_digit} AS INTEGER)"
        text = f"ltrim({from_digit}, {_DIGITS})"
    yield _lower(text)


def _lower(text: str) -> str:
    """Lower case only: behind the house number, accents do not matter."""
    return f"lower({text})"
