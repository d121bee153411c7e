"""Benchmarks of the reading engine: ``python -m tests.bench``. They print figures and assert nothing."""
