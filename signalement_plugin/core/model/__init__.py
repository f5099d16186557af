"""The nouns: report, status, operation, capabilities."""
