"""What every dialect shares of HTTP: who asks, answers, the bytes on the wire."""
