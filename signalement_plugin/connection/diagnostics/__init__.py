"""What is wrong with a connection, asked step by step, and the file for whoever helps."""
