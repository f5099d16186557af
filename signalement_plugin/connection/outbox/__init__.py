"""What users do with queued changes, and the states that come from them."""
