"""Questions to a store, answered in a thread so that the screen never waits."""
