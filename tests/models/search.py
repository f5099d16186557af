"""Visits the states that a model can reach, up to a limit and in breadth-first order, and returns
the shortest path to each violation."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field

Action = tuple[str, Hashable]
"""An event in words, and the state after it."""


@dataclass
class Found:
    """Result of a search. ``violations``: name → the events that lead to it. ``cut``: the search
    stopped before it had visited every state."""

    states: int = 0
    cut: bool = False
    violations: dict[str, list[str]] = field(default_factory=dict)


def explore(
    start: Hashable,
    actions: Callable[[Hashable], Iterable[Action]],
    broken: Callable[[Hashable], Iterable[str]],
    at_the_end: Callable[[Hashable], Iterable[str]] = lambda _state: (),
    *,
    most: int = 200_000,
    go_on: bool = False,
) -> Found:
    """``broken`` names the violations in a state, ``at_the_end`` those in a state after which
    nothing can happen. ``go_on``: also explore what follows a violation."""
    came_from: dict[Hashable, tuple[Hashable, str] | None] = {start: None}
    first: dict[str, Hashable] = {}
    found = Found()
    waiting = deque([start])
    while waiting and not found.cut:
        state = waiting.popleft()
        moved = False
        for label, after in actions(state):
            moved = True
            if after in came_from:
                continue
            came_from[after] = (state, label)
            wrong = list(broken(after))
            for name in wrong:
                first.setdefault(name, after)
            if go_on or not wrong:
                waiting.append(after)
            if len(came_from) >= most:
                found.cut = True
                break
        if not moved:
            for name in at_the_end(state):
                first.setdefault(name, state)
    found.states = len(came_from)
    found.violations = {name: _way(came_from, state) for name, state in first.items()}
    return found


def _way(came_from: dict[Hashable, tuple[Hashable, str] | None], state: Hashable) -> list[str]:
    labels = []
    while (before := came_from[state]) is not None:
        state, label = before
        labels.append(label)
    return labels[::-1]
