"""*Export…*, and the copy of reports for work in the field."""
