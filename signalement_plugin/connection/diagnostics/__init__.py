"""The steps of *Diagnose…*, and a file about a connection for technical support."""
