"""Finds out what a refused read of one report means. Only if the list can be read and does not have
the report, that report alone is refused (``NotYours``). Otherwise the refusal stays as it is, or is
``Unauthorized`` where the login has ended.
"""

from __future__ import annotations

from collections.abc import Callable

from ..core.errors import Forbidden, NotYours, ServerError, Unauthorized


def error_of_refused_read(error: Forbidden, listed: Callable[[], bool]) -> ServerError:
    """The error to raise for one report whose read was forbidden, after one read of the list
    (``listed``: whether the list has the report): ``Unauthorized`` where the login has ended,
    ``NotYours`` where the list answers and does not have the report, else ``error``."""
    try:
        if listed():
            return error
    except Unauthorized as ended:
        return ended
    except ServerError:
        return error
    return NotYours(str(error), error.server_message)
