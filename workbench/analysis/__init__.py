"""One question per file: a snapshot in, findings out."""
