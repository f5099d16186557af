"""Where the parts of the dock stand, by its size and by what is being done."""
