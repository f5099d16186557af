"""Page objects of one report and of several: what is shown, their actions, how changes ended."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QApplication, QScrollArea, QWidget

from signalement_plugin.core.model.report import Report
from signalement_plugin.ui.actions.action_bar import ActionBar
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.actions.batch_line import BatchLine
from signalement_plugin.ui.actions.several import SeveralView
from signalement_plugin.ui.card.cadastral_location import CadastralLocation
from signalement_plugin.ui.card.card import Card
from signalement_plugin.ui.card.colleagues import ColleaguesView
from signalement_plugin.ui.card.contact import ContactView
from signalement_plugin.ui.card.details import DetailsView
from signalement_plugin.ui.card.header import CardHead
from signalement_plugin.ui.card.linked_reports import LinkedReportsView
from signalement_plugin.ui.card.similar_reports import SimilarView
from signalement_plugin.ui.photos.strip import PhotoView
from signalement_plugin.ui.photos.viewer import PhotoViewer

from .part import Part, click, press_key


class ReportPart(Part[Card]):
    """Head and facts of one report."""

    def shown(self) -> Report:
        """The report that is open; ``LookupError`` without."""
        if self.widget.report is None:
            raise LookupError("no report is open")
        return self.widget.report

    def title(self) -> str:
        return f"{self.head.place.full} · {self.head.title.full}"

    def status(self) -> str:
        """The line that says its status, and who has it."""
        words = (self.widget.state, self.widget.holder, self.widget.seen)
        return " ".join(one.full for one in words if not one.isHidden())

    def glyph(self) -> str:
        """The status that the glyph in the head shows."""
        return self.head.glyph.accessibleName()

    def waiting(self) -> str:
        """The line about own changes that are not at the server yet; empty without one."""
        line = self.widget.waiting
        return "" if line.isHidden() else line.text.text()

    def take_back(self) -> None:
        """Press *Undo* beside it."""
        click(self.widget.waiting.button)

    def unlisted(self) -> str:
        """The line that says that the list does not have it; empty without one."""
        line = self.widget.unlisted
        return "" if line.isHidden() else line.text.text()

    def clear_filter(self) -> None:
        """Press *Clear the Filter* beside it."""
        click(self.widget.unlisted.button)

    def server_word(self) -> str:
        """The server's own word for the status, in its tooltip."""
        return self.widget.state.toolTip()

    def days_left(self) -> str:
        """The line that says how long it may still take."""
        return self.widget.days_left.full

    def doubts(self) -> str:
        """Doubts about the record (flags), as they are shown."""
        return self.widget.doubts.text()

    def location(self) -> str:
        """Parcel and street, as the cadastre has them."""
        return self.cadastre.text.text()

    def around(self) -> str:
        """The lines about the layers around the report: counts, values, the road's manager."""
        return self.cadastre.around.text()

    def choose_of_location(self, name: str) -> None:
        """Choose in the ⋯ menu of the location."""
        self.cadastre.actions_by_name[name].trigger()

    def next(self) -> None:
        """Press the arrow down in its head."""
        click(self.head.buttons["next"])

    def previous(self) -> None:
        """Press the arrow up in its head."""
        click(self.head.buttons["previous"])

    def back(self) -> None:
        """Press *List* in its head, while the list is not in sight."""
        QApplication.processEvents()  # the layout is computed in its own turn of the event loop
        click(self.head.back)

    def unused_above(self, foot: QWidget) -> int:
        """Height in pixels, between the facts and a ``action_panel`` below them, where nothing
        stands; 0 where the foot stands beside them."""
        area = self.widget.findChild(QScrollArea, "SignalementCardScroll")
        if area is None or not area.isVisible() or foot.y() < area.geometry().bottom():
            return 0
        layout = area.widget().layout()
        return int(area.height() - layout.totalHeightForWidth(area.viewport().width()))

    def key(self, key: Qt.Key) -> None:
        """Press a key while one of its buttons has the focus."""
        button = self.head.buttons["next"]
        button.setFocus()
        press_key(button, key)

    # -- parts of the card, for their own tests

    @property
    def head(self) -> CardHead:
        return self.widget.head

    @property
    def contact(self) -> ContactView:
        return self.widget.contact

    @property
    def similar_reports(self) -> SimilarView:
        return self.widget.similar

    @property
    def linked_reports(self) -> LinkedReportsView:
        return self.widget.linked_reports

    @property
    def cadastre(self) -> CadastralLocation:
        return self.widget.location

    @property
    def photo_strip(self) -> PhotoView:
        return self.widget.photo

    @property
    def colleagues(self) -> ColleaguesView:
        """The lines about colleagues who work on the report."""
        return self.widget.colleagues

    @property
    def details(self) -> DetailsView:
        return self.widget.details

    def zoom(self) -> None:
        """Choose *Zoom to the Report* behind ⋯."""
        self.look("zoom").trigger()

    def follow(self) -> None:
        """Choose *Follow* behind ⋯."""
        self.look("follow").trigger()

    def look(self, name: str) -> QAction:
        """An entry behind ⋯ that writes nothing."""
        menu = self.widget.action_panel.action_bar.more_menu
        menu.aboutToShow.emit()
        return next(one for one in menu.actions() if one.objectName() == f"SignalementLook_{name}")

    def followed(self) -> bool:
        """Whether *Follow* is ticked."""
        return self.look("follow").isChecked()

    def similar(self) -> list[str]:
        """The links to reports that may be the same."""
        return [button.text() for button in self.similar_reports.buttons]

    def photos(self) -> list[str]:
        """Files of the photos that are shown."""
        return list(self.photo_strip.paths)

    def viewer(self) -> PhotoViewer:
        """The window that a photo is looked at in; ``LookupError`` before the first one."""
        if self.photo_strip.viewer is None:
            raise LookupError("no photo was looked at")
        return self.photo_strip.viewer


