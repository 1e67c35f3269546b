"""Landscape files (JSON)."""
