"""Example data: three years of plausible reports of an invented Namur.

The same seed and ``now`` give the same data on every computer and Python: every random number is
drawn with :class:`places.Dice`, never with a module whose algorithm may change.
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from functools import lru_cache
from itertools import accumulate
from itertools import count as count_up

from signalement_plugin.core.model.report import Activity, Department, Report
from signalement_plugin.systems.local_register.default_data import DEPARTMENTS
from signalement_plugin.systems.local_register.example import ExampleData, stock_services

from . import names, texts
from .history import live
from .photos import photo_png
from .places import Dice, Place, place_on, streets
from .texts import Trade

__all__ = ["ExampleData", "departments", "generate", "photo_png"]

SPAN_DAYS = 1095
PHOTO_SHARE = {"Application": 72, "E-mail": 45}
"""Percent of reports with a photo, by channel."""


def departments(seed: int) -> list[Department]:
    """The teams of the example commune; the names of their people follow from the seed."""
    dice = Dice("people", seed)
    taken: set[str] = set()
    teams = []
    for code, name in DEPARTMENTS:
        people: list[tuple[str, str]] = []
        while len(people) < texts.TEAM_SIZES[code]:
            first, last = dice.pick(names.FIRST_NAMES), dice.pick(names.SURNAMES)
            login = f"{first[0]}.{last}".lower().translate(names.PLAIN)
            if login not in taken:
                taken.add(login)
                people.append((login, f"{first} {last}"))
        teams.append(Department(code, name, tuple(people)))
    return teams


def _moments(count: int, dice: Dice, now: datetime, span_days: int) -> list[datetime]:
    """When reports came in, oldest first: more of late, by day rather than by night."""
    moments = []
    for _ in range(count):
        u = dice.roll()
        day = now - timedelta(days=int(span_days * (0.35 * u + 0.65 * u * u)))
        noon = day.replace(hour=12, minute=0, second=0)
        moment = noon + timedelta(seconds=int(25_000 * (dice.around() + 0.3 * dice.around())))
        moments.append(moment if moment <= now else moment - timedelta(days=1))
    return sorted(moments)


@lru_cache(maxsize=13)
def _season(month: int) -> tuple[int, ...]:
    """Cumulative weights of the trades in a month; of each one's best month for 0."""
    digits = (int(max(t.season) if not month else t.season[month - 1]) for t in texts.TRADES)
    return tuple(accumulate(t.weight * digit for t, digit in zip(texts.TRADES, digits)))


def _description(trade: Trade, dice: Dice) -> str:
    if dice.chance(0.15):
        return texts.FORMULA
    text = dice.pick(trade.texts) + dice.pick(texts.CONTEXTS)
    return text + dice.pick(texts.ODDITIES) if dice.chance(0.6) else text


def _received(report_id: str, trade: Trade, place: Place, at: datetime, dice: Dice) -> Report:
    lost = dice.chance(1.2)
    source = dice.weighted(texts.CHANNELS, texts.CHANNEL_SUMS)
    return Report(
        report_id=report_id,
        service_code=trade.service.code,
        service_name=trade.service.name,
        description=_description(trade, dice),
        address="" if lost else place.address,
        sector="" if lost else place.sector,
        requested=at,
        due=at + timedelta(days=trade.service.days),
        photo=f"example:{report_id}" if dice.chance(PHOTO_SHARE.get(source, 8)) else "",
        source=source,
        flags=("no_position",) if lost else (),
        lon=None if lost else place.lon,
        lat=None if lost else place.lat,
    )


def generate(
    count: int,
    seed: int,
    *,
    now: datetime,
    seasons: bool = True,
    span_days: int = SPAN_DAYS,
) -> ExampleData:
    """``count`` reports of the three years before ``now`` (aware), oldest first.

    Positions are degrees, EPSG:4326, inside Namur's extent; times are UTC. Without ``seasons``
    each kind is as frequent all the year as in its best month.
    """
    now = now.astimezone(timezone.utc).replace(microsecond=0)
    dice = Dice("reports", seed)
    network, sums = streets(seed)
    teams = {team.id: team for team in departments(seed)}
    numbers: dict[int, int] = {}
    reports: list[Report] = []
    threads: dict[str, list[Activity]] = {}
    entries = count_up(1)
    for moment in _moments(count, dice, now, span_days):
        number = numbers[moment.year] = numbers.get(moment.year, 0) + 1
        report_id = f"{moment.year}-{number:05d}"
        trade = dice.weighted(texts.TRADES, _season(moment.month if seasons else 0))
        place = place_on(dice.weighted(network, sums), dice)
        report = _received(report_id, trade, place, moment, dice)
        report, thread = live(report, trade, dice, now=now, teams=teams, numbers=entries)
        reports.append(report)
        threads[report_id] = thread
    return ExampleData(stock_services(), list(teams.values()), names.SECTORS, reports, threads)
