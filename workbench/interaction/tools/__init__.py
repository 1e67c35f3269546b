"""What the pointer does: small states, one per file.  `SelectTool` is where all return to."""
