"""What a person says or taps, and what falls due, becomes one decision; a file per capability."""