class SeveralPart(Part[SeveralView]):
    """The summary shown while several reports are selected."""

    def title(self) -> str:
        return self.widget.title.text()

    def value(self, name: str) -> tuple[str, bool]:
        """The words of a field, and whether all share it, which is bold."""
        label = self.widget.values[name]
        return label.text(), label.font().bold()

    def outside(self) -> str:
        """The text about selected reports that are not counted; empty without."""
        return self.widget.outside.text() if self.widget.outside.isVisible() else ""


class ActionsPart(Part[ActionBar]):
    """The buttons for one report or several."""

    def offered(self) -> set[ReportAction]:
        """Actions that have a button now."""
        return {action for action, button in self.widget.buttons.items() if button.isVisible()}

    def text(self, action: ReportAction) -> str:
        """What stands on a button."""
        return self.widget.buttons[action].text()

    def enabled(self, action: ReportAction) -> bool:
        """Whether a button can be pressed."""
        return self.widget.buttons[action].isEnabled()

    def reason(self, action: ReportAction) -> str:
        """Why a button cannot be pressed."""
        return self.widget.buttons[action].toolTip()

    def can(self, action: ReportAction) -> bool:
        """Whether :meth:`press` finds something to press."""
        button = self.widget.buttons.get(action)
        entry = self._in_more(action)
        by_button = button is not None and button.isVisible() and button.isEnabled()
        return by_button or (entry is not None and entry.isEnabled())

    def press(self, action: ReportAction) -> None:
        """Press its button, or choose it behind ⋯; of *Assign* what asks for the team."""
        button = self.widget.buttons.get(action)
        if button is None or not button.isVisible():
            self._choose_in_more(action)
        elif action is ReportAction.ASSIGN:
            self.teams()[-1].trigger()
        else:
            click(button)

    def _choose_in_more(self, action: ReportAction) -> None:
        entry = self._in_more(action)
        if entry is None:
            raise LookupError(f"{action.value} is offered nowhere")
        entry.trigger()

    def _in_more(self, action: ReportAction) -> QAction | None:
        name = f"SignalementMore_{action.value}"
        return next((one for one in self.more() if one.objectName() == name), None)

    def more(self) -> list[QAction]:
        """What stands behind ⋯."""
        return list(self.widget.more_menu.actions())

    def teams(self) -> list[QAction]:
        """What *Assign* offers when it is opened: teams, at last *Other or Nobody…*."""
        self.widget.assign_menu.aboutToShow.emit()
        return list(self.widget.assign_menu.actions())


class ResultPart(Part[BatchLine]):
    """The line that tells how several changes ended."""

    def tell_of(self, operation_ids: list[str]) -> None:
        """Show the result of these changes, as after sending several."""
        self.widget.tell_of(operation_ids)

    def read_again(self) -> None:
        """Read the states of these changes now, without the pause after a change."""
        self.widget.refresh()

    def text(self) -> str:
        return self.widget.text.text()

    def details(self) -> None:
        click(self.widget.details)

    def close(self) -> None:
        click(self.widget.close_button)
