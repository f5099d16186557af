"""Widgets and their controllers, one package per feature. Main thread."""
