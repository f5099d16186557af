"""The content of the files that the plugin writes for people."""
