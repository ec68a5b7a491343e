"""Disinfection rounds: opening, taking, ticking, proof, problems, the end."""
