"""The last calls to servers, to be read and copied."""
