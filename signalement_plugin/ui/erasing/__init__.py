"""*Erase Personal Data…*: erases what this computer holds of a report, a person or a connection."""
