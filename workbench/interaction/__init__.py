"""Pointer and key events become edits; tools as small states, without Qt."""
