"""HTTP parts that all dialects share: authentication, answers, sending of bytes."""
