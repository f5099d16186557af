"""Files in and out: exports, copies for the field, tables."""
