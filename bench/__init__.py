"""The figures, and the floors they are held against."""
