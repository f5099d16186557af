"""The servers that the sandbox imitates, one package each."""
