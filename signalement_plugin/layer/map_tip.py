"""The map tip: a small page about one report, with every word of a citizen escaped.

It uses only functions that every QGIS has, because the template is stored in the project.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..core.dates.service_targets import HERE
from ..core.model.status import Status
from ..qt.language import tr
from .expressions import DAYS_LEFT, IS_OPEN, escaped, literal

_LONGEST = 200  # characters of a citizen's text

_FOLDER = "replace(file_path(layer_property(@layer, 'path')), '\\\\', '/')"
_THUMB = f"{_FOLDER} || '/photos/thumb-' || left(hash(\"photo\", 'sha256'), 32) || '.jpg'"
_THUMB_URL = (
    f"'file://' || CASE WHEN left({_FOLDER}, 1) = '/' THEN '' ELSE '/' END"
    f" || replace(replace({_THUMB}, '%', '%25'), ' ', '%20')"
)
"""The small copy of the photo beside the store: a map tip never uses the network, and its template
contains no path."""


def days_left_expression() -> str:
    """How late an open report is, in whole days and words; empty without a due time."""
    late = literal(tr("late {days} d"))
    today = literal(tr("due today"))
    left = literal(tr("{days} d left"))
    here = literal(" – " + tr("delay set here"))
    return (
        f"CASE WHEN \"due\" IS NULL OR NOT {IS_OPEN} THEN ''"
        f" WHEN {DAYS_LEFT} < 0 THEN replace({late}, '{{days}}', to_string(-{DAYS_LEFT}))"
        f" WHEN {DAYS_LEFT} = 0 THEN {today}"
        f" ELSE replace({left}, '{{days}}', to_string({DAYS_LEFT})) END"
        f' || CASE WHEN "due" IS NOT NULL AND {IS_OPEN} AND strpos("flags", {literal(HERE)}) > 0'
        f" THEN {here} ELSE '' END"
    )


def stale_expression() -> str:
    """That the server lists the report no longer; empty for all others."""
    text = literal(tr("No longer listed by the server."))
    return f"CASE WHEN strpos(\"flags\", 'stale') > 0 THEN {text} ELSE '' END"


def status_expression(texts: Mapping[Status, str]) -> str:
    """The status in the words of the screen; an unknown one as it is."""
    pairs = ", ".join(f"{literal(status.value)}, {literal(word)}" for status, word in texts.items())
    return f'coalesce(map_get(map({pairs}), "status"), "status")'


def photo_expression() -> str:
    """The small copy of the photo, which we encoded, as HTML; empty where there is none."""
    return (
        f"CASE WHEN coalesce(\"photo\", '') <> '' AND file_exists({_THUMB})"
        f" THEN '<img width=\"200\" src=\"' || {escaped(_THUMB_URL)} || '\"><br>' ELSE '' END"
    )


def map_tip(texts: Mapping[Status, str]) -> str:
    """The template: photo, number, service, street, status, deadline, a doubt, first words."""
    begin = f'left("description", {_LONGEST})'
    more = f"CASE WHEN length(\"description\") > {_LONGEST} THEN '…' ELSE '' END"
    lines = (
        f"[% {photo_expression()} %]",
        f"<b>[% {escaped('report_id')} %]</b> — [% {escaped('service_name')} %]<br>",
        f"[% {escaped('address')} %]<br>",
        f"[% {escaped(status_expression(texts))} %]",
        f"<b>[% {escaped(days_left_expression())} %]</b>",
        f"<i>[% {escaped(stale_expression())} %]</i>",
        f"<p>[% {escaped(begin)} %][% {more} %]</p>",
    )
    return "\n".join(lines)
