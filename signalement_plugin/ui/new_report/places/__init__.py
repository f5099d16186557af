"""The position of a new report: search by address, the address of a position."""
