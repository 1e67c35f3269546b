"""Handbook and lists, laid out as documents."""
