"""Each stand-in server answers as its contract says, which was recorded from a real server (that of
plain GeoReport: from the specification): no answer is more tolerant, none has fewer fields."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from http_server import Reply, data, page, serving
from stand_ins import STAND_INS, StandIn

from scripts.contracts.contract import Row, load, names
from scripts.contracts.play import bearing, play

KNOWN_DIFFERENCES = {
    "citysdk": 0,
    "fixmystreet": 0,
    "fixmystreet_staff": 0,
    "georeport": 0,
    "publik": 0,
    "signalen": 0,
}
"""Number of rows of each contract that the stand-in does not follow yet; ``differs`` in a row says
why. A number here may only become smaller."""

ROWS = [(name, row) for name in names() for row in load(name).rows]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The address of each stand-in."""
    with ExitStack() as stack:
        yield {
            name: stack.enter_context(one.serve(tmp_path_factory.mktemp(name)))
            for name, one in STAND_INS.items()
        }


@pytest.mark.parametrize(("name", "row"), ROWS, ids=[f"{name}: {row.name}" for name, row in ROWS])
def test_a_stand_in_answers_as_the_real_server(served: dict[str, str], name: str, row: Row) -> None:
    one: StandIn = STAND_INS[name]
    found = play(row, served[name], one.who[row.who], one.places)
    if row.differs:
        assert found, "is alike now: take its mark away"
    else:
        assert found == []


@pytest.mark.parametrize("name", names())
def test_the_number_of_known_differences_is_the_declared_one(name: str) -> None:
    marked = [row.name for row in load(name).rows if row.differs]
    assert len(marked) == KNOWN_DIFFERENCES[name], marked


@pytest.mark.parametrize(
    "kinder",
    [data({"id": 7, "history": []}), data({"id": 7}, 201), data([{"id": 7}]), page()],
    ids=["more", "another status", "a list", "a page"],
)
def test_an_answer_more_tolerant_than_the_real_server_is_found(kinder: Reply) -> None:
    row = Row("one", "GET /one", 200, body={"id": "integer"})
    with serving(lambda _asked: data({"id": 7})) as server:
        assert play(row, server.url, bearing({}), {}) == []
    with serving(lambda _asked: kinder) as server:
        assert len(play(row, server.url, bearing({}), {})) == 1


def test_every_contract_has_its_stand_in() -> None:
    assert sorted(STAND_INS) == names()
