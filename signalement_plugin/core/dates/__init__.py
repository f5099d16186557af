"""When a report is due: working days, targets of services."""
