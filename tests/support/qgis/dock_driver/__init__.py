"""The dock as a person sees and uses it: page objects for tests, demos and benchmarks.

A test says what somebody does and reads, in the words of the screen; only this package knows which
widget that is. ``DockDriver(dock)`` has one property per part of the screen; what no person sees
(the connection, the outbox's rows) is reached by properties that do not go through the dock.
"""

from .driver import DockDriver

__all__ = ["DockDriver"]
