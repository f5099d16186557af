"""The reports that a server keeps: records, changes, lists, how they are shown, and refusals."""
