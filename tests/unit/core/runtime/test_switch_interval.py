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


def test_nested_uses_restore_the_interval_at_the_end_of_the_last(usual):
    turns = ShortSwitchInterval()
    with turns.short():
        with turns.short():
            assert sys.getswitchinterval() == pytest.approx(SHORT_S, abs=2e-6)
        assert sys.getswitchinterval() == pytest.approx(SHORT_S, abs=2e-6)
    assert sys.getswitchinterval() == usual


def test_an_error_restores_the_interval(usual):
    with pytest.raises(ValueError, match="broken"), ShortSwitchInterval().short():
        raise ValueError("broken")
    assert sys.getswitchinterval() == usual


def test_a_shorter_interval_is_not_changed(usual):
    sys.setswitchinterval(0.0002)
    with ShortSwitchInterval().short():
        assert sys.getswitchinterval() == pytest.approx(0.0002, abs=2e-6)
    assert sys.getswitchinterval() == pytest.approx(0.0002, abs=2e-6)
