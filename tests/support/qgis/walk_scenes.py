"""Screens of the dock, the figures and the help, one scene after the other: a scene is shown and
yielded with the widget that contains it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dock_driver import DockDriver
from qgis.PyQt.QtWidgets import QDialog, QWidget
from ui_steps import colleague, wait

from signalement_plugin.core.changes.request import change_operations
from signalement_plugin.core.model.operation import State
from signalement_plugin.core.model.questions import ONE_OF, Question
from signalement_plugin.core.model.reason_details import ColleagueChange, ReasonDetails
from signalement_plugin.core.model.report import Department, Report
from signalement_plugin.core.model.status import OPEN, Status
from signalement_plugin.qgis_profile.rounds import keep_printed
from signalement_plugin.sync.rules.verdicts import Verdict
from signalement_plugin.systems.base import API_KEY, PASSWORD, Recognised, System
from signalement_plugin.ui.actions.actions import ReportAction
from signalement_plugin.ui.new_report.draft import NewReportDraft
from signalement_plugin.ui.rounds.return_page import ReturnPage
from signalement_plugin.ui.start.area_step import Offer

Scene = tuple[str, QWidget]
QUESTIONS = (
    Question("poteau", "Numéro du poteau", required=True),
    Question(
        "lampe",
        "La lampe est",
        datatype=ONE_OF,
        choices=(("off", "éteinte"), ("blink", "clignotante"), ("day", "allumée en plein jour")),
    ),
)
TEAMS = [Department("voirie", "Service technique de la voirie", (("b.dupont", "Benoît Dupont"),))]
LATER_S = 3600.0
AUTHOR = "M. Vandenbroucke"
THEIRS = "Bonjour, notre équipe est passée : l'avaloir est privé, son propriétaire doit le vider."
DONE = {1: "Publik / TownStreet (iMio) · demarches.namur.example", 2: "Vue de la carte · 312"}


def first_minute(driver: DockDriver) -> Iterator[Scene]:
    """The card of three steps, without a server."""
    card, root = driver.start.widget, driver.dock.widget()
    card.show_step(1, {})
    yield "first minute: address", root
    card.address.address_typed.disconnect()  # so that no server is asked
    card.address.address.setText("https://demarches.namur.example/")
    card.address.show_found([Recognised("publik", "Publik / TownStreet (iMio)", PASSWORD)])
    yield "first minute: login", root
    ways = [Recognised("fms", "FixMyStreet", PASSWORD), Recognised("fms", "FixMyStreet", API_KEY)]
    card.address.show_found(ways)
    card.address.refuse("Le serveur n'accepte pas ces identifiants (401).")
    yield "first minute: refused", root
    card.address.show_found([])
    yield "first minute: unknown", root
    card.area.offer({"all": Offer("", 1842), "view": Offer("4,50,5,51", 312)}, 26_310)
    card.show_step(2, {1: DONE[1]})
    yield "first minute: area", root
    card.who.offer(TEAMS, "b.dupont", "voirie")
    card.show_step(3, DONE)
    yield "first minute: who", root


def workplace(driver: DockDriver, register: System, qtbot: Any) -> Iterator[Scene]:
    """List, report, what is written below it, several and their review."""
    row = driver.list.row_with(*OPEN)
    root = driver.dock.widget()
    yield "list", root
    driver.filter.type("zzzz")
    wait(qtbot, lambda: driver.list.count() == 0)
    yield "nothing found", root
    driver.filter.clear()
    wait(qtbot, lambda: driver.list.count() > row)
    driver.choose(row)
    yield "report", root
    for action in (ReportAction.CLOSE, ReportAction.REPLY, ReportAction.NOTE, ReportAction.ASSIGN):
        driver.choose(row)
        wait(qtbot, lambda one=action: driver.action_bar.can(one))
        driver.press(action)
        yield str(action), root
        driver.reply.leave()
    driver.choose(*driver.list.open_rows(3))
    yield "several", root
    driver.press(ReportAction.CLOSE)
    driver.reply.write("reply", "Nettoyé.")
    yield "reply to several", root
    driver.reply.send()
    wait(qtbot, driver.review.visible)
    yield "review", root
    driver.review.leave()
    driver.reply.leave()
    yield from _counted_down(driver, qtbot, row)
    yield from _several_sent(driver, qtbot)
    yield from _conflict(driver, register, qtbot)


def _counted_down(driver: DockDriver, qtbot: Any, row: int) -> Iterator[Scene]:
    """A change is sent, and undone in the line at the foot."""
    root = driver.dock.widget()
    driver.send_after(LATER_S)
    driver.choose(row)
    wait(qtbot, lambda: driver.action_bar.can(ReportAction.CLOSE))
    driver.press(ReportAction.CLOSE)
    driver.reply.write("reply", "Nettoyé.")
    driver.reply.send()
    wait(qtbot, driver.foot_line.button)
    yield "counted down", root
    driver.undo()
    wait(qtbot, driver.reply.visible)
    yield "taken back", root
    driver.reply.leave()


def _several_sent(driver: DockDriver, qtbot: Any) -> Iterator[Scene]:
    """Several changes are sent; one of them is refused."""
    root = driver.dock.widget()
    driver.choose(*driver.list.open_rows(3))
    wait(qtbot, lambda: driver.action_bar.can(ReportAction.CLOSE))
    driver.press(ReportAction.CLOSE)
    driver.reply.write("reply", "Nettoyé.")
    driver.reply.send()
    wait(qtbot, driver.review.visible)
    driver.review.send()
    wait(qtbot, driver.foot_line.button)
    yield "several counted down", root
    refused, *_ = driver.outbox_rows((State.QUEUED,))
    no = Verdict(State.REFUSED, reason="rule", server_message="Pas de statut")
    driver.connection.outbox.settle(refused.id, State.QUEUED, no)
    driver.send_now()
    driver.connection.outboxChanged.emit()
    wait(qtbot, lambda: not driver.outbox_rows((State.QUEUED, State.SENDING)))
    driver.tell_outcomes()
    wait(qtbot, driver.result.visible)
    yield "several sent", root
    driver.foot_line.widget.clear()
    driver.send_after(0.0)


def _conflict(driver: DockDriver, register: System, qtbot: Any) -> Iterator[Scene]:
    """A colleague changes the report while it is being closed here."""
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    wait(qtbot, lambda: driver.action_bar.can(ReportAction.CLOSE))
    driver.press(ReportAction.CLOSE)
    driver.reply.write("reply", "Bonjour, les déchets ont été enlevés ce matin.")
    colleague(register, report.report_id, reply=THEIRS, author=AUTHOR, status="planned")
    driver.connection.load.refresh()
    wait(qtbot, lambda: THEIRS in driver.reply.kept())
    yield "conflict in the reply", driver.dock.widget()
    driver.reply.leave()
    driver.reply.leave()
    yield from _answered(driver, register, qtbot)


def _answered(driver: DockDriver, register: System, qtbot: Any) -> Iterator[Scene]:
    """A colleague answers while a reply is written here, which lacks a signature."""
    (report,) = driver.choose(driver.list.row_with(Status.IN_PROGRESS))
    wait(qtbot, lambda: driver.action_bar.can(ReportAction.REPLY))
    signature = driver.connection.settings.signature
    driver.connection.stored.change(signature="")
    driver.press(ReportAction.REPLY)
    driver.reply.write("reply", "Bonjour, nous passons mardi. {signature}")
    colleague(register, report.report_id, reply=THEIRS, author=AUTHOR)
    driver.connection.load.refresh()
    wait(qtbot, lambda: THEIRS in driver.reply.kept())
    yield "answered meanwhile", driver.dock.widget()
    driver.reply.leave()
    driver.connection.stored.change(signature=signature)


def pages(driver: DockDriver, qtbot: Any) -> Iterator[Scene]:
    """The other pages of the dock, the dock of the figures and the help."""
    root = driver.dock.widget()
    reports = [driver.list.report(row) for row in driver.list.open_rows(4)]
    driver.toolbar.press("new")
    yield "new report", root
    code = driver.connection.server.services[0].code
    driver.new_report.show_call(NewReportDraft(code, text="La lampe est morte."), "")
    driver.new_report.questions.begin(code, QUESTIONS)
    driver.new_report_controller.take_point(reports[0].lon, reports[0].lat)
    wait(qtbot, driver.call.these)
    driver.new_report.name.setText("Mme Renard-Vandenbroucke")
    driver.new_report.refusal.show_message("Numéro du poteau : une réponse est demandée.")
    yield "call", root
    driver.call.cancel()
    yield from _round(driver, reports, qtbot)
    _end(driver, reports)
    yield "list with something to decide", root
    driver.state.open_decisions()
    yield "to decide", root
    for kind, at in (("refused", 1), ("uncertain", 2)):
        driver.decision_page.open(driver.decision_page.ids()[at])
        driver.let_report_follow()
        yield f"{kind} opened", root
        driver.dock.foot_line.clear()
        driver.state.open_decisions()
    yield from _outbox(driver, qtbot)
    driver.toolbar.press("figures")
    wait(qtbot, lambda: driver.figures.widget.table.columnCount() > 0)
    yield "figures", driver.figures.window.widget()
    driver.figures.close()
    driver.toolbar.press("help")
    (dialog,) = driver.dock.findChildren(QDialog, "SignalementHelp")
    yield "help", dialog
    dialog.reject()


def _outbox(driver: DockDriver, qtbot: Any) -> Iterator[Scene]:
    """Each change that waits, and what was sent."""
    root = driver.dock.widget()
    driver.open_outbox()
    for row in driver.outbox.rows():
        driver.outbox.choose(row.operation.id)
        yield f"to send: {row.state} {row.reason}", root
    driver.outbox.open_log()
    wait(qtbot, driver.outbox.log.entries)
    yield "sent", root
    driver.outbox.leave()


def _round(driver: DockDriver, reports: list[Report], qtbot: Any) -> Iterator[Scene]:
    """The round, and what comes back from it."""
    root = driver.dock.widget()
    driver.toolbar.press("round")
    yield "round", root
    keep_printed(driver.connection.settings.id, [report.report_id for report in reports])
    driver.round.come_back()
    wait(qtbot, lambda: isinstance(driver.page(), ReturnPage))
    page = driver.page()
    page.stops.rows[0].not_done.setChecked(True)
    page.stops.rows[0].word.setText("portail fermé, personne ne répond")
    page.stops.tick_all()
    page.reply.setText("Bonjour, c'est nettoyé depuis ce matin.")
    yield "round return", root
    page.show_review()
    wait(qtbot, page.review.isVisible)
    yield "round return reviewed", root
    page.leave()
    driver.round.leave()


def _end(driver: DockDriver, reports: list[Report]) -> None:
    """A change of each kind that a user has to decide, and one that needs no decision."""
    connection = driver.connection
    theirs = ColleagueChange("M. Lambert", "status", "in_progress", "2026-11-24T13:02:00Z")
    ends = (
        Verdict(State.CONFLICT, reason="moved", details=ReasonDetails(foreign=theirs)),
        Verdict(State.REFUSED, reason="rule", server_message="Pas de statut"),
        Verdict(State.UNKNOWN, reason="no_answer"),
        Verdict(State.UNKNOWN, reason="settle", wait_s=600.0),
    )
    for report, verdict in zip(reports, ends):
        able = connection.server.capabilities
        (change_request,) = change_operations(
            report, able, sets={"status": "waiting"}, reply="Merci"
        )
        connection.outbox.add([change_request], undo_window_s=3600.0)
        connection.outbox.settle(change_request.id, State.QUEUED, verdict)
    last = driver.list.report(driver.list.open_rows(len(reports) + 1)[-1])
    able = connection.server.capabilities
    connection.commands.submit(
        change_operations(last, able, sets={"status": "planned"}, reply="Jeudi."), 0.0
    )
    connection.outboxChanged.emit()
