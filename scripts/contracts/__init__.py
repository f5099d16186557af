"""Contracts (``tests/contracts``): plays them against servers, compares and records shapes."""
