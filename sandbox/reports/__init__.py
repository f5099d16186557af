"""The reports that a server keeps: records, changes, lists, and how they are shown."""
