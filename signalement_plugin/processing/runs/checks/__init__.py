"""Whether a run can use what it was given, said before it begins."""
