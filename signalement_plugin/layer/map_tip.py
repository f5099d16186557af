"""The map tip: a small page about one report, with every word of a citizen escaped.

Only expressions that every QGIS has, since the template is stored in the project.
"""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtCore import QCoreApplication

from ..core.status import OPEN, Status

_LONGEST = 200  # characters of a citizen's text


def escaped(expression: str) -> str:
    """``expression`` as text that HTML takes literally (the ampersand first)."""
    quotes = "map('<', '&lt;', '>', '&gt;', '\"', '&quot;', '''', '&#39;')"
    return f"replace(replace(coalesce(to_string({expression}), ''), '&', '&amp;'), {quotes})"


def delay_expression() -> str:
    """How late an open report is, in whole days and words; empty without a due time."""
    late = QCoreApplication.translate("Signalement", "late {days} d")
    today = QCoreApplication.translate("Signalement", "due today")
    left = QCoreApplication.translate("Signalement", "{days} d left")
    # Days between midnights here, not between instants: 23:00 yesterday is one day late.
    days = 'day(age(to_date("due"), to_date(now())))'
    open_ones = ", ".join(literal(status.value) for status in sorted(OPEN))
    return (
        f'CASE WHEN "due" IS NULL OR "status" NOT IN ({open_ones}) THEN \'\''
        f" WHEN {days} < 0 THEN replace({literal(late)}, '{{days}}', to_string(-{days}))"
        f" WHEN {days} = 0 THEN {literal(today)}"
        f" ELSE replace({literal(left)}, '{{days}}', to_string({days})) END"
    )


def status_expression(words: Mapping[Status, str]) -> str:
    """The status in the words of the screen; an unknown one as it is."""
    pairs = ", ".join(f"{literal(status.value)}, {literal(word)}" for status, word in words.items())
    return f'coalesce(map_get(map({pairs}), "status"), "status")'


def map_tip(words: Mapping[Status, str]) -> str:
    """The template: photo, number, service, street, status, delay, first words."""
    photo = (
        'CASE WHEN "photo" ~ \'^https?://\' THEN \'<img width="200" src="\' || '
        + escaped('"photo"')
        + " || '\"><br>' ELSE '' END"
    )
    begin = f'left("description", {_LONGEST})'
    more = f"CASE WHEN length(\"description\") > {_LONGEST} THEN '…' ELSE '' END"
    lines = (
        f"[% {photo} %]",
        f"<b>[% {escaped('report_id')} %]</b> — [% {escaped('service_name')} %]<br>",
        f"[% {escaped('address')} %]<br>",
        f"[% {escaped(status_expression(words))} %]",
        f"<b>[% {escaped(delay_expression())} %]</b>",
        f"<p>[% {escaped(begin)} %][% {more} %]</p>",
    )
    return "\n".join(lines)


def literal(text: str) -> str:
    """A text literal of QGIS's expressions."""
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'"
