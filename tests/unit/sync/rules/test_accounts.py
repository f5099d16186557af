"""Under whose name a change goes out: the rule alone, without a server."""

from __future__ import annotations

from dataclasses import replace

import pytest

from signalement_plugin.core.model.capabilities import Capabilities
from signalement_plugin.core.model.operation import Operation, State
from signalement_plugin.sync.rules.accounts import another_account, held_for, seen_by, tried_by

ANNA, BEN = "anna@namur.be", "ben@namur.be"
OLD, NEW = "authcfg=aaaaaaa", "authcfg=bbbbbbb"
CHANGE = Operation("o1", "1", {"status": "planned"})


@pytest.mark.parametrize(
    ("made_for", "sends_as", "another"),
    [
        ("", (BEN, NEW), ""),  # made by a version that did not say it: as ever
        (ANNA, (), ""),  # nobody to compare with: a system that was not reached
        (ANNA, (ANNA, OLD), ""),
        (ANNA, (ANNA, NEW), ""),  # the same person under another entry
        (ANNA, ("Anna@Namur.be", OLD), ""),
        (ANNA, (BEN, OLD), BEN),  # the token in the same entry became a colleague's
        (ANNA, (OLD,), OLD),  # who was told is not told any more
        (OLD, (ANNA, OLD), ""),  # made before the server was ever reached
        (OLD, (BEN, NEW), BEN),
        (OLD, (OLD,), ""),  # a system that cannot tell
        (OLD, (NEW,), NEW),
        ("demo", ("demo2",), "demo2"),
    ],
)
def test_another_account_is_told_from_the_same(
    made_for: str, sends_as: tuple[str, ...], another: str
) -> None:
    operation = replace(CHANGE, account=made_for)
    assert another_account(operation, Capabilities(sends_as=sends_as)) == another


@pytest.mark.parametrize(("kept", "reason"), [(False, "account"), (True, "account_kept")])
def test_it_waits_and_says_who_would_send_it(kept: bool, reason: str) -> None:
    held = held_for(BEN, kept=kept)
    assert (held.state, held.reason, held.details.account) == (State.QUEUED, reason, BEN)
    assert held.wait_s  # it goes by itself once its account is back


@pytest.mark.parametrize(
    ("made_for", "sends_as", "stored"),
    [
        ("", (ANNA, OLD), ANNA),
        (OLD, (ANNA, OLD), ANNA),  # from now on the entry alone does not vouch for it
        (OLD, (OLD,), OLD),
        (ANNA, (), ANNA),
        (ANNA, (BEN,), ANNA),
    ],
)
def test_an_attempt_stores_the_account_that_makes_it(
    made_for: str, sends_as: tuple[str, ...], stored: str
) -> None:
    operation = replace(CHANGE, account=made_for)
    assert tried_by(operation, Capabilities(sends_as=sends_as)).account == stored


@pytest.mark.parametrize(
    ("made_for", "signs", "own"),
    [("", BEN, BEN), (BEN, BEN, BEN), (ANNA, BEN, ANNA), (OLD, BEN, ""), (ANNA, "", "")],
)
def test_own_entries_are_those_of_the_account_that_tried(
    made_for: str, signs: str, own: str
) -> None:
    operation = replace(CHANGE, account=made_for)
    assert seen_by(operation, Capabilities(signs=signs)).signs == own
