"""Connects filter line, chips, area and groups with the connection's search and the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...connection.queries.list_search import ListQueryOptions
from ...core.analysis.grouping import GroupBy
from ...core.errors import BadFilter
from ...core.filter.parser import FilterVocabulary
from ...core.text.folding import fold
from ...qgis_profile.filters.saved_filters import group_of, set_group
from ...qgis_profile.followed_reports import read_followed
from ...qgis_profile.rounds import collected_round, round_line
from ...qgis_profile.view_state import (
    KeptArea,
    KeptFilter,
    KeptLook,
    keep_area,
    keep_filter,
    keep_look,
    kept_area,
    kept_filter,
    kept_look,
)
from ...qt.language import tr
from ..actions.actions import ReportAction, is_possible
from ..display_names import people
from ..follower import Follower, Subscription
from .area.controller import AreaChoice
from .chips import FOLLOWED, ROUND, as_typed_or_chip
from .correction import FilterCorrection, offer_text
from .saved_filters import FilterShelf
from .sectors.controller import Sectors
from .server_lookup import ServerLookup, ask_text
from .texts import (
    empty_list_text,
    filter_vocabulary,
    mistake,
    no_deadlines,
    no_sectors,
    sectors_label,
    service_targets_label,
    ways_out,
)

if TYPE_CHECKING:
    from ...connection.results import FindResult
    from ..canvas.map_link import MapLink
    from .dock import FilteredDock

FIND_AGAIN_MS = 500
SAID_AFTER_MS = 400
"""Milliseconds after which a message says that the list is still the old one."""


class FilterController(Follower, QObject):
    """One filter for the list, the map, Processing and exports."""

    answered = pyqtSignal()  # the list shows an answer of the search
    place_wanted = pyqtSignal()  # the user wants to place the shown report
    plan_wanted = pyqtSignal()  # the user wants to add a cadastral plan
    layers_wanted = pyqtSignal()  # the user wants to choose layers around reports
    targets_wanted = pyqtSignal()  # the user wants to set *Delays*

    def __init__(
        self, dock: FilteredDock, map_link: MapLink, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._dock, self._map = dock, map_link
        self._token = -1
        self._problem: BadFilter | None = None
        self._answered: tuple[object, ...] = ()  # what was asked for the list that is shown
        self._kept, self._kept_area = KeptFilter(), KeptArea()
        self._order = KeptFilter.order
        self._chip = ""
        self.area = AreaChoice(dock.chips.area, map_link, self)
        self.sectors = Sectors(self)
        self.shelf = FilterShelf(dock, self.line, self)
        self.server_lookup = ServerLookup(self)
        self.correction = FilterCorrection(self)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(FIND_AGAIN_MS)
        self._again.timeout.connect(self.find)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(SAID_AFTER_MS)
        self._late.timeout.connect(self._say_late)
        self._listen()

    def _listen(self) -> None:
        line, chips = self._dock.filter, self._dock.chips
        line.changed.connect(lambda _line: self._ask(hurried=True))
        line.completer.wanted.connect(self._count_values)
        chips.changed.connect(self._chips_changed)
        self.shelf.changed.connect(self.find)
        chips.group.chosen.connect(self._group)
        chips.group.order_chosen.connect(self.order_by)
        self._dock.list.order_wanted.connect(self.order_by)
        self.area.changed.connect(self.find)
        chips.group.sectors_wanted.connect(lambda: self.sectors.ask(self._dock))
        self.sectors.chosen.connect(lambda: self._group(GroupBy.SECTOR))
        self.sectors.changed.connect(self._regroup)
        self._dock.hint.pressed.connect(self._press)
        self._dock.list.current_changed.connect(lambda _id: self.tell())
        self.server_lookup.found.connect(self._show_named)
        self.server_lookup.answered.connect(self.tell)
        self.correction.answered.connect(self.tell)

    # -- the connection

    def _subscriptions(self) -> tuple[Subscription, ...]:
        shown = self.connection
        return (
            (shown.list_search.found, self.found),
            (shown.list_search.counted, self._show_counts),
            (shown.list_search.values, self._take_values),
            (shown.reports.changed, self._rows_changed),
            (shown.server.changed, self._learn_vocabulary),
        )

    def _learn_vocabulary(self) -> None:
        """Teams and people of this server may be typed."""
        teams = self.connection.server.departments
        self.connection.list_search.vocabulary = filter_vocabulary(teams)
        self._dock.filter.set_departments(teams)

    def _begin(self) -> None:
        """Restore filters, area and grouping of the connection."""
        self.server_lookup.follow(self.shown)
        self.correction.follow(self.shown)
        shown = self.shown.settings.id if self.shown is not None else ""
        self.sectors.follow(shown)
        if shown:
            self.shelf.follow(shown)
            self._dock.chips.group.show_group(group_of(shown))
            self._learn_vocabulary()
            self._restore(shown)
        self.find()

    def _restore(self, connection_id: str) -> None:
        """Line, chips, order and area as they were when this connection was last worked with."""
        chips = self._dock.chips
        chips.set_ids(ROUND, round_line(collected_round(connection_id)))
        chips.set_ids(FOLLOWED, round_line(list(read_followed(connection_id))))
        self._kept, self._kept_area = kept_filter(connection_id), kept_area(connection_id)
        self._dock.filter.restore(self._kept.line)
        chips.press(self._kept.chips)
        pressed = self._kept.chips
        self._chip = pressed[0] if len(pressed) == 1 else ""
        self.area.restore(self._kept_area)
        self._show_order(self._kept.order)

    def close(self) -> None:
        """Disconnect from the map and the connection."""
        self._again.stop()
        self._late.stop()
        self.area.close()
        self.follow(None)
        self.sectors.close()

    # -- search

    def find(self) -> None:
        """Filter list and map by the line, the pressed chips and the area."""
        self._again.stop()
        self._ask(hurried=False)

    def _ask(self, hurried: bool) -> None:
        """``hurried``: rows that changed a moment ago are asked for by the timer."""
        if self.shown is None:
            return
        chips = self._dock.chips
        self._keep()
        self.connection.list_search.query_options = ListQueryOptions(
            chips.pins(),
            chips.group.shown_group,
            self.area.region,
            hurried,
            self._staff(),
            self.sectors.regions,
        )
        self._token = self.connection.list_search.find(self.line(), self._order)
        if self.connection.list_search.while_read:
            self._late.start()

    def _say_late(self) -> None:
        if self.shown is not None:
            self._dock.hint.show_hint(mistake(BadFilter(self.connection.list_search.while_read)))

    def _keep(self) -> None:
        kept = KeptFilter(self._dock.filter.canonical, self._dock.chips.pressed(), self._order)
        if kept != self._kept:
            self._kept = kept
            keep_filter(self.connection.settings.id, kept)
        where = self.area.kept()
        if where.kind != self._kept_area.kind or where.region is not self._kept_area.region:
            self._kept_area = where
            keep_area(self.connection.settings.id, where)

    def _staff(self) -> tuple[str, ...]:
        """Ids of teams, then of people, by name; only the order by them needs that."""
        if not self._order.endswith("who"):
            return ()
        teams = self.connection.server.departments
        by_name = sorted(teams, key=lambda team: fold(team.name))
        return (*(team.id for team in by_name), *people(teams))

    def order_by(self, order: str) -> None:
        """One of ``store.ordering``, for this chip and the next time."""
        self._show_order(order)
        self._keep_look()
        self.find()

    def _show_order(self, order: str) -> None:
        self._order = order
        self._dock.list.columns.show_order(order)
        self._dock.chips.group.show_order(order)

    def line(self) -> str:
        """The canonical line of what is typed and pressed."""
        return f"{self._dock.filter.canonical} {self._dock.chips.terms()}".strip()

    def written(self, vocabulary: FilterVocabulary) -> str:
        """The line that the shown list answers, in the words of the screen."""
        return as_typed_or_chip(str(next(iter(self._answered), "")), vocabulary)

    def clear(self) -> None:
        """Clear the line and release all chips."""
        self._dock.chips.clear()
        self._dock.filter.clear()

    def show_everything(self) -> None:
        """No filter and no area."""
        self.area.remove()
        self.clear()

    def map_changed(self) -> None:
        """Ask again: another cadastral plan or other layers answer terms of the filter, or none."""
        self._dock.filter.completer.renew()
        if self.shown is not None and self.connection.list_search.while_read:
            self.find()

    def _rows_changed(self) -> None:
        """Rows may answer otherwise: ask again, soon and once."""
        self._dock.filter.completer.forget()
        if not self._again.isActive():
            self._again.start()

    def found(self, token: int, answer: FindResult) -> None:
        """An answer came; only the newest counts. The connection asks by itself, too."""
        if token < self._token:
            return
        self._late.stop()
        dock = self._dock
        dock.filter.refuse(answer.error)
        if answer.error is not None:
            return
        dock.list.source, self._problem = answer.source, answer.problem
        dock.list.empty_text = empty_list_text(answer.counts, answer.problem, self.area.text())
        dock.list.narrowed = bool(self.line()) or self.area.region is not None
        by = self.connection.list_search.query_options.group
        asked = (self.line(), self._order, by, self.area.region)
        dock.list.show_fids(
            answer.fids,
            self.connection.reports.selected(),
            answer.groups,
            by,
            from_top=asked != self._answered,
        )
        self._answered = asked
        dock.chips.offer_department(bool(self.connection.settings.my_department))
        dock.chips.offer_holders(self.connection.server.capabilities.tells_holder)
        dock.chips.show_counts(answer.counts)
        dock.filter.show_found(answer.counts.get("shown") if dock.list.narrowed else None)
        self.tell()
        self.answered.emit()

    def _show_counts(self) -> None:
        self._dock.chips.show_counts(self.connection.list_search.counts)
        self.tell()

    # -- the hint above the list

    def tell(self) -> None:
        """A hint above the list: why it is empty, or that the shown report has no place."""
        if self.shown is None:
            return
        listing, counts = self._dock.list, self.connection.list_search.counts
        if not listing.reports.rows.fids and counts.get("total"):
            ways = ways_out(self.area.region is not None, bool(self.line()), self._problem)
            name = self._name_to_look_up()
            ways += [("ask", ask_text(name))] if name else []
            corrected = self.correction.corrected(self._dock.filter.canonical)
            vocabulary = self.connection.list_search.vocabulary
            ways[:0] = [("correct", offer_text(corrected, vocabulary))] if corrected else []
            undated = no_deadlines(self.line(), counts)
            ways[:0] = [("delays", service_targets_label())] if undated else []
            sentence = self.server_lookup.sentence(name) if name else undated
            empty = empty_list_text(counts, self._problem, self.area.text())
            listing.empty_text = "" if sentence else empty  # the reason is shown once: hint or list
            self._dock.hint.show_hint(sentence, ways)
            return
        self.correction.forget()
        current = listing.current_id()
        report = listing.reports.cached(current) if current else None
        if report is None and current:  # not in the list, or not read for it lately
            report = self.connection.reports.by_id(current)
        if report is None or report.lon is not None:
            without = no_sectors(listing.reports.by, listing.reports.rows.groups)
            self._dock.hint.show_hint(without, [("sectors", sectors_label())] if without else [])
            return
        text = tr("{number} has no position.")
        buttons = []
        if is_possible(ReportAction.MOVE, self.connection.server.capabilities):
            place = tr("Place on the Map…")
            buttons.append(("place", place))
        self._dock.hint.show_hint(text.format(number=report.report_id[:40]), buttons)

    def _name_to_look_up(self) -> str:
        return self.server_lookup.name_in(self._dock.filter.edit.text())

    def _show_named(self, name: str, report_id: str) -> None:
        if name == self._name_to_look_up():  # otherwise another line was typed meanwhile
            self._dock.filter.show_line(round_line([report_id]))

    def _press(self, name: str) -> None:
        line = self._dock.filter
        acts: dict[str, Callable[[], object]] = {
            "area": self.area.remove,
            "filter": self.clear,
            "plan": self.plan_wanted.emit,
            "layers": self.layers_wanted.emit,
            "sectors": lambda: self.sectors.ask(self._dock),
            "delays": self.targets_wanted.emit,
            "correct": lambda: line.show_line(self.correction.corrected(line.canonical)),
            "ask": lambda: self.server_lookup.ask(self._name_to_look_up()),
            "place": self.place_wanted.emit,
        }
        acts[name]()

    # -- groups, rounds, values

    def _group(self, name: str) -> None:
        self._dock.chips.group.show_group(name, self.sectors.name)
        if self.shown is not None:
            set_group(self.connection.settings.id, name)
        self._keep_look()
        self.find()

    def _chips_changed(self) -> None:
        """Each chip has an order and groups of its own, as soon as somebody chose some."""
        pressed = self._dock.chips.pressed()
        chip = pressed[0] if len(pressed) == 1 else ""
        if chip != self._chip:
            self._chip = chip
            self._look_as(chip)
        self.find()

    def _look_as(self, chip: str) -> None:
        if self.shown is None:
            return
        look = kept_look(self.connection.settings.id, chip)
        if look is None:
            by_sector = chip == "new" and bool(self.sectors.regions)
            look = KeptLook(group=GroupBy.SECTOR) if by_sector else KeptLook()
        self._dock.chips.group.show_group(look.group, self.sectors.name)
        set_group(self.connection.settings.id, look.group)
        self._show_order(look.order)

    def _keep_look(self) -> None:
        if self.shown is not None:
            look = KeptLook(self._order, self._dock.chips.group.shown_group)
            keep_look(self.connection.settings.id, self._chip, look)

    def _regroup(self) -> None:
        chips = self._dock.chips
        chips.group.show_group(chips.group.shown_group, self.sectors.name)
        if chips.group.shown_group == GroupBy.SECTOR:
            self.find()

    def show_round(self, report_ids: Sequence[str]) -> None:
        """Show the collected round, which has changed, in its chip."""
        self._dock.chips.set_ids(ROUND, round_line(report_ids))
        self.find()

    def show_followed(self, report_ids: Sequence[str]) -> None:
        """Show the followed reports, which have changed, in their chip."""
        self._dock.chips.set_ids(FOLLOWED, round_line(report_ids))
        self.find()

    def _count_values(self, key: str) -> None:
        if self.shown is not None:
            self.connection.list_search.count_values(key)

    def _take_values(self, key: str, counted: list[tuple[str, int]]) -> None:
        self._dock.filter.completer.take_values(key, counted)
