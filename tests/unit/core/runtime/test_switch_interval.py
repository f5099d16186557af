"""While reports are read, the window's thread waits less for Python's lock (GIL)."""

from __future__ import annotations

import sys

import pytest

from signalement_plugin.core.runtime.process import SHORT_S, ShortSwitchInterval


@pytest.fixture
def usual():
    before = sys.getswitchinterval()
    sys.setswitchinterval(0.007)
    yield pytest.approx(0.007, abs=2e-6)  # Python keeps whole microseconds
    sys.setswitchinterval(before)


def test_the_last_that_goes_out_puts_them_back(usual):
    turns = ShortSwitchInterval()
    with turns.short():
        with turns.short():
            assert sys.getswitchinterval() == pytest.approx(SHORT_S, abs=2e-6)
        assert sys.getswitchinterval() == pytest.approx(SHORT_S, abs=2e-6)
    assert sys.getswitchinterval() == usual


def test_an_error_puts_them_back_too(usual):
    with pytest.raises(ValueError, match="broken"), ShortSwitchInterval().short():
        raise ValueError("broken")
    assert sys.getswitchinterval() == usual


def test_who_wants_still_shorter_ones_keeps_them(usual):
    sys.setswitchinterval(0.0002)
    with ShortSwitchInterval().short():
        assert sys.getswitchinterval() == pytest.approx(0.0002, abs=2e-6)
    assert sys.getswitchinterval() == pytest.approx(0.0002, abs=2e-6)
