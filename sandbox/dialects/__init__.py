"""The servers that the sandbox imitates."""
