"""QObjects that join one connection's sync and layer. No widgets."""
