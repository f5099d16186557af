"""One package per reporting system: converts between its requests and answers and the types of
``core``."""
