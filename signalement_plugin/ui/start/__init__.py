"""The first minute: one card of three steps in place of everything else."""
