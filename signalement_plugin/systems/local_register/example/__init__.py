"""Invented reports of a register to try things with."""
