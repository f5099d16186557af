"""The data types: report, status, operation, capabilities."""
