"""Dialogs and controllers of the cadastre."""
