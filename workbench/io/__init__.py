"""One folder per file format; none knows another."""
