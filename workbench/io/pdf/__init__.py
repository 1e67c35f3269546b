"""Drawings and tagged documents as PDF."""
