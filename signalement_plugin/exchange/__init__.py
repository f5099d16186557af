"""Files in and out: export, field copy, tables to import."""
