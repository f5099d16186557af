"""Texts of the statistics: periods, columns, definitions, and the table as text."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from qgis.PyQt.QtCore import QDate, QLocale

from ...connection.queries.statistics import StatisticsAnswer
from ...core.analysis.replay import Step
from ...core.analysis.statistics import By, Statistics
from ...core.dates.deadlines import local_day
from ...core.dates.service_targets import OTHERS
from ...core.files.csv_files import harmless
from ...core.model.report import Department, Service
from ...printing.texts import day_text, moment_text
from ...qt.language import tr
from ...sync.pull.pull import RECENT
from .. import texts
from ..display_names import department_name
from ..report_list.group_texts import group_label, group_name

NUMBERS = ("received", "closed", "late", "median")
TEN = 10  # days from which the large number has no decimals
BETWEEN = "between"
"""A period from one day to another, beside ``core.analysis.statistics.PERIODS``."""
COLUMNS = ("received", "closed", "open", "late", "median", "in_time")


def period_label(name: str) -> str:
    """One of ``core.analysis.statistics.PERIODS`` for people."""
    return {
        "last_month": tr("Last Month"),
        "this_month": tr("This Month"),
        "last_12_months": tr("Last 12 Months"),
        "this_year": tr("This Year"),
        "last_year": tr("Last Year"),
        "all": tr("All Time"),
        BETWEEN: tr("From … to …"),
    }[name]


MOST_TARGETS = 12
"""Most delays that are named one by one."""
LEAST_COMPARED = 10
"""Least number of reports a year before for which a change in percent is shown."""


def numbers(answer: StatisticsAnswer) -> dict[str, tuple[str, str]]:
    """Each of :data:`NUMBERS` as it is shown, and the words under it: with how much more or less
    there was than in the same days a year before."""
    whole, before = answer.whole, answer.before
    days = whole.median_days
    shown = {name: texts.number(getattr(whole, name)) for name in NUMBERS[:3]}
    shown["median"] = "—" if days is None else _days_text(days)
    captions = {**{name: column_label(name) for name in NUMBERS[:3]}, "median": median_label()}
    for name in NUMBERS[:2]:
        if before is not None and getattr(before, name) >= LEAST_COMPARED:
            change = round(100 * (getattr(whole, name) / getattr(before, name) - 1))
            against = tr("{change} % in a year")
            captions[name] = f"{captions[name]}  {against.format(change=f'{change:+d}')}"
    return {name: (shown[name], captions[name]) for name in NUMBERS}


def _days_text(days: float) -> str:
    number = QLocale().toString(days, "f", 0 if days >= TEN else 1)
    return tr("{days} d").format(days=number)


def raw(one: Statistics) -> list[float | None]:
    """The figures of a line as numbers, in the order of :data:`COLUMNS`; shares in percent."""
    share = one.share_in_time
    percent = None if share is None else round(100 * share, 1)
    days = None if one.median_days is None else round(one.median_days, 2)
    return [one.received, one.closed, one.open, one.late, days, percent]


def bar_titles() -> tuple[str, str]:
    """What the two bars of a pair are."""
    return column_label("received"), column_label("closed")


def by_title(by: str) -> str:
    """A way to count, as a heading."""
    return {
        By.SERVICE: tr("By Service"),
        By.DEPARTMENT: tr("By Department"),
        By.SECTOR: tr("By Sector"),
        By.WEEK: tr("By Week"),
    }[By(by)]


def left_out_text(answer: StatisticsAnswer) -> str:
    """Which reports are missing in these figures, and what to do; empty where none is."""
    since = answer.asked.closings_from
    if since is None or not answer.lacks_reports:
        return ""
    text = tr(
        "Not counted: closed reports that were received before {day}. Load all for complete "
        "figures."
    )
    return text.format(day=_short(local_day(since - RECENT, answer.asked.zone)))


def none_text(*, filtered: bool = False) -> str:
    """The text in place of the charts of a period without reports."""
    if filtered:
        return tr(
            "None of the reports that answer the filter was received or closed in this period."
        )
    return tr("No report was received or closed in this period.")


def deadlines_text(targets: Mapping[str, int], services: Sequence[Service]) -> str:
    """Whose deadlines decide what is late. ``targets``: code → working days that are set in QGIS,
    the empty code for all others."""
    if not targets:
        return tr("Deadlines: those of the server.")
    names = {one.code: one.name for one in services}
    others = tr("all other categories")
    order = sorted(targets, key=lambda code: (code == OTHERS, names.get(code, code)))
    shown = [f"{names.get(code, code) or others} {targets[code]}" for code in order[:MOST_TARGETS]]
    text = tr(
        "Deadlines: those of the server; where it gives none, the delays set in QGIS, in working "
        "days: {delays}."
    )
    return text.format(delays=", ".join(shown) + (", …" if len(order) > len(shown) else ""))


def by_month() -> str:
    return tr("By Month")


def month_label() -> str:
    return tr("Month")


def sectors_received() -> str:
    return tr("Received by Sector")


def no_sectors_text() -> str:
    return tr(
        "No report has a sector: this server gives none. Quarters or districts of a polygon layer "
        "can be the sectors."
    )


def sectors_from_label() -> str:
    """The button below that."""
    return tr("Sectors from a Layer…")


def sheet_titles() -> tuple[str, str]:
    """Titles of the sheet that explains the figures."""
    return (
        tr("Figure"),
        tr("What It Is"),
    )


def sheet_name(name: str) -> str:
    """A sheet of the spreadsheet."""
    return {
        "about": tr("About"),
        "sectors": tr("Sectors"),
    }[name]


def replay_label(running: bool) -> str:
    """What the button does."""
    if running:
        return tr("Put Back")
    return tr("Play on the Map")


def replay_meaning(running: bool) -> str:
    """What a replay is, for the tool tip."""
    if running:
        return tr("Map, layer and temporal controller as they were before")
    return tr("The filtered reports of the period on the map, as they came")


def median_label() -> str:
    return tr("Median Time")


def month_name(key: str, years: bool) -> str:
    """A month of the drawing, as in "Mar", with its year where there are several."""
    short = QLocale.FormatType.ShortFormat
    name = QLocale().standaloneMonthName(int(key[5:7]), short)
    return f"{name} {key[2:4]}" if years else str(name)


def counted_days(answer: StatisticsAnswer) -> tuple[date, date]:
    """The first and the last day that are counted."""
    zone = answer.asked.zone
    first = local_day(answer.period.begin, zone)
    last = local_day(answer.period.as_of - timedelta(seconds=1), zone)
    if answer.asked.period == "all" and answer.span is not None:
        first = answer.span[0]
    return first, last


def file_text(answer: StatisticsAnswer) -> str:
    """What tells the file of one answer from that of another: its days, and what is counted by."""
    first, last = counted_days(answer)
    return f"{first} {last} {by_title(answer.asked.by)}"


def period_text(answer: StatisticsAnswer) -> str:
    """The days that are counted, as in "From 01/01/2026 to 31/10/2026"."""
    first, last = counted_days(answer)
    text = tr("From {first} to {last}")
    return text.format(first=_short(first), last=_short(last))


def day_format() -> str:
    """The locale's short form of a day, with all four digits of its year."""
    short = str(QLocale().dateFormat(QLocale.FormatType.ShortFormat))
    return short if "yyyy" in short else short.replace("yy", "yyyy")


