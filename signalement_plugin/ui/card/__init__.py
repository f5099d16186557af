"""The card: the widgets that show one report in the dock."""
