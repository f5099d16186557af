"""Helpers of Qt without widgets."""
