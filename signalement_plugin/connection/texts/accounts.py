"""Sentences about a change that would go out under another account. Plain functions."""

from __future__ import annotations

from ...core.model.operation import ENTRY
from ...qt.language import tr
from ...sync.rules.rows import KEPT
from .vocabulary import one_line


def account_name(account: str) -> str:
    """What people call an account; where only its authentication entry is known, that."""
    if account.startswith(ENTRY):
        return tr("login {id}").format(id=one_line(account[len(ENTRY) :], 20))
    return one_line(account, 60)


def account_sentence(reason: str, made_for: str, another: str) -> str:
    """Why the change is not sent."""
    who, now = account_name(made_for), account_name(another)
    if reason == KEPT:
        return tr(
            "Not sent: made under the account {who}. It goes out when that account is back."
        ).format(who=who)
    return tr(
        "Not sent: made for {who}, and the login is now {now}. Your decision is needed."
    ).format(who=who, now=now)
