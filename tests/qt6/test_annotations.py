"""A type in a stub file has the same meaning in each notation that SIP uses."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def annotations(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    return importlib.import_module("annotations")


@pytest.mark.parametrize(
    "written", ["typing.Optional['int']", "'int' | None", "int|None", "'int|None'"]
)
def test_every_notation_of_an_optional_type_is_read(annotations: ModuleType, written: str) -> None:
    assert annotations.fits(written, None)
    assert annotations.fits(written, 1)
    assert not annotations.fits(written, "1")


@pytest.mark.parametrize("written", ["typing.Union[str, bytes, None]", "str | bytes | None"])
def test_one_of_several(annotations: ModuleType, written: str) -> None:
    assert [annotations.fits(written, one) for one in ("", b"", None)] == [True] * 3
    assert not annotations.fits(written, 1)


@pytest.mark.parametrize("written", ["typing.Optional[str]", "str | None"])
def test_a_text_that_may_be_none_is_plainly_empty(annotations: ModuleType, written: str) -> None:
    assert annotations.plain(written) == ""
