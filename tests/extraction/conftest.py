"""Hypothesis without its deadline: how long one example takes is the machine's business, not a property."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
