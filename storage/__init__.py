"""SQL, and only here; a file per table family."""
