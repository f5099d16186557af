"""Rounds, per connection: the stops collected for the next one, and those of the printed one."""

from __future__ import annotations

from collections.abc import Sequence

from .json_settings import keep, key_of, read_texts

MOST = 50
"""Largest number of stops of a round; a filter line names no more reports."""


def collected_round(connection_id: str) -> list[str]:
    """Report ids of the round that is being collected; empty when it cannot be read."""
    return read_texts(key_of(connection_id, "round"))[:MOST]


def keep_collected_round(connection_id: str, report_ids: Sequence[str]) -> None:
    """Store the round, in the order of ``report_ids``."""
    keep(key_of(connection_id, "round"), list(report_ids))


def printed_round(connection_id: str) -> list[str]:
    """Report ids of the printed round, in the order on paper, to enter what was found on the way;
    empty when nothing was printed."""
    return read_texts(key_of(connection_id, "printed_round"))


def keep_printed(connection_id: str, report_ids: Sequence[str]) -> None:
    """Store the round that was printed now."""
    keep(key_of(connection_id, "printed_round"), list(report_ids))


def toggled(kept: Sequence[str], chosen: Sequence[str]) -> list[str]:
    """The round with ``chosen`` added at its end; if all of them are in it already, without
    them."""
    if set(chosen) <= set(kept):
        return [one for one in kept if one not in chosen]
    return [*kept, *(one for one in chosen if one not in kept)][:MOST]


def round_line(report_ids: Sequence[str]) -> str:
    """The filter that shows exactly these reports; empty for none."""
    quoted = ",".join('"' + one.replace('"', "") + '"' for one in report_ids)
    return f"id:{quoted}" if quoted else ""
