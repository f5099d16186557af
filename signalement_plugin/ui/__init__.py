"""Widgets and controllers, one package per feature. Main thread unless a docstring says otherwise."""
