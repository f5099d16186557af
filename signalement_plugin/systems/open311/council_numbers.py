"""Rule R9 for FixMyStreet: a write must reach the report that was meant, although updates use the
council's number.

FixMyStreet finds the report of an update by the number that the council gave it, and shows that
number to nobody. On some sites this is also the site's own number of the report; on others it may
be the site's number of another report. So nothing is written until somebody who knows the site has
said that the numbers are the same. Even then the site is searched for the number first, and nothing
is written if another report has it.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from ...core.errors import (
    Busy,
    NumbersNotKnown,
    OtherReport,
    ServerError,
    ServerFailure,
    Unreachable,
)
from ...transport.response import Response, check_read
from .requests import Wire

OPTION, OWN = "numbers", "own"
"""Option of a connection, and its value that means: the council's numbers are the site's own."""

NOT_SAID = "numbers_not_said"
_FOUND = (301, 302, 303, 307, 308)


def are_own(options: Mapping[str, str]) -> bool:
    """Whether somebody has said that the council's numbers are the site's own."""
    return options.get(OPTION) == OWN


def require_meant(wire: Wire, report_id: str, options: Mapping[str, str]) -> None:
    """Check that the site shows no other report which an update for this number could reach. Raises
    ``NumbersNotKnown``, ``OtherReport`` or ``Busy``; then nothing was written."""
    path = wire.dialect.bearer_path
    if not path:
        return
    if not are_own(options):
        raise NumbersNotKnown("nobody has said whose numbers updates are found by")
    try:
        answer = wire.beside(path, params={"pc": f"ref:{report_id}"}, judge=_search)
    except (Unreachable, Busy):
        raise
    except ServerFailure as error:
        raise Busy(str(error), error.server_message) from error
    except ServerError as error:
        raise OtherReport(str(error), error.server_message) from error
    if _leads_to(answer) != f"/report/{report_id}":
        raise OtherReport(f"{report_id} is not the number of one report alone")


def _search(answer: Response) -> None:
    """Judge the answer of the site's search: it redirects to the report if only one has the number,
    as the site's or as the council's."""
    if answer.status not in _FOUND:
        check_read(answer)


def _leads_to(answer: Response) -> str:
    """The path of the report that the search sends to, below the site; empty without one."""
    if answer.status not in _FOUND:
        return ""
    try:
        path = urlsplit(answer.headers.get("Location", "")).path
    except ValueError:  # for example ``http://[x``
        return ""
    return path[path.rfind("/report/") :] if "/report/" in path else ""
