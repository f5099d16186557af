"""*Test Connection*, the steps of *Diagnose…*, and a file about a connection for technical support,
with a self-test."""
