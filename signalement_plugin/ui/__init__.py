"""Dock, dialogs and options page."""
