"""Dialogs of the cadastre."""
