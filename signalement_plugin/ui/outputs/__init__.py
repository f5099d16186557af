"""Shared by exports, rounds and prints: choice of reports, file dialog, background task, texts."""
