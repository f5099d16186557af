"""The HTTP client and the decoding of answers. Knows no reporting system."""
