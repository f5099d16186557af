"""The symbol of a report: which one it has, and how it is drawn."""
