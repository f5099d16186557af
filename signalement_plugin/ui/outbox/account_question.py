"""Asks what becomes of changes that were made for another account."""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ...connection.connection import Connection
from ...connection.texts.accounts import account_name
from ...qt.language import tr
from ...sync.outbox.accounts import made_for
from ...sync.outbox.resolutions import Decision
from ...sync.rules.rows import OutboxRow
from ..widgets.question import Choice, choose


def ask_whose(window: QWidget, connection: Connection, row: OutboxRow) -> None:
    """One question for all changes of that account; *Cancel* decides nothing."""
    account, another = row.operation.account, row.details.account
    who, now = account_name(account), account_name(another)
    role = QMessageBox.ButtonRole
    count = len(made_for(connection.outbox, account))
    text = tr("%n change(s) were made for {who}. The login of “{name}” is now {now}.", n=count)
    answers = [
        Choice(Decision.SEND, tr("&Send as {now}").format(now=now), role.AcceptRole),
        Choice(Decision.LEAVE, tr("&Keep until {who} Is Back").format(who=who), role.ActionRole),
        Choice(Decision.DROP, tr("&Discard"), role.DestructiveRole),
    ]
    then = partial(connection.commands.resolve_account, account, another)
    choose(
        window,
        "SignalementAccount",
        QMessageBox.Icon.Question,
        text.format(who=who, now=now, name=connection.settings.name),
        answers if count else answers[1:2],
        then,
    )
