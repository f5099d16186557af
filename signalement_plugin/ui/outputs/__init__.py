"""Shared by what writes files: choice of reports, dialogs for a file, last files, background task,
texts."""
