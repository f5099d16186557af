"""What may go wrong between a client and the sandbox."""
