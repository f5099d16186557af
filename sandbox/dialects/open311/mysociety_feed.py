"""What the public reads of one report on a FixMyStreet of mySociety: the feed of its updates."""

from __future__ import annotations

from datetime import datetime
from email.utils import format_datetime
from xml.sax.saxutils import escape

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from .mysociety_site import Row, not_found, number_in, store_in, visible

_UPDATES = (
    "SELECT id, made_at, text FROM change_log AS said WHERE report_id = :id AND field = 'reply'"
    " AND NOT (EXISTS (SELECT 1 FROM updates WHERE update_id = said.operation_id) AND NOT EXISTS"
    " (SELECT 1 FROM change_log AS moved WHERE moved.operation_id = said.operation_id"
    " AND moved.field = 'status') AND text IS (SELECT text FROM change_log AS one WHERE"
    " one.report_id = :id AND one.field = 'reply' AND one.id < said.id ORDER BY one.id DESC))"
    " ORDER BY id DESC LIMIT 20"
)
"""What the public reads: an update by key without a status, in the words of the one before, is
kept and hidden."""


def feed(request: Request) -> Response:
    """The newest twenty public updates of one report, each with a link behind its text."""
    number = str(request.path_params["number"])
    ids = [row["id"] for row in visible(request) if number_in(row) == number]
    if not ids:
        return not_found(request, number)
    place = f"http://site.invalid/report/{number}"
    items = [_item(row, place) for row in store_in(request).rows(_UPDATES, {"id": ids[0]})]
    told = f"<title>Updates on {number}</title><link>{place}</link>{''.join(items)}"
    body = f'<?xml version="1.0"?><rss version="2.0"><channel>{told}</channel></rss>'
    return Response(body, media_type="application/xml")


def _item(row: Row, place: str) -> str:
    at = format_datetime(datetime.fromisoformat(row["made_at"].replace("Z", "+00:00")))
    link = f"{place}#comment_{row['id']}"
    said = escape(f"{row['text']}\n<br><a href='{link}'>Report on FixMyStreet</a>")
    return (
        f"<item><title>Update by Testine Essai</title><description>{said}</description>"
        f'<guid isPermaLink="false">{link}</guid><pubDate>{at}</pubDate></item>'
    )


ROUTES = [Route("/rss/{number:int}", feed)]
