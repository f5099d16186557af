"""The data types: report, status, operation, capabilities, questions; how a status looks, and how
the ids of joined connections are written."""
