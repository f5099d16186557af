"""The table of reports."""
