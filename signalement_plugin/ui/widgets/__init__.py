"""Widgets, colours and helpers that several features share."""
