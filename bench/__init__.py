"""The figures, each beside the bar that it is held against. `python -m bench` prints them."""
