"""Several connections as one."""
