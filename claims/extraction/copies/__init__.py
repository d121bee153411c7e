"""Telling whether two statements are copies of one claim, and where the copies disagree."""
