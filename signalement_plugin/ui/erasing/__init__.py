"""*Erase…*: what this computer holds of a report, a person, a connection."""
