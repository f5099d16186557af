"""The preview of a change of several reports."""
