"""The running program: the composition root and what moves by itself."""