def _short(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), day_format())


def step_label(step: str) -> str:
    """One of ``core.analysis.replay.STEPS`` for people."""
    return {
        Step.DAY: tr("Day by Day"),
        Step.WEEK: tr("Week by Week"),
        "month": tr("Month by Month"),
    }[step]


def by_label(by: str) -> str:
    """One of ``core.analysis.statistics.BY`` for people."""
    own: dict[str, str] = {
        By.WEEK: tr("Week"),
        By.DEPARTMENT: tr("Department"),
    }
    return own.get(by) or group_label(by)


def column_label(name: str) -> str:
    """Title of a column."""
    return {
        "received": tr("Received"),
        "closed": tr("Closed", "figures"),
        "open": tr("Open at the End", "figures"),
        "late": tr("Late at the End", "figures"),
        "median": tr("Median Days"),
        "in_time": tr("Closed in Time"),
    }[name]


def meaning(name: str) -> str:
    """What a figure is, in one sentence."""
    return {
        "received": tr("Received: reports that were requested in the period."),
        "closed": tr(
            "Closed: reports that are not open any more and last changed in the period. The server "
            "gives no date of closing: that of the last change counts, even of a later note."
        ),
        "open": tr(
            "Open at the End: received before the end of the period and not closed by then."
        ),
        "late": tr(
            "Late at the End: still open at the end of the period, after their deadline. None of "
            "them is among those closed."
        ),
        "median": tr(
            "Median Days: half of those closed in the period took no longer than this, in calendar "
            "days from request to closing."
        ),
        "in_time": tr(
            "Closed in Time: of those closed in the period that had a deadline, the share closed "
            "by it. Those that are still open, even late, are not in it."
        ),
    }[name]


