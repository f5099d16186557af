"""The dock as a person sees and uses it: page objects for tests and benchmarks.

A test says what a user does and reads, in the words of the screen; this package knows which
widgets have these words. ``DockDriver(dock)`` has properties for the parts of the screen. Further
members give what the screen does not show (the connection, the outbox's rows).
"""

from .driver import DockDriver

__all__ = ["DockDriver"]
