"""The position of a new report: search by address, the pin, the address of a position."""
