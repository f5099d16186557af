"""*Erase…*: erases what this computer holds about a report, a person or a connection."""
