"""Measures speed beside floors, in one run on one machine: ``python -m tests.benchmarks``."""
