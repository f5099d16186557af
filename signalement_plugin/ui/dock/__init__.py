"""The dock and the controllers that join the features."""
