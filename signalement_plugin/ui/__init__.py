"""Widgets and controllers, a package per feature. Main thread unless a docstring says otherwise."""
