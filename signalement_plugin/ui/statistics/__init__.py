"""Statistics, called *Figures* on the screen."""