def figure_texts(one: Statistics) -> list[str]:
    """The figures of a line in the order of :data:`COLUMNS`; a dash where there is none."""
    counts = [texts.number(count) for count in (one.received, one.closed, one.open, one.late)]
    days, share = one.median_days, one.share_in_time
    return [
        *counts,
        "—" if days is None else QLocale().toString(days, "f", 1),
        "—" if share is None else f"{round(100 * share)} %",
    ]


def line_name(by: str, key: str, departments: Sequence[Department]) -> str:
    """What a line counts."""
    if by == By.WEEK:
        monday = date.fromisoformat(key)
        text = tr("{monday} · week {number}")
        return text.format(number=monday.isocalendar()[1], monday=_short(monday))
    if by == By.DEPARTMENT:
        name = department_name(departments, key)
        return texts.one_line(name, 60) or tr("Unassigned")
    return group_name(by, key, departments)


def as_of_text(answer: StatisticsAnswer, updated: datetime | None, line: str) -> str:
    """The time of the data, when the figures were counted, from which data and with which
    filter."""
    period = answer.period
    last_day = period.as_of - timedelta(seconds=1)
    text = tr("As of {day}, computed {now} from data of {data}: {total}.").format(
        day=day_text(last_day),
        now=moment_text(answer.asked.now),
        data=moment_text(updated) or "—",
        total=_reports_text(len(answer.asked.fids)),
    )
    if not line:
        return text
    filtered = tr("Filter: {line}")
    return f"{text} {filtered.format(line=texts.one_line(line, 200))}"


def _reports_text(count: int) -> str:
    counted = tr("%n report(s)", n=count)
    return str(counted).replace(str(count), texts.number(count))  # %n has no separator


def table_rows(answer: StatisticsAnswer, departments: Sequence[Department]) -> list[list[str]]:
    """Titles, a row per line and the whole, as texts."""
    by = answer.asked.by
    titles = [by_label(by), *map(column_label, COLUMNS)]
    rows = [[line_name(by, key, departments), *figure_texts(one)] for key, one in answer.lines]
    total = tr("Total")
    return [titles, *rows, [total, *figure_texts(answer.whole)]]


def as_text(rows: Sequence[Sequence[str]], heads: Sequence[str]) -> str:
    """The table for a spreadsheet, with what it shows before it and the definitions of its columns
    behind it."""
    lines = ["\t".join(str(harmless(cell)) for cell in row) for row in _unseparated(rows)]
    return "\n".join([*heads, *lines, *map(meaning, COLUMNS)])


def _unseparated(rows: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    """A spreadsheet may take a count with a separator of thousands for a text."""
    titles, *lines = rows
    mark = str(QLocale().groupSeparator())
    plain = ([name, *(cell.replace(mark, "") for cell in rest)] for name, *rest in lines)
    return [titles, *plain]


def as_html(rows: Sequence[Sequence[str]], heads: Sequence[str]) -> str:
    """As :func:`as_text`, for a word processor."""
    cells = ["".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in _unseparated(rows)]
    body = "".join(f"<tr>{row}</tr>" for row in cells)
    notes = "".join(f"<p>{html.escape(meaning(name))}</p>" for name in COLUMNS)
    heads_html = "".join(f"<p>{html.escape(head)}</p>" for head in heads)
    return f"{heads_html}<table border='1'>{body}</table>{notes}"
