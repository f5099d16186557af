"""Export dialog and field copy."""
