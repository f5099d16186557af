"""Where a caller's report is: addresses that are searched, the pin, the address of a point."""
