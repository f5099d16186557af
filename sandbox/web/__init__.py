"""What every dialect shares of HTTP: who asks, answers, refusals, the bytes on the wire."""
