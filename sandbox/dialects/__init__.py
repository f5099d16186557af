"""The servers that the sandbox plays, one package each."""
