"""One package per reporting system: its wire dialect into core types and back."""
