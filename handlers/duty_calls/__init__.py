"""Duty calls: what coordinators command, what volunteers answer, what falls due, and the board."""
